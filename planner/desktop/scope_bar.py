"""Asks, without waiting for an answer, whether a change is meant for more of a series."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from planner.desktop.widgets import text_label
from planner.domain.scoped_edits import Scope
from planner.override import override

SHOWN_FOR = 12_000
ABOVE = 96
"""Over the toast, which tells what was done."""

KEYS = {
    Qt.Key.Key_1: Scope.THIS,
    Qt.Key.Key_T: Scope.THIS,
    Qt.Key.Key_2: Scope.FOLLOWING,
    Qt.Key.Key_F: Scope.FOLLOWING,
    Qt.Key.Key_3: Scope.ALL,
    Qt.Key.Key_A: Scope.ALL,
}
WRITING = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ScopeBar(QFrame):
    """While it is shown its keys are its own, except in a field that is written in."""

    chosen = Signal(Scope)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="toast")
        self._over = parent
        self._text = text_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addSpacing(4)
        self.buttons = {scope: self._button(row, scope) for scope in Scope}
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def _button(self, row: QHBoxLayout, scope: Scope) -> QPushButton:
        texts = {
            Scope.THIS: self.tr("Only this  1"),
            Scope.FOLLOWING: self.tr("This and following  2"),
            Scope.ALL: self.tr("All of them  3"),
        }
        button = QPushButton(texts[scope])
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.chosen.emit(scope))
        row.addWidget(button)
        return button

    @property
    def text(self) -> str:
        return self._text.text()

    def ask(self, text: str) -> None:
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that is a shortcut is claimed first, then comes as a plain one."""
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self._place()
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        scope = self._scope_of(watched, event)
        if scope is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.chosen.emit(scope)
            return True
        return False

    def _scope_of(self, watched: QWidget, event: QKeyEvent) -> Scope | None:
        mine = self.isVisible() and watched.window() is self._over.window()
        if not mine or isinstance(QApplication.focusWidget(), WRITING):
            return None
        return KEYS.get(Qt.Key(event.key())) if event.modifiers() in PLAIN else None

    def _place(self) -> None:
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - ABOVE)

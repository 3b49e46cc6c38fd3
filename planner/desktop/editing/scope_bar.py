"""Asks, without waiting for an answer, whether a change is meant for more of a series."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from planner.desktop.keys.place_keys import SCOPE, KeysOf
from planner.desktop.look.flow import Flow
from planner.desktop.look.widgets import text_label
from planner.domain.scoped_edits import Scope
from planner.override import override

SHOWN_FOR = 12_000
ABOVE, BESIDE = 96, 16
"""Over the toast, which tells what was done."""

NAMES = {"scope.this": Scope.THIS, "scope.following": Scope.FOLLOWING, "scope.all": Scope.ALL}
WRITING = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


class ScopeBar(QFrame):
    """While it is shown its keys are its own, except in a field that is written in."""

    chosen = Signal(Scope)

    def __init__(self, parent: QWidget, keys: KeysOf | None = None) -> None:
        super().__init__(parent, objectName="toast")
        self._over = parent
        self._keys = keys or KeysOf(SCOPE)
        self._text = text_label()
        self._row = Flow(self._text)
        self._row.setContentsMargins(14, 8, 10, 8)
        self._row.setSpacing(8)
        self.setLayout(self._row)
        self.buttons = {scope: self._button(scope) for scope in Scope}
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def _button(self, scope: Scope) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.chosen.emit(scope))
        self._row.addWidget(button)
        return button

    @property
    def text(self) -> str:
        return self._text.text()

    def _show_keys(self) -> None:
        texts = {
            Scope.THIS: self.tr("Only this"),
            Scope.FOLLOWING: self.tr("This and following"),
            Scope.ALL: self.tr("All of them"),
        }
        for name, scope in NAMES.items():
            self.buttons[scope].setText(f"{texts[scope]}  {self._keys.shown(name)}")

    def ask(self, text: str) -> None:
        self._text.setText(text)
        self._show_keys()
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
        return None if self._keys.is_more(event) else NAMES.get(self._keys.meant(event))

    def _place(self) -> None:
        """On one line, unless the window is too narrow."""
        width = min(self._row.line_width(), self._over.width() - 2 * BESIDE)
        self.resize(width, self._row.heightForWidth(width))
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - ABOVE)

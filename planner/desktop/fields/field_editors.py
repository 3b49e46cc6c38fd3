"""What a field is filled in with: each shows a value, and tells when it was left with another."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from planner.desktop.fields.field import YES, Field, Shape
from planner.desktop.look.calm_box import CalmBox
from planner.desktop.look.fonts import scaled
from planner.override import override

TEXT_HEIGHT = 84
Choices = tuple[tuple[str, str], ...]


class LineEditor(QLineEdit):
    """Esc takes back what was typed."""

    left = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tight", True)
        self.editingFinished.connect(self.left)

    @property
    def is_typed(self) -> bool:
        return self.isModified()

    @property
    def value(self) -> str:
        return self.text()

    def show_value(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(QPlainTextEdit):
    """Several lines; Ctrl+Enter or leaving it keeps them, Tab goes on."""

    left = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tight", True)
        self.setTabChangesFocus(True)
        self.setFixedHeight(scaled(TEXT_HEIGHT))

    @property
    def is_typed(self) -> bool:
        return self.document().isModified()

    @property
    def value(self) -> str:
        return self.toPlainText()

    def show_value(self, text: str) -> None:
        self.setPlainText(text)
        self.document().setModified(False)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self.given_up.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CheckEditor(QCheckBox):
    left = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.clicked.connect(self.left)

    @property
    def is_typed(self) -> bool:
        return self.value != self._shown

    @property
    def value(self) -> str:
        return YES if self.isChecked() else ""

    def show_value(self, text: str) -> None:
        self._shown = text
        self.setChecked(bool(text))


class ChoiceEditor(CalmBox):
    """One of the choices, or with `offers` what is written. The wheel scrolls the page."""

    left = Signal()
    given_up = Signal()

    def __init__(self, choices: Choices, *, offers: bool, own_words: bool = False) -> None:
        super().__init__()
        self._shown: str | None = None
        self.setProperty("tight", True)
        self.setEditable(offers)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        for value, text in choices:
            self.addItem(text if own_words else QCoreApplication.translate("Entry", text), value)
        self.activated.connect(self.left)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.left)

    @property
    def is_typed(self) -> bool:
        return self._shown is not None and self.value != self._shown

    @property
    def value(self) -> str:
        index = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(index)) if index >= 0 else self.currentText()

    def show_value(self, text: str) -> None:
        self._shown = text
        index = self.findData(text)
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText(text)
            line = self.lineEdit()
            if line is not None:
                line.setCursorPosition(0)  # a long one is read from its beginning

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


Editor = LineEditor | TextEditor | CheckEditor | ChoiceEditor


def editor_of(field: Field) -> Editor:
    makers: dict[Shape, Callable[[], Editor]] = {
        Shape.LINE: LineEditor,
        Shape.TEXT: TextEditor,
        Shape.CHECK: CheckEditor,
        Shape.CHOICE: lambda: ChoiceEditor(field.choices, offers=False, own_words=field.own_words),
        Shape.OFFER: lambda: ChoiceEditor(field.choices, offers=True),
    }
    return makers[field.shape]()


def mark(editor: QWidget, mistake: str) -> None:
    """An empty `mistake` takes the mark off."""
    editor.setAccessibleDescription(mistake)
    editor.setProperty("rejected", bool(mistake))
    editor.style().polish(editor)  # a style sheet does not see that a property changed

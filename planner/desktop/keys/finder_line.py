"""A line to type into, whose arrows walk through the list below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from planner.desktop.look.rows import Rows
from planner.override import override

PAGE = 8
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}


class FinderLine(QLineEdit):
    """`chosen` has the number of the row at which Enter was pressed."""

    chosen = Signal(int)

    def __init__(self, rows: Rows, placeholder: str) -> None:
        super().__init__()
        self._rows = rows
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        rows.setFocusProxy(self)
        rows.current_told.connect(self.setAccessibleDescription)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._rows.step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._rows.current is not None:
                self.chosen.emit(self._rows.current)
        else:
            super().keyPressEvent(event)

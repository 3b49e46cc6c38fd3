"""What the pages of the right side have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.look.flow import Flow
from planner.desktop.look.widgets import CloseButton
from planner.override import override

WIDTH = 276
MARGIN = 14


class Panel(QWidget):
    """Esc closes it: `closed` asks whoever opened it to."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="rightPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def close_row(self, *before: QWidget) -> Flow:
        """A button that does the same, behind others."""
        close = CloseButton()
        close.clicked.connect(self.closed)
        return Flow(*before, close)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

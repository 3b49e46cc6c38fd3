"""Where the parts of the window stand."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.look.fonts import widened
from planner.desktop.look.room import Room
from planner.desktop.look.widgets import hairline

LEFT_WIDTH = 206
BELOW_TOP = 2
"""The row behind the top bar and its line."""


class Frame(QWidget):
    """From top to bottom: the top bar; the month over the tasks and the calendars, the week, the
    side; the ledger.
    """

    def __init__(self, top: QWidget, month: QWidget, week: QWidget, ledger: QWidget) -> None:
        super().__init__()
        self._left, self._middle, self._rows = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for layout in (self._left, self._middle, self._rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._left.addWidget(month)
        self._left.addStretch(1)
        for part, stretch in ((self._left_panel(), 0), (hairline(vertical=True), 0), (week, 1)):
            self._middle.addWidget(part, stretch)
        self._rows.addWidget(top)
        self._rows.addWidget(hairline())
        self._rows.addLayout(self._middle, 1)
        self._rows.addWidget(hairline())
        self._rows.addWidget(ledger)

    def _left_panel(self) -> QWidget:
        panel = QWidget(objectName="leftPanel")
        panel.setFixedWidth(widened(LEFT_WIDTH))
        panel.setLayout(self._left)
        return panel

    def place_below_top(self, bar: QWidget) -> None:
        self._rows.insertWidget(BELOW_TOP, bar)

    def take_in(self, tasks: QWidget, calendars: QWidget, side: QWidget) -> None:
        """What the first picture did without."""
        self._left.takeAt(1)
        self._left.addWidget(tasks, 1)
        self._left.addWidget(calendars)
        self._middle.addWidget(side)
        left = self._left.parentWidget()
        if left is not None:
            Room(self, left, side)

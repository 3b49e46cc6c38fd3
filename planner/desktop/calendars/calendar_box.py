"""The calendars at the left, below the tasks; with only one of them there is nothing to see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.calendars.calendar_commands import CalendarCommands
from planner.desktop.calendars.calendar_lines import MARGIN
from planner.desktop.calendars.calendar_list import CalendarList
from planner.desktop.document.document import Document
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import hairline, text_label
from planner.domain.calendar import Calendar


class CalendarBox(QWidget):
    """A quiet heading and the list."""

    opened = Signal(str)

    def __init__(self, document: Document, commands: CalendarCommands) -> None:
        super().__init__()
        self.list = CalendarList()
        self.list.turned.connect(commands.turn_shown)
        self.list.removed.connect(commands.remove)
        self.list.opened.connect(self.opened)
        heading = text_label(self.tr("Calendars"), "secondary")
        heading.setContentsMargins(MARGIN, 6, MARGIN, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        for part in (hairline(weak=True), heading, self.list):
            column.addWidget(part)
        document.changed.connect(self.show_calendars)
        self.list.show_calendars(document.calendar)
        if not document.calendar.collections:
            self.hide()  # it is shown by what it is put into

    def show_calendars(self, calendar: Calendar) -> None:
        self.list.show_calendars(calendar)
        self.setVisible(bool(calendar.collections))

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)

"""Where the line of the quick add begins: empty, with a day, or with a time."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from planner.desktop.document.document import Document
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Created
from planner.domain.clock import local_time


class LineStarts(QObject):
    """The time is written, the title is wanted."""

    def __init__(self, document: Document, week: CalendarView, quick_add: QuickAddBar) -> None:
        super().__init__(quick_add)
        self._document = document
        self._week = week
        self._quick_add = quick_add

    def begin(self) -> None:
        """In a month on the day that is focused."""
        focus = QApplication.focusWidget()
        in_view = focus is not None and self._week.isAncestorOf(focus)
        if in_view and self._week.kind is ViewKind.MONTH:
            self.begin_on(self._week.focused_day)
        else:
            self._quick_add.setFocus()

    def begin_on(self, day: date) -> None:
        self._quick_add.begin_with(f"{day:%Y-%m-%d}")

    def begin_at(self, created: Created) -> None:
        ends = (created.interval.start, created.interval.end)
        start, end = (local_time(moment, self._document.zone) for moment in ends)
        self._quick_add.begin_with(f"{start:%Y-%m-%d} {start:%H:%M}-{end:%H:%M}")

"""Where the line of the quick add begins: empty, with a day, or with a time."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from planner.desktop.document.document import Document
from planner.desktop.look.formats import clock, day_title
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.quick_add.drafting import Drafting
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Created
from planner.domain.clock import local_time

ANYTHING = "X"
"""In place of a title."""


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
        self._begin_with(day)

    def begin_at(self, created: Created) -> None:
        zone, span = self._document.zone, created.interval
        start, end = (local_time(moment, zone) for moment in (span.start, span.end))
        shown = f" {clock(span.start, zone)}-{clock(span.end, zone)}"
        self._begin_with(start.date(), f" {start:%H:%M}-{end:%H:%M}", shown)

    def _begin_with(self, day: date, times: str = "", shown: str = "") -> None:
        """As one would type it, where that is read as the same as the digits, which always are."""
        sure, drafting = f"{day:%Y-%m-%d}{times}", Drafting(self._document)
        wanted = drafting.draft(f"{ANYTHING} {sure}").entry
        days = (day_title(day), f"{day_title(day)} {day.year}")
        ways = (f"{each}{written}" for written in (shown, times) for each in days)
        read = (way for way in ways if drafting.draft(f"{ANYTHING} {way}").entry == wanted)
        self._quick_add.begin_with(next(read, sure))

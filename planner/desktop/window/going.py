"""The way to an entry: its week is shown, it is selected; without a time its page opens."""

from collections.abc import Callable
from datetime import date

from planner.desktop.document.document import Document
from planner.desktop.finding.places import place_of
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.window.pages import Pages
from planner.domain.entries import Note
from planner.domain.ids import Uid


class Going:
    def __init__(
        self,
        document: Document,
        week: CalendarView,
        pages: Pages,
        show_day: Callable[[date], None],
    ) -> None:
        self._document = document
        self._week = week
        self._pages = pages
        self._show_day = show_day

    def go_to(self, uid: str) -> None:
        """Nothing happens for what is no longer there."""
        document = self._document
        entry = document.calendar.find(Uid(uid))
        if entry is None:
            return
        place = place_of(document.calendar, Uid(uid), document.now())
        if place.at is not None:
            self._show_day(document.day_of(place.at))
            self._week.select(place.uids)
        if isinstance(entry, Note):
            self._pages.open_note(entry)
        elif place.at is None:
            self._pages.open_entry(entry.uid)
        else:
            self._week.setFocus()

    def show_task(self, uid: str) -> None:
        """Selects its blocks, and goes to the first one that is ahead."""
        document = self._document
        blocks = [b for b in document.calendar.planned_blocks.values() if b.entry == uid]
        ahead = [block.start for block in blocks if block.end > document.now()]
        if ahead:
            self._show_day(document.day_of(min(ahead)))
        self._week.select(frozenset(block.uid for block in blocks))

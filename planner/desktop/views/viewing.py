"""Which view of the calendar is shown, and of which days."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.look.view_kind import Days, ViewKind, days_shown, kind_named, turned
from planner.desktop.views.calendar_view import CalendarView


class Viewing(QObject):
    """Turns the pages of the view; `shown` says that other days are seen."""

    shown = Signal()

    def __init__(self, document: Document, preferences: Preferences, view: CalendarView) -> None:
        super().__init__(view)
        self._document = document
        self._preferences = preferences
        self._view = view
        self._day = document.today()
        view.turned.connect(self.turn)
        view.day_left.connect(self.show_day)
        view.scrolled_to.connect(self._take_day)
        view.day_opened.connect(self.open_day)
        view.room_changed.connect(self._fit)

    @property
    def kind(self) -> ViewKind:
        return self._view.kind

    @property
    def day(self) -> date:
        """One of those that are shown, which the window's other parts are about."""
        return self._day

    @property
    def days(self) -> Days:
        return days_shown(self.kind, self._day, self._view.most)

    def slots(self) -> Mapping[str, Callable[[], object]]:
        """What the window's verbs about views and pages do."""
        return {
            "today": self.show_today,
            "previous_week": partial(self.turn, -1),
            "next_week": partial(self.turn, 1),
            **{kind.value: partial(self.show_view, kind) for kind in ViewKind},
            "zoom_in": partial(self._view.zoom, 1),
            "zoom_out": partial(self._view.zoom, -1),
            "zoom_default": partial(self._view.zoom, 0),
        }

    def begin(self) -> None:
        """As it was looked at last, with today."""
        self._view.show_view(kind_named(self._preferences.view))

    def show_day(self, day: date) -> None:
        """In the view that is chosen."""
        self._view.show_day(day)
        self._take_day(day)

    def show_today(self) -> None:
        self.show_day(self._document.today())
        self._view.show_present()

    def turn(self, pages: int) -> None:
        """To the same place on another page, or to today where that is there."""
        most, today = self._view.most, self._document.today()
        day = turned(self.kind, self._day, pages, most)
        days = days_shown(self.kind, day, most)
        self.show_day(today if days.first <= today <= days.last else day)

    def show_view(self, kind: ViewKind) -> None:
        """With the day that is focused, where it is seen."""
        days, focused = self.days, self._view.focused_day
        day = focused if days.first <= focused <= days.last else self._day
        self._view.show_view(kind)
        self._preferences.view = kind.value
        self.show_day(day)

    def open_day(self, day: date) -> None:
        """With its hours; the view that one comes from is the one that is remembered."""
        self._view.show_view(ViewKind.DAY)
        self.show_day(day)
        self._view.setFocus()

    def _fit(self) -> None:
        """More days or fewer, with the one that is focused."""
        if self.kind.has_hours:
            self.show_day(self._view.focused_day)

    def _take_day(self, day: date) -> None:
        self._day = day
        self.shown.emit()

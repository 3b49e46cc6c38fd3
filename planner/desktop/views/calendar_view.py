"""The calendar in the middle of the window, in one of its views."""

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.look.theme import Theme
from planner.desktop.look.view_kind import WEEK_DAYS, ViewKind, days_shown
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.gestures import Activated, Created, Moved, Removed, Resized, Selection
from planner.desktop.week.items import Item
from planner.desktop.week.page import Page
from planner.desktop.week.underway import Underway
from planner.desktop.week.view import WeekView, Zones
from planner.desktop.week.wishes import DaysCreated, MenuWanted, Renamed
from planner.domain.calendar import Calendar
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.override import override

if TYPE_CHECKING:
    from planner.desktop.agenda.view import AgendaView
    from planner.desktop.month.view import MonthView
    from planner.scheduling.building.proposal import Variant

LEAST_DAY = 50
"""Pixels, at the usual size of text, in which seven letters of a title can be read."""


class CalendarView(QWidget):
    """Hands on what it is told to the page that is shown, and what that reports to the window.

    A page that is not shown knows nothing; it takes over when its turn comes. The hours are first
    told what they show by `begin`.
    """

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    entry_renamed = Signal(Renamed)
    time_pressed_out = Signal(Created)
    days_created = Signal(DaysCreated)
    selection_changed = Signal(Selection)
    menu_wanted = Signal(MenuWanted)
    day_opened = Signal(date)
    """It is to be shown with its hours."""

    day_left = Signal(date)
    """It is not on the page, and wanted."""

    scrolled_to = Signal(date)
    turned = Signal(int)
    room_changed = Signal()
    """Another number of days has room side by side."""

    dragging = Signal(object)
    """A Moved or Resized while an entry is dragged, None when that ends."""

    over_day = Signal(object)
    """The day outside the canvas that a drag is over, or None."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__()
        self.kind = ViewKind.WEEK
        self.most = WEEK_DAYS
        """Days that can be read side by side."""
        self._day = now.date()
        self._is_seen = False
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self._fit)
        self.hours = WeekView(theme, now, begins=True)
        self.hours.over_day.connect(self.over_day)
        self._page: Page = self.hours
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._add(self.hours)
        self.setFocusProxy(self.hours)

    @property
    def page(self) -> Page:
        return self._page

    @property
    def canvas(self) -> Canvas:
        """Of the hours, also while another page is shown."""
        return self.hours.canvas

    @property
    def selected(self) -> frozenset[Uid]:
        return self._page.selected

    @property
    def current(self) -> Item | None:
        return self._page.current

    @property
    def focused_day(self) -> date:
        return self._page.focused_day

    @property
    def underway(self) -> Underway | None:
        return self._page.underway

    @cached_property
    def month(self) -> "MonthView":
        from planner.desktop.month.view import MonthView  # noqa: PLC0415 (a quicker start)

        page = MonthView(self._page.theme, self._page.now)
        page.day_left.connect(self.day_left)
        self._add(page)
        return page

    @cached_property
    def agenda(self) -> "AgendaView":
        from planner.desktop.agenda.view import AgendaView  # noqa: PLC0415 (a quicker start)

        page = AgendaView(self._page.theme, self._page.now)
        page.week_reached.connect(self.scrolled_to)
        self._add(page)
        return page

    def show_view(self, kind: ViewKind) -> None:
        """With the day that was focused in it; `show_day` comes next."""
        page = self._page_of(kind)
        self.kind = kind
        if page is not self._page:
            had_focus = self._page.isAncestorOf(self.focusWidget() or self)
            page.take_over(self._page)
            self._page = page
            self._stack.setCurrentWidget(page)
            self.setFocusProxy(page)
            if had_focus:
                page.setFocus()

    def show_day(self, day: date) -> None:
        """The days of this view that hold it."""
        days = days_shown(self.kind, day, self.most)
        self.hours.show_page(days)
        self._page.show_span(days.first, days.count)
        self._page.focus_day(day)

    def begin(self, day: date, calendar: Calendar, at_risk: frozenset[Uid], zones: Zones) -> None:
        """What the hours are told before they are seen, all at once."""
        self.hours.begin(days_shown(self.kind, day), calendar, at_risk, zones)
        self.hours.focus_day(day)

    def set_calendar(self, calendar: Calendar, at_risk: frozenset[Uid] = frozenset()) -> None:
        self._page.set_calendar(calendar, at_risk)

    def set_variant(self, variant: "Variant | None") -> None:
        self._page.set_variant(variant)

    def set_underway(self, underway: Underway | None) -> None:
        self._page.set_underway(underway)

    def set_ghost_event(self, event: Event | None) -> None:
        self._page.set_ghost_event(event)

    def set_written(self, event: Event | None) -> None:
        self._page.set_written(event)

    def set_now(self, now: datetime) -> None:
        self._page.set_now(now)

    def set_zones(self, own: str, others: tuple[str, ...] = ()) -> None:
        self._page.set_zones(own, others)

    def set_theme(self, theme: Theme) -> None:
        self._page.set_theme(theme)

    def select(self, uids: frozenset[Uid]) -> None:
        self._page.select(uids)

    def show_present(self) -> None:
        self._page.show_present()

    def zoom(self, steps: int) -> None:
        """Of the hours, where they are shown."""
        if self._page is self.hours:
            self.hours.zoom(steps)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_seen:
            self._fitting.start()  # the parts beside it may still be finding their places
        else:
            self._fit()

    def _fit(self) -> None:
        self._is_seen = self.isVisible()
        room = self.width() - self.hours.width_beside
        most = min(WEEK_DAYS, max(1, room // scaled(LEAST_DAY)))
        if most != self.most:
            self.most = most
            self.room_changed.emit()

    def _page_of(self, kind: ViewKind) -> Page:
        if kind is ViewKind.MONTH:
            return self.month
        return self.agenda if kind is ViewKind.AGENDA else self.hours

    def _add(self, page: Page) -> None:
        self._stack.addWidget(page)
        page.entry_moved.connect(self.entry_moved)
        page.entry_resized.connect(self.entry_resized)
        page.entry_removed.connect(self.entry_removed)
        page.entry_activated.connect(self.entry_activated)
        page.entry_renamed.connect(self.entry_renamed)
        page.time_pressed_out.connect(self.time_pressed_out)
        page.days_created.connect(self.days_created)
        page.selection_changed.connect(self.selection_changed)
        page.menu_wanted.connect(self.menu_wanted)
        page.day_wanted.connect(self.day_opened)
        page.turned.connect(self.turned)
        page.dragging.connect(self.dragging)

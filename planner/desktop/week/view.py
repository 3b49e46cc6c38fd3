"""The week: days above, hours below."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from planner.desktop.theme import Theme
from planner.desktop.week.canvas import Canvas, Sheet
from planner.desktop.week.gestures import (
    Activated,
    Created,
    Moved,
    Pressed,
    Removed,
    Resized,
    Selection,
)
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.hours_scroll import HoursScroll
from planner.desktop.week.items import Item, Shown, week_items
from planner.desktop.week.keyboard import Keyboard
from planner.desktop.week.look import look
from planner.desktop.week.mouse import Mouse
from planner.desktop.week.selecting import Selecting
from planner.desktop.week.underway import Underway, underway_items
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, monday_of
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import intersected, total_length
from planner.domain.note_edits import noted_days
from planner.scheduling.ledger import work
from planner.scheduling.proposal import Variant

ONE_DAY = timedelta(days=1)


class WeekView(QWidget):
    """Shows a calendar and reports what the user asks for; edits nothing."""

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    time_pressed_out = Signal(Created)
    selection_changed = Signal(Selection)
    dragging = Signal(object)
    """A Moved or Resized while an entry is dragged, None when that ends."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        """The week of `now`, empty and in UTC until it is told otherwise."""
        super().__init__()
        self._shown = Shown(calendar=Calendar())
        self._now = now
        self._theme = theme
        self._look = look(theme, self.font())
        self._sheet = Sheet(monday_of(now.date()), "UTC")
        self._items: tuple[Item, ...] = ()
        self._underway: Underway | None = None
        self._standing: tuple[Item, ...] | None = None
        self._loads: dict[date, timedelta] = {}
        self._selecting = Selecting(self, now.date())
        self._canvas = Canvas(self._sheet, self._look)
        self._header = Header(self._canvas.week, self._look, Heading(now.date()))
        self._scroll = HoursScroll(self._canvas)
        self._keyboard = Keyboard(self._canvas, self._selecting)
        self._mouse = Mouse(self._canvas)
        self._lay_out()
        self._connect()
        self._show_sheet()

    @property
    def selected(self) -> frozenset[Uid]:
        return self._selecting.uids

    @property
    def focused_day(self) -> date:
        """The day of the last click or selection."""
        return self._selecting.day

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    @property
    def underway(self) -> Underway | None:
        return self._underway

    def show_week(self, monday: date) -> None:
        self._sheet = replace(self._sheet, first=monday)
        self._show_sheet()

    def set_calendar(self, calendar: Calendar, at_risk: frozenset[Uid] = frozenset()) -> None:
        """`at_risk` are tasks."""
        self._underway = None
        before = self._shown.calendar
        self._shown = replace(self._shown, calendar=calendar, at_risk=at_risk)
        self._mark_proposal()
        self._sheet = replace(self._sheet, grid=calendar.settings.grid)
        if before.hours != calendar.hours or self._sheet != self._canvas.sheet:
            self._show_sheet()
        else:
            self._show_items()

    def set_variant(self, variant: Variant | None) -> None:
        """The calendar that accepting it gives; what differs from now is a ghost."""
        self._shown = replace(self._shown, variant=variant)
        self._underway = None
        self._mark_proposal()
        self._show_items()

    def set_underway(self, underway: Underway | None) -> None:
        """What a drag displaces, in place of a variant; the days keep their loads meanwhile."""
        before, self._underway = self._underway, underway
        self._mark_proposal()
        if underway == before:
            return
        if underway is None:
            self._show_items()
        else:
            self._show_underway(underway)

    def set_ghost_event(self, event: Event | None) -> None:
        """An event that is still being written."""
        self._shown = replace(self._shown, ghost_event=event)
        self._show_items()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._canvas.show_now(now)
        self._show_items()

    def set_zones(self, own: str, second: str | None = None) -> None:
        self._sheet = replace(self._sheet, zone=own, second_zone=second)
        self._show_sheet()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._look = look(theme, self.font())
        self._show_sheet()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_theme(self._theme)

    def select(self, uids: frozenset[Uid]) -> None:
        """All shown items with these uids."""
        self._selecting.select(uids)

    def _lay_out(self) -> None:
        self.setFocusProxy(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        for source in (self._mouse, self._keyboard):
            source.entry_moved.connect(self.entry_moved)
            source.entry_resized.connect(self.entry_resized)
            source.entry_activated.connect(self.entry_activated)
        self._keyboard.entry_removed.connect(self.entry_removed)
        self._keyboard.stepped.connect(self._bring_to_sight)
        self._mouse.time_pressed_out.connect(self.time_pressed_out)
        self._mouse.dragging.connect(self.dragging)
        self._mouse.reached.connect(self._scroll.show_point)
        self._mouse.pressed.connect(self._press)
        self._header.entry_activated.connect(self.entry_activated)
        self._header.pressed.connect(self._press)
        self._selecting.changed.connect(self._show_selection)
        self._scroll.zoomed.connect(self._zoom)
        self._canvas.arranged.connect(self._show_heading)

    def _show_sheet(self) -> None:
        """Also another theme or other hours."""
        first, last = self._sheet.first, self._sheet.first + ONE_DAY * 6
        windows = self._shown.calendar.hours.windows(first - ONE_DAY, last, self._sheet.zone)
        self._canvas.show_sheet(self._sheet, self._look, windows)
        self._canvas.show_now(self._now)
        self._scroll.now = self._now
        self._selecting.show_days(first, last, self._today())
        self._show_items()

    def _mark_proposal(self) -> None:
        """Esc then answers it, rather than letting go of the selection."""
        shown = self._shown.variant is not None or self._underway is not None
        self._keyboard.is_proposal_shown = shown

    def _show_underway(self, underway: Underway) -> None:
        within = self._canvas.week.span
        if self._standing is None:
            plain = replace(self._shown, variant=None)
            self._standing = week_items(plain, within, self._now)
        items = underway_items(self._standing, underway, self._shown.calendar, within)
        self._canvas.show_items(items)

    def _show_items(self) -> None:
        self._standing = None
        if self._underway is not None:
            self._show_underway(self._underway)
            return
        self._items = week_items(self._shown, self._canvas.week.span, self._now)
        self._canvas.show_items(self._items)
        self._selecting.show_items(self._items, self._sheet.zone)
        self._loads = self._day_loads()
        self._show_heading()

    def _show_heading(self) -> None:
        all_day = tuple(item for item in self._items if item.all_day)
        noted = noted_days(self._shown.calendar, self._sheet.zone)
        heading = Heading(self._today(), self._loads, all_day, self._sheet.second_zone, noted)
        self._header.show_heading(self._canvas.week, self._look, heading)

    def _show_selection(self, selection: Selection) -> None:
        self._canvas.show_selected(self._selecting.keys)
        self._header.show_selected(self._selecting.keys)
        self.selection_changed.emit(selection)

    def _press(self, press: Pressed) -> None:
        self._selecting.day = press.day
        self._selecting.press(press.item, adds=press.adds)

    def _bring_to_sight(self, item: Item) -> None:
        rect = self._canvas.rect_of(item.key)
        if not rect.isEmpty():
            self._scroll.show_rect(rect)

    def _zoom(self, hour_height: int) -> None:
        self._sheet = replace(self._sheet, hour_height=hour_height)
        self._show_sheet()

    def _today(self) -> date:
        return local_time(self._now, self._sheet.zone).date()

    def _day_loads(self) -> dict[date, timedelta]:
        """Work and appointments of each day as it is drawn, from midnight to midnight."""
        calendar = self._shown.variant.calendar if self._shown.variant else self._shown.calendar
        week = self._canvas.week
        done = work(calendar, week.span)
        axes = [week.axis(column) for column in range(week.columns)]
        return {
            axis.day: total_length(intersected(done, [axis.span]))
            for axis in axes
            if axis.span is not None
        }

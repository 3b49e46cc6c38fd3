"""Days with their hours side by side: the days above, the hours below."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.look.fonts import scaled
from planner.desktop.look.theme import Theme
from planner.desktop.look.view_kind import Days
from planner.desktop.look.week_start import week_of
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.day_axis import ONE_DAY
from planner.desktop.week.first_touch import FirstTouch
from planner.desktop.week.geometry import Sheet
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.hours_scroll import FIRST_HOUR, HoursScroll
from planner.desktop.week.items import Item, Key
from planner.desktop.week.page import Page
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, total_length
from planner.domain.noted import noted_days
from planner.override import override
from planner.scheduling.building.ledger import work

if TYPE_CHECKING:
    from planner.desktop.week.hands import Hands
    from planner.desktop.week.mouse import Mouse

Zones = tuple[str, tuple[str, ...]]
"""One's own, and others beside it."""


class WeekView(Page):
    """A week at first; `show_span` makes it a day or a few."""

    over_day = Signal(object)
    """The day outside the hours that a drag is over, or None."""

    def __init__(self, theme: Theme, now: datetime, *, begins: bool = False) -> None:
        """Draws nothing yet where it `begins` with what it is told soon."""
        super().__init__(theme, now)
        self._sheet = Sheet(week_of(now.date()), "UTC", hour_height=scaled(FIRST_HOUR))
        self._loads: dict[date, timedelta] = {}
        self._pages = (0, 1)
        self._canvas = Canvas(self._sheet, self._look)
        self._header = Header(self._canvas.week, self._look, Heading(now.date()))
        self._scroll = HoursScroll(self._canvas)
        self._lay_out()
        self._scroll.zoomed.connect(self._take_height)
        self._canvas.arranged.connect(self._show_heading)
        self.day_outside: Callable[[QPoint], date | None] = lambda _: None
        """Which day there is at a point of the screen outside the canvas. To be set before the
        first touch.
        """

        self._first_touch = FirstTouch(self, (self._canvas, self._header), lambda: self._hands)
        if not begins:
            self._draw_anew()

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    @cached_property
    def _hands(self) -> "Hands":
        """With the first touch, or when somebody wants to know of what the mouse does."""
        from planner.desktop.week.hands import Hands  # noqa: PLC0415 (a quicker start)

        self._first_touch.end()
        made = Hands(self._canvas, self._header, self._scroll, self._selecting)
        made.keyboard.is_proposal_shown = self.has_proposal
        self._connect(made)
        return made

    @property
    def mouse(self) -> "Mouse":
        return self._hands.mouse

    @property
    @override
    def within(self) -> Interval:
        return self._canvas.week.span

    def begin(self, days: Days, calendar: Calendar, at_risk: frozenset[Uid], zones: Zones) -> None:
        """What it is told later one by one, drawn once."""
        self._shown = replace(self._shown, calendar=calendar, at_risk=at_risk)
        self._zone, self._zones = zones
        self._sheet = replace(self._sheet, first=days.first, columns=days.count)
        self._draw_anew()

    @property
    def width_beside(self) -> int:
        """Of what stands beside the days."""
        return self._canvas.week.left + self._scroll.bar_width

    def show_page(self, days: Days) -> None:
        """Which one of a week in pages comes next."""
        self._pages = (days.page, days.pages)

    def show_week(self, monday: date) -> None:
        self.show_span(monday, 7)

    @override
    def show_span(self, first: date, days: int) -> None:
        sheet = replace(self._sheet, first=first, columns=days)
        if sheet != self._sheet:
            self._sheet = sheet
            self._draw_anew()
        if self._is_touched:
            self.mouse.drag_on()

    @override
    def rect_of(self, key: Key) -> QRect:
        for part in (self._canvas, self._header):
            rect = part.rect_of(key)
            if not rect.isEmpty():
                return rect.translated(part.mapTo(self, QPoint()))
        return QRect()

    @override
    def rect_of_days(self, first: date, last: date) -> QRect:
        return self._header.rect_of_days(first, last).translated(self._header.pos())

    @override
    def room_on_days(self, first: date, last: date) -> QRect:
        return self._header.room_on_days(first, last).translated(self._header.pos())

    @override
    def show_present(self) -> None:
        self._scroll.show_present()

    def zoom(self, steps: int) -> None:
        """Higher hours, or lower ones; with 0 as at first."""
        self._scroll.zoom(steps)

    def _lay_out(self) -> None:
        self.setFocusProxy(self._canvas)
        self._header.setFocusProxy(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._scroll, 1)

    def _connect(self, hands: "Hands") -> None:
        keyboard, mouse, above = hands.keyboard, hands.mouse, hands.above
        for source in (mouse, keyboard, above):
            source.entry_moved.connect(self.entry_moved)
            source.entry_resized.connect(self.entry_resized)
            source.entry_activated.connect(self.entry_activated)
        for source in (mouse, above):
            source.dragging.connect(self.dragging)
            source.pressed.connect(self._press)
            source.edit_wanted.connect(self.edit)
            source.menu_wanted.connect(self.menu_wanted)
        keyboard.entry_removed.connect(self.entry_removed)
        keyboard.stepped.connect(self._bring_to_sight)
        keyboard.day_reached.connect(self.focus_day)
        keyboard.day_reached.connect(self.cursor_moved)
        keyboard.menu_wanted.connect(self.open_menu)
        mouse.time_pressed_out.connect(self.time_pressed_out)
        mouse.reached.connect(self._scroll.show_point)
        mouse.turned.connect(self.turned)
        mouse.over_day.connect(self.over_day)
        mouse.day_outside = self.day_outside
        above.days_pressed_out.connect(self.edit_days)
        above.day_wanted.connect(self.day_wanted)

    @property
    def _is_touched(self) -> bool:
        return "_hands" in self.__dict__

    @override
    def _draw_anew(self) -> None:
        calendar = self._shown.calendar
        self._sheet = replace(
            self._sheet, zone=self._zone, zones=self._zones, grid=calendar.settings.grid
        )
        first = self._sheet.first
        last = first + ONE_DAY * (self._sheet.columns - 1)
        windows = calendar.hours.windows(first - ONE_DAY, last, self._zone)
        self._canvas.show_sheet(self._sheet, self._look, windows)
        self._canvas.show_now(self._now)
        self._scroll.now = self._now
        self._selecting.show_days(first, last, self._today())
        self._show_items()

    @override
    def _mark_proposal(self) -> None:
        if self._is_touched:
            self._hands.keyboard.is_proposal_shown = self.has_proposal

    @override
    def _draw_items(self, items: tuple[Item, ...]) -> None:
        self._canvas.show_items(items)
        self._header.show_items(tuple(item for item in items if item.all_day))

    @override
    def _draw_now(self) -> None:
        self._canvas.show_now(self._now)

    @override
    def _draw_heading(self) -> None:
        self._loads = self._day_loads()
        self._show_heading()

    def _show_heading(self) -> None:
        noted = noted_days(self._shown.calendar, self._zone)
        heading = Heading(self._today(), self._loads, self._zones, noted, *self._pages)
        self._header.show_heading(self._canvas.week, self._look, heading)

    @override
    def _draw_selected(self) -> None:
        self._canvas.show_selected(self._selecting.keys)
        self._header.show_selected(self._selecting.keys)
        self._header.show_focus(None if self._selecting.keys else self._selecting.day)

    def _bring_to_sight(self, item: Item) -> None:
        rect = self._canvas.rect_of(item.key)
        if not rect.isEmpty():
            self._scroll.show_rect(rect)

    def _take_height(self, hour_height: int) -> None:
        self._sheet = replace(self._sheet, hour_height=hour_height)
        self._draw_anew()

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

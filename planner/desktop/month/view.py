"""A month of days; the hours are a key away."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.look.theme import Theme
from planner.desktop.look.week_start import week_of
from planner.desktop.month.day_kinds import day_kinds
from planner.desktop.month.geometry import MonthGeometry
from planner.desktop.month.grid import MonthGrid
from planner.desktop.month.lines import is_bar, shown_days
from planner.desktop.month.steps import Place, stepped
from planner.desktop.week.day_keyboard import DayKeyboard
from planner.desktop.week.day_mouse import DayMouse
from planner.desktop.week.day_page import DayPage
from planner.desktop.week.items import Item, Key
from planner.desktop.week.keys import Command
from planner.desktop.week.title_edit import HEIGHT
from planner.domain.interval import Interval
from planner.domain.noted import noted_days
from planner.override import override

ONE_DAY = timedelta(days=1)


class MonthView(DayPage):
    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme, now)
        self._first, self._weeks = week_of(now.date().replace(day=1)), 5
        month = MonthGeometry(self._first, self._weeks, "UTC", 700, 500)
        self.grid = MonthGrid(month, self._look, now.date())
        self.keyboard = DayKeyboard(
            self.grid, self._selecting, self._step, lambda: self._zone, by_row=7
        )
        # last, so that Esc ends a drag before it lets go of the selection
        self.mouse = DayMouse(self.grid, self.grid)
        self.mouse.days_pressed_out.connect(self.edit_days)
        self.connect_gestures()
        self.setFocusProxy(self.grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self._draw_anew()

    @property
    @override
    def within(self) -> Interval:
        return self.grid.month.span

    @override
    def show_span(self, first: date, days: int) -> None:
        self._first, self._weeks = first, days // 7
        self._draw_anew()

    @override
    def rect_of(self, key: Key) -> QRect:
        return self.grid.rect_of(key).translated(self.grid.mapTo(self, QPoint()))

    @override
    def _draw_anew(self) -> None:
        last = self._first + ONE_DAY * (7 * self._weeks - 1)
        kinds = day_kinds(self._shown.calendar.hours, self._first, last, self._zone)
        self.grid.show_month(self._first, self._weeks, self._zone, self._look, self._today(), kinds)
        self._selecting.show_days(self._first, last, self._today())
        self._show_items()
        self._draw_selected()

    @override
    def _draw_now(self) -> None:
        if self._today() != self.grid.today:
            self._draw_anew()

    @override
    def _draw_items(self, items: tuple[Item, ...]) -> None:
        self.grid.show_items(items)

    @override
    def _draw_heading(self) -> None:
        self.grid.show_noted(noted_days(self._shown.calendar, self._zone))

    @override
    def _draw_selected(self) -> None:
        self.grid.show_selected(self._selecting.keys, self._selecting.day)

    @override
    def rect_of_days(self, first: date, last: date) -> QRect:
        """In the week of the first one."""
        end = week_of(first) + 6 * ONE_DAY
        cell = self.grid.rect_of_days(first, min(last, end))
        where = cell.translated(self.grid.mapTo(self, QPoint())).adjusted(2, 24, -2, 0)
        return QRect(where.left(), where.top(), where.width(), HEIGHT)

    def _step(self, wanted: Command) -> None:
        here = Place(self._selecting.day, self.current)
        there = stepped(wanted, here, self._entries(here.day))
        month = self.grid.month
        if not month.first <= there.day <= month.last:
            self.day_left.emit(there.day)
            return
        item = there.item
        if there.last:
            item = next(reversed(self._entries(there.day)), None)
        self._selecting.day = there.day
        self._selecting.press(None)
        self._selecting.press(item)
        self._draw_selected()
        self.cursor_moved.emit()

    def _entries(self, day: date) -> list[Item]:
        """In the order in which they are shown."""
        found = [
            item
            for item in self._items
            if (days := shown_days(item, self._zone))[0] <= day <= days[1]
        ]
        return sorted(found, key=lambda item: not is_bar(item))

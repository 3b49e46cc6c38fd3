"""The list in its scroll area, which grows by weeks at both ends."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from planner.desktop.agenda.moves import moves
from planner.desktop.agenda.rows import Row
from planner.desktop.agenda.sheet import AgendaSheet
from planner.desktop.look.theme import Theme
from planner.desktop.look.week_start import week_of
from planner.desktop.week.day_keyboard import DayKeyboard
from planner.desktop.week.day_mouse import DayMouse
from planner.desktop.week.day_page import DayPage
from planner.desktop.week.items import Item, Key
from planner.desktop.week.keys import Command
from planner.desktop.week.underway import Underway
from planner.domain.clock import instant
from planner.domain.interval import Interval
from planner.override import override

ONE_DAY = timedelta(days=1)
ONE_WEEK = 7 * ONE_DAY
WEEKS = 4
"""That are made at first, and by which the list grows."""

MOST_WEEKS = 26
NEAR = 200
"""Pixels from an end at which it grows."""

SIGHT_MARGIN = 40


class AgendaView(DayPage):
    week_reached = Signal(date)
    """The Monday of the week that is at the top now."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme, now)
        self._first, self._weeks = week_of(now.date()), WEEKS
        self._is_moving = False
        self.sheet = AgendaSheet(self._look, "UTC", now)
        self.keyboard = DayKeyboard(
            self.sheet, self._selecting, self._step, lambda: self._zone, by_row=1
        )
        # last, so that Esc ends a drag before it lets go of the selection
        self.mouse = DayMouse(self.sheet, self.sheet)
        self.mouse.days_pressed_out.connect(self.edit_days)
        self.connect_gestures()
        self._scroll = _scroll_area(self.sheet)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow)
        self.setFocusProxy(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._draw_anew()

    @property
    @override
    def within(self) -> Interval:
        midnight = datetime.min.time()
        return Interval(
            instant(self._first, midnight, self._zone),
            instant(self._first + ONE_WEEK * self._weeks, midnight, self._zone),
        )

    @override
    def show_span(self, first: date, days: int) -> None:
        """Brings the week to the top; the list goes on from there."""
        self._first, self._weeks = first - ONE_WEEK, WEEKS
        self._selecting.show_days(first, first + 6 * ONE_DAY, self._today())
        self._draw_anew()
        while self._weeks < MOST_WEEKS and self._room_below(first) < 0:
            self._weeks += WEEKS
            self._show_items()
        day = self._selecting.day if self._selecting.day == self._today() else first
        self._scroll_to(day)

    def _room_below(self, day: date) -> int:
        """How much further than to the page after the day one can scroll."""
        height = self._scroll.viewport().height()
        return self.sheet.height() - self.sheet.top_of(day) - 2 * height - NEAR

    @override
    def rect_of(self, key: Key) -> QRect:
        return self.sheet.rect_of(key).translated(self.sheet.mapTo(self, QPoint()))

    @override
    def _draw_anew(self) -> None:
        self.sheet.show_look(self._look, self._zone, self._now)
        self._show_items()

    @override
    def _draw_items(self, items: tuple[Item, ...]) -> None:
        within = self.within
        notes = [note for note in self._shown.calendar.notes.values() if note.at in within]
        shown = frozenset({self._today(), self._selecting.day})
        self._is_moving = True
        self.sheet.show_moves({})
        self.sheet.show_lines(self._first, self._weeks, items, notes, shown)
        self._is_moving = False

    @override
    def _show_underway(self, underway: Underway) -> None:
        """During a drag on the lines as they stand: the days would shift under the pointer."""
        if self.mouse.is_busy:
            self.sheet.show_moves(moves(self._items, underway.displaced, self._zone))
        else:
            super()._show_underway(underway)

    @override
    def _draw_now(self) -> None:
        self.sheet.show_look(self._look, self._zone, self._now)

    @override
    def _draw_selected(self) -> None:
        self.sheet.show_selected(self._selecting.keys)

    def _follow(self, value: int) -> None:
        """Grows where an end comes near, and tells which week one is in."""
        bar = self._scroll.verticalScrollBar()
        if self._is_moving or self._underway is not None:
            return
        if value < NEAR:
            self._grow_backwards()
        elif value > bar.maximum() - NEAR:
            self._grow_forwards()
        top = self.sheet.day_at(QPoint(0, bar.value() + 1))
        self.week_reached.emit(week_of(top))

    @property
    def _end(self) -> date:
        return self._first + ONE_WEEK * self._weeks

    def _grow_backwards(self) -> None:
        """What is seen stays where it is."""
        if self._first <= date.min + WEEKS * ONE_WEEK:
            return
        anchor = self._first
        self._first -= WEEKS * ONE_WEEK
        self._weeks = min(MOST_WEEKS, self._weeks + WEEKS)
        self._keep_in_sight(anchor)

    def _grow_forwards(self) -> None:
        """What is far above goes."""
        if self._end >= date.max - WEEKS * ONE_WEEK:
            return
        self._weeks += WEEKS
        if self._weeks > MOST_WEEKS:
            self._first, self._weeks = self._first + WEEKS * ONE_WEEK, self._weeks - WEEKS
        self._keep_in_sight(self._first)

    def _keep_in_sight(self, day: date) -> None:
        bar = self._scroll.verticalScrollBar()
        before = bar.value() - self.sheet.top_of(day)
        self._show_items()
        self._move_to(self.sheet.top_of(day) + before)

    def _scroll_to(self, day: date) -> None:
        self._move_to(self.sheet.top_of(day))

    def _move_to(self, value: int) -> None:
        """The scroll bar learns of a new height only when it is laid out."""
        bar = self._scroll.verticalScrollBar()
        self._is_moving = True
        bar.setRange(0, max(0, self.sheet.height() - self._scroll.viewport().height()))
        bar.setValue(value)
        self._is_moving = False

    @override
    def rect_of_days(self, first: date, last: date) -> QRect:
        """On the first one, or on the next day that has a line."""
        rect = self.sheet.rect_of_day(first)
        return rect.translated(self.sheet.mapTo(self, QPoint()))

    def _step(self, wanted: Command) -> None:
        """Up and down through all entries, left and right by days that have any."""
        number = self._number(wanted)
        if number < 0:
            self._grow_backwards()
            number = self._number(wanted)
        elif number >= len(self._entries()):
            self._grow_forwards()
        rows = self._entries()
        if not rows:
            return
        found = rows[min(max(0, number), len(rows) - 1)]
        self._selecting.day = found.day
        self._selecting.press(None)
        self._selecting.press(found.item)
        self._scroll.ensureVisible(0, found.bottom, 0, SIGHT_MARGIN)
        self._scroll.ensureVisible(0, found.top, 0, SIGHT_MARGIN)

    def _entries(self) -> list[Row]:
        return [row for row in self.sheet.rows if row.item is not None]

    def _number(self, wanted: Command) -> int:
        """Which of the entries an arrow leads to; may be beyond them."""
        rows, current, day = self._entries(), self.current, self._selecting.day
        key = None if current is None else current.key
        same = [n for n, row in enumerate(rows) if row.item is not None and row.item.key == key]
        if not same:
            return next((n for n, row in enumerate(rows) if row.day >= day), len(rows))
        here = next((n for n in same if rows[n].day == day), same[0])
        return _number(wanted, here, [row.day for row in rows])

    def seen_day(self) -> date:
        """At the top."""
        value = self._scroll.verticalScrollBar().value()
        return self.sheet.day_at(QPoint(0, value + 1))


def _number(wanted: Command, here: int, days: list[date]) -> int:
    if wanted is Command.NEXT:
        return here + 1
    if wanted is Command.PREVIOUS:
        return here - 1
    day = days[here]
    if wanted is Command.DAY_AFTER:
        return next((n for n, other in enumerate(days) if other > day), here)
    if wanted is Command.DAY_BEFORE:
        before = max((other for other in days if other < day), default=day)
        return days.index(before)
    week = week_of(day)
    of_week = [n for n, other in enumerate(days) if week_of(other) == week]
    return of_week[0] if wanted is Command.FIRST else of_week[-1]


def _scroll_area(sheet: AgendaSheet) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area

"""The week: days above, hours below, scrolled together."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desktop.theme import Theme
from planner.desktop.week.canvas import Canvas, Key, Sheet
from planner.desktop.week.gestures import (
    Activated,
    Created,
    Moved,
    Removed,
    Resized,
    Selection,
)
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.items import Item, Shown, week_items
from planner.desktop.week.keys import WITHOUT_SELECTION, Command, command, selected_by
from planner.desktop.week.look import look
from planner.desktop.week.mouse import Mouse
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span, local_time, monday_of
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, total_length
from planner.scheduling.ledger import work
from planner.scheduling.proposal import Variant

ONE_DAY = timedelta(days=1)
LEAST_HOUR, MOST_HOUR, HOUR_STEP = 32, 120, 4
EARLIEST = time(7)
"""What is at the top at first, unless that hides the present."""

TOP_MARGIN = 8


class WeekView(QWidget):
    """Shows a calendar and reports what the user asks for; edits nothing."""

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    time_pressed_out = Signal(Created)
    selection_changed = Signal(Selection)
    dragging = Signal(object)
    """A Moved while an entry is dragged, None when it ends."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        """Shows the week of `now`, empty, in UTC, until it is told otherwise."""
        super().__init__()
        self._shown = Shown(calendar=Calendar())
        self._now = now
        self._look = look(theme, self.font())
        self._sheet = Sheet(monday_of(now.date()), "UTC")
        self._second_zone: str | None = None
        self._items: tuple[Item, ...] = ()
        self._keys: frozenset[Key] = frozenset()
        self._current: Key | None = None
        self.focused_day: date = now.date()
        self._scrolled = False
        self._canvas = Canvas(self._sheet, self._look)
        self._header = Header(self._canvas.week, self._look, Heading(now.date()))
        self._mouse = Mouse(self._canvas)
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()

    @property
    def selected(self) -> frozenset[Uid]:
        return frozenset(uid for uid, _ in self._keys)

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    def show_week(self, monday: date) -> None:
        self._sheet = replace(self._sheet, first=monday)
        days = [monday + ONE_DAY * n for n in range(7)]
        if self.focused_day not in days:
            self.focused_day = self._today if self._today in days else monday
        self._refresh_sheet()

    def set_calendar(self, calendar: Calendar) -> None:
        before = self._shown.calendar
        self._shown = replace(self._shown, calendar=calendar)
        grid = calendar.settings.grid
        if before.hours != calendar.hours or grid != self._sheet.grid:
            self._sheet = replace(self._sheet, grid=grid)
            self._refresh_sheet()
        else:
            self._refresh_items()

    def set_variant(self, variant: Variant | None) -> None:
        """Its blocks that differ from the accepted ones are ghosts."""
        self._shown = replace(self._shown, variant=variant)
        self._refresh_items()

    def set_ghost_event(self, event: Event | None) -> None:
        """An event that is being written."""
        self._shown = replace(self._shown, ghost_event=event)
        self._refresh_items()

    def set_at_risk(self, tasks: frozenset[Uid]) -> None:
        self._shown = replace(self._shown, at_risk=tasks)
        self._refresh_items()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._canvas.show_now(now)
        self._refresh_items()

    def set_zones(self, own: str, second: str | None = None) -> None:
        self._sheet = replace(self._sheet, zone=own, second_zone=second)
        self._refresh_sheet()

    def set_theme(self, theme: Theme) -> None:
        self._look = look(theme, self.font())
        self._refresh_sheet()

    def select(self, uids: frozenset[Uid]) -> None:
        """All shown items of these entries."""
        self._select(frozenset(item.key for item in self._items if item.uid in uids))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._scrolled and self.isVisible():
            self._scroll_to_work()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The canvas's keys, and the wheel over it with Ctrl."""
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QWheelEvent) and event.modifiers() & CONTROL:
            self._zoom(event)
            return True
        return False

    @property
    def _today(self) -> date:
        return local_time(self._now, self._sheet.zone).date()

    def _lay_out(self) -> None:
        self._scroll.setWidget(self._canvas)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        mouse = self._mouse
        mouse.entry_moved.connect(self.entry_moved)
        mouse.entry_resized.connect(self.entry_resized)
        mouse.time_pressed_out.connect(self.time_pressed_out)
        mouse.entry_activated.connect(self.entry_activated)
        mouse.dragging.connect(self.dragging)
        mouse.pressed.connect(self._press)
        self._header.entry_activated.connect(self.entry_activated)
        self._header.item_pressed.connect(self._press_item)
        self._header.day_pressed.connect(self._focus_day)
        self._canvas.arranged.connect(self._refresh_heading)
        self._canvas.installEventFilter(self)

"""What all views of the calendar have in common: what they show, and what they report."""

from abc import abstractmethod
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.look.theme import Theme
from planner.desktop.week.gestures import (
    Activated,
    Created,
    Moved,
    Pressed,
    Removed,
    Resized,
    Selection,
)
from planner.desktop.week.items import Item, Key, Shown, week_items
from planner.desktop.week.look import look
from planner.desktop.week.selecting import Selecting
from planner.desktop.week.underway import Underway, underway_items
from planner.desktop.week.wishes import DaysCreated, MenuWanted, Renamed
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.override import override

if TYPE_CHECKING:
    from planner.scheduling.building.proposal import Variant


class Page(QWidget):
    """Shows a calendar and reports what the user asks for; edits nothing."""

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_removed = Signal(Removed)
    entry_activated = Signal(Activated)
    entry_renamed = Signal(Renamed)
    time_pressed_out = Signal(Created)
    days_created = Signal(DaysCreated)
    selection_changed = Signal(Selection)
    menu_wanted = Signal(MenuWanted)
    day_wanted = Signal(date)
    """A day is to be shown with its hours."""

    turned = Signal(int)
    """The pages before or after are wanted: so many further."""

    dragging = Signal(object)
    """A Moved or Resized while an entry is dragged, None when that ends."""

    items_changed = Signal()
    cursor_moved = Signal()
    """A key led to another day or entry."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        """Empty and in UTC until it is told otherwise."""
        super().__init__()
        self._shown = Shown(calendar=Calendar())
        self._now = now
        self._theme = theme
        self._look = look(theme, self.font())
        self._zone = "UTC"
        self._zones: tuple[str, ...] = ()
        self._items: tuple[Item, ...] = ()
        self._underway: Underway | None = None
        self._standing: tuple[Item, ...] | None = None
        self._selecting = Selecting(self, now.date())
        self._selecting.changed.connect(self._show_selection)

    @property
    def selected(self) -> frozenset[Uid]:
        return self._selecting.uids

    @property
    def focused_day(self) -> date:
        """The day of the last click or selection."""
        return self._selecting.day

    @property
    def current(self) -> Item | None:
        """Which of the selected ones the keyboard is at."""
        return self._selecting.current

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is shown, by start; while something is dragged as it was before."""
        return self._items

    @property
    def zone(self) -> str:
        return self._zone

    @property
    def selected_keys(self) -> frozenset[Key]:
        return self._selecting.keys

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def now(self) -> datetime:
        return self._now

    @property
    def underway(self) -> Underway | None:
        return self._underway

    @property
    @abstractmethod
    def within(self) -> Interval:
        """All the time that is shown."""

    @abstractmethod
    def show_span(self, first: date, days: int) -> None:
        """Other days."""

    @abstractmethod
    def rect_of(self, key: Key) -> QRect:
        """Of an item on this page; empty if it is not shown."""

    @abstractmethod
    def rect_of_days(self, first: date, last: date) -> QRect:
        """Where the title of something that lasts for these days is written."""

    def room_on_days(self, first: date, last: date) -> QRect:
        """Where something new that lasts all of them is written."""
        return self.rect_of_days(first, last)

    @abstractmethod
    def _draw_anew(self) -> None:
        """Other days, hours, zones or colours; ends with `_show_items`."""

    @abstractmethod
    def _draw_items(self, items: tuple[Item, ...]) -> None:
        """Only where something differs."""

    @abstractmethod
    def _draw_selected(self) -> None: ...

    def _draw_now(self) -> None:
        """Where the present is marked."""

    def _draw_heading(self) -> None:
        """What is said about the days; not while something is dragged."""

    def _mark_proposal(self) -> None:
        """Esc then answers it, rather than letting go of the selection."""

    @property
    def has_proposal(self) -> bool:
        return self._shown.variant is not None or self._underway is not None

    def set_calendar(self, calendar: Calendar, at_risk: frozenset[Uid] = frozenset()) -> None:
        """`at_risk` are tasks."""
        self._underway = None
        before = self._shown.calendar
        self._shown = replace(self._shown, calendar=calendar, at_risk=at_risk)
        self._mark_proposal()
        if before.hours != calendar.hours or before.settings.grid != calendar.settings.grid:
            self._draw_anew()
        else:
            self._show_items()

    def set_variant(self, variant: "Variant | None") -> None:
        """The calendar that accepting it gives; what differs from now is a ghost."""
        if variant is None and not self.has_proposal:
            return
        is_accepted = variant is None and self._underway is None and self._shown.is_accepted
        self._shown = replace(self._shown, variant=variant)
        self._underway = None
        self._mark_proposal()
        if not is_accepted:
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
        if event == self._shown.ghost_event:
            return
        before, self._shown = self._shown, replace(self._shown, ghost_event=event)
        if event is not None or not before.is_covered:
            self._show_items()

    def set_written(self, event: Event | None) -> None:
        """An event that is still being written, in place of a variant and of what gave way to it
        before.
        """
        self._shown = replace(self._shown, variant=None, ghost_event=event)
        self._underway = None
        self._mark_proposal()
        self._show_items()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._draw_now()
        self._show_items()

    def set_zones(self, own: str, others: tuple[str, ...] = ()) -> None:
        self._zone, self._zones = own, others
        self._draw_anew()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._look = look(theme, self.font())
        self._draw_anew()

    def take_over(self, other: "Page") -> None:
        """Shows what the other page shows, of its own days."""
        self._shown, self._now = other._shown, other._now  # noqa: SLF001 (of the same class)
        self._zone, self._zones = other._zone, other._zones  # noqa: SLF001
        self._underway = other._underway  # noqa: SLF001
        self._selecting.day = other._selecting.day  # noqa: SLF001
        self._mark_proposal()
        self.set_theme(other._theme)  # noqa: SLF001
        self.select(other.selected)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.set_theme(self._theme)

    def show_present(self) -> None:
        """Brings it to sight, where the page does not show all of its days."""

    def focus_day(self, day: date) -> None:
        """The day that the next key is about."""
        self._selecting.day = day
        self._draw_selected()

    def select(self, uids: frozenset[Uid]) -> None:
        """All shown items with these uids."""
        self._selecting.select(uids)

    def choose(self, item: Item, *, adds: bool = False) -> None:
        """Selects it, as a click does."""
        self._press(Pressed(item, local_time(item.interval.start, self._zone).date(), adds))
        self.cursor_moved.emit()

    def edit(self, item: Item) -> None:
        """Its title, where it stands."""
        from planner.desktop.week.title_edit import edit_title  # noqa: PLC0415 (a quicker start)

        edit_title(self, self.rect_of(item.key), item, self.entry_renamed.emit)

    def edit_days(self, first: date, last: date) -> None:
        """Asks for the title of whole days, where they are."""
        from planner.desktop.week.title_edit import edit_days  # noqa: PLC0415 (a quicker start)

        room = self.room_on_days(first, last)
        edit_days(self, room, first, last, self.days_created.emit)

    def open_menu(self) -> None:
        """By key: of the current item, else of the focused day."""
        item, day = self.current, self.focused_day
        rect = self.rect_of(item.key) if item is not None else QRect()
        where = self.rect_of_days(day, day) if rect.isEmpty() else rect
        at = where.intersected(self.rect()).bottomLeft()
        self.menu_wanted.emit(MenuWanted(self.mapToGlobal(at), item, day))

    def _today(self) -> date:
        return local_time(self._now, self._zone).date()

    def _show_items(self) -> None:
        self._standing = None
        if self._underway is not None:
            self._show_underway(self._underway)
            return
        self._items = week_items(self._shown, self.within, self._now)
        self._draw_items(self._items)
        self._selecting.show_items(self._items, self._zone)
        self.items_changed.emit()
        self._draw_heading()

    def _show_underway(self, underway: Underway) -> None:
        within = self.within
        if self._standing is None:
            plain = replace(self._shown, variant=None)
            self._standing = week_items(plain, within, self._now)
        self._draw_items(underway_items(self._standing, underway, self._shown.calendar, within))

    def _show_selection(self, selection: Selection) -> None:
        self._draw_selected()
        self.selection_changed.emit(selection)

    def _press(self, press: Pressed) -> None:
        self._selecting.day = press.day
        self._selecting.press(press.item, adds=press.adds)
        self._draw_selected()

"""Which items are selected, and which of them the keyboard is at."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from planner.desktop.week.gestures import Selection
from planner.desktop.week.items import Item, Key
from planner.desktop.week.keys import Command, selected_by
from planner.domain.clock import local_time
from planner.domain.ids import Uid


class Selecting(QObject):
    """The selection of one week view."""

    changed = Signal(Selection)

    def __init__(self, parent: QObject, day: date) -> None:
        super().__init__(parent)
        self._items: Sequence[Item] = ()
        self._zone = "UTC"
        self._current: Key | None = None
        self.keys: frozenset[Key] = frozenset()
        self.day = day

    @property
    def uids(self) -> frozenset[Uid]:
        return frozenset(uid for uid, _ in self.keys)

    @property
    def current(self) -> Item | None:
        return next((item for item in self._items if item.key == self._current), None)

    def show_items(self, items: Sequence[Item], zone: str) -> None:
        """Another week or calendar. What is shown no more is selected no more."""
        self._items, self._zone = items, zone
        self._select(self.keys & {item.key for item in items}, self._current)

    def show_days(self, first: date, last: date, today: date) -> None:
        """The focused day is always one that is shown; today where there is a choice."""
        if not first <= self.day <= last:
            self.day = today if first <= today <= last else first

    def press(self, item: Item | None, *, adds: bool = False) -> None:
        """A click; `adds` takes away what was selected already."""
        if item is None:
            self.clear()
        elif adds:
            self._select(self.keys ^ {item.key}, item.key)
        elif item.key in self.keys:
            self._select(self.keys, item.key)
        else:
            self._select(frozenset({item.key}), item.key)

    def select(self, uids: frozenset[Uid]) -> None:
        """All shown items with these uids."""
        found = [item.key for item in self._items if item.uid in uids]
        self._select(frozenset(found), found[0] if found else None)

    def step(self, wanted: Command) -> Item | None:
        """Where an arrow leads, which is selected then."""
        found = selected_by(wanted, self._items, self.current, self.day, self._zone)
        if found is not None:
            self.day = local_time(found.interval.start, self._zone).date()
            self._select(frozenset({found.key}), found.key)
        return found

    def clear(self) -> None:
        self._select(frozenset(), None)

    def _select(self, keys: frozenset[Key], current: Key | None) -> None:
        self._current = current if current in keys else None
        if keys != self.keys:
            self.keys = keys
            self.changed.emit(Selection(self.uids))

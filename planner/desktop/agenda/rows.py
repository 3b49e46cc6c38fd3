"""The lines of the list: weeks, days, entries and notes."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import QRect

from planner.desktop.look.fonts import scaled
from planner.desktop.look.week_start import week_of
from planner.desktop.month.lines import is_bar
from planner.desktop.week.day_gestures import days_of
from planner.desktop.week.items import Item
from planner.domain.clock import local_time
from planner.domain.entries import Note
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
WEEK_HEIGHT, ROW_HEIGHT = 40, 28


@dataclass(frozen=True, slots=True)
class Row:
    """A line of `day`: an entry, a note, nothing at all, or the heading of the day's week.

    The first line of a day has the day's name beside it.
    """

    day: date
    top: int
    item: Item | None = None
    note: Note | None = None
    week: bool = False
    first: bool = False

    @property
    def height(self) -> int:
        return scaled(WEEK_HEIGHT) if self.week else scaled(ROW_HEIGHT)

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def rect(self, width: int) -> QRect:
        return QRect(0, self.top, width, self.height)


Line = Item | Note | None


def agenda_rows(
    first: date,
    weeks: int,
    items: Iterable[Item],
    notes: Iterable[Note],
    shown: frozenset[date],
    zone: str,
) -> tuple[Row, ...]:
    """Days without a line are left out, but for those in `shown`."""
    lines = _by_day(items, notes, zone)
    rows: list[Row] = []
    top = 0
    for number in range(7 * weeks):
        day = first + ONE_DAY * number
        if day == week_of(day):
            rows.append(Row(day, top, week=True))
            top = rows[-1].bottom
        found: list[Line] = list(lines.get(day, ())) or ([None] if day in shown else [])
        for place, line in enumerate(found):
            item = line if isinstance(line, Item) else None
            note = line if isinstance(line, Note) else None
            rows.append(Row(day, top, item, note, first=place == 0))
            top = rows[-1].bottom
    return tuple(rows)


def _by_day(items: Iterable[Item], notes: Iterable[Note], zone: str) -> dict[date, list[Line]]:
    """What lasts all day stands on each of its days, before everything that has a time."""
    placed: list[tuple[date, bool, float, str, Line]] = []
    for item in items:
        for day in _days(item, zone):
            start = item.interval.start.timestamp()
            placed.append((day, not is_bar(item), start, item.uid, item))
    for note in notes:
        day = local_time(note.at, zone).date()
        placed.append((day, True, note.at.timestamp(), note.uid, note))
    found: dict[date, list[Line]] = {}
    for day, *_, line in sorted(placed, key=lambda each: each[:4]):
        found.setdefault(day, []).append(line)
    return found


def _days(item: Item, zone: str) -> Iterator[date]:
    first, last = days_of(item.interval, zone)
    yield first
    if is_bar(item):
        for number in range((last - first).days):
            yield first + ONE_DAY * (number + 1)


def row_at(rows: tuple[Row, ...], y: int) -> Row | None:
    """The nearest one."""
    return next((row for row in rows if y < row.bottom), rows[-1] if rows else None)

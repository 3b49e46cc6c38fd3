"""What entries are about, counted, so that nothing is removed which another entry needs."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.changes import Change, Stored
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.tasks import Task


class References:
    """How many entries of a calendar are about each uid, in step with its changes.

    They are counted when they are first asked for; from then on the cost is that of the changes.
    """

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._counts: Counter[Uid] | None = None

    def follow(self, after: Calendar, made: Iterable[Change]) -> None:
        """`after` is the calendar with the changes in it."""
        self._calendar = after
        if self._counts is not None:
            self._counts.update(_difference(made))

    def still_held(self, uids: Iterable[Uid], wanted: Collection[Change]) -> Iterator[Uid]:
        """Those that some entry is about after the changes, too."""
        if self._counts is None:
            self._counts = Counter(_all_held(self._calendar))
        more = _difference(wanted)
        return (uid for uid in uids if self._counts[uid] + more[uid] > 0)


def _difference(made: Iterable[Change]) -> Counter[Uid]:
    """How many more there are of each, or fewer."""
    found: Counter[Uid] = Counter()
    for change in made:
        found.update(_held(change.after))
        found.subtract(_held(change.before))
    return found


def _held(entry: Stored | None) -> tuple[Uid, ...]:
    """What the entry cannot be without. Time entries outlive their task: the work happened."""
    if isinstance(entry, PlannedBlock):
        return (entry.entry,)
    if isinstance(entry, Task):
        return entry.depends_on
    return entry.links if isinstance(entry, Note) else ()


def _all_held(calendar: Calendar) -> Iterator[Uid]:
    for entries in (calendar.planned_blocks, calendar.tasks, calendar.notes):
        for entry in entries.values():
            yield from _held(entry)

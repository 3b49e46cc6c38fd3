"""The calendar as it was after any commit that the history still holds."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate

from planner.domain.calendar import Calendar
from planner.domain.changes import applied
from planner.domain.values import dataclass
from planner.store.errors import StoreError
from planner.store.history import Gap, Step, gaps, steps_of
from planner.store.journal import DocumentChange, Record
from planner.store.paths import CalendarPaths
from planner.store.reading import domain_changes


class BeforeHistory(StoreError):
    """A time or a commit that the history does not reach."""


@dataclass(frozen=True, slots=True)
class Past:
    """The calendar after the commit `step`. What the commits `missing` changed is shown as it
    became.
    """

    step: Step
    calendar: Calendar
    missing: tuple[Gap, ...] = ()


class Timeline:
    """All commits that are known, oldest first, and the calendar after any of them.

    It remembers the one that was asked for last: to its neighbours it is a small step.
    """

    def __init__(self, records: Sequence[Record], calendar: Calendar, paths: CalendarPaths) -> None:
        """`calendar` is the one after the last commit."""
        self._records = records
        self._calendar = calendar
        self._place = len(records) - 1
        self._paths = paths
        self.steps = steps_of(records)
        self._places = {step.sequence: place for place, step in enumerate(self.steps)}

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Commits that are missing between those that are known."""
        numbers = [record.sequence for record in self._records]
        return gaps(numbers[0], numbers, numbers[-1])

    def at(self, moment: datetime) -> Past:
        """After the last commit up to then. A clock that was set back makes no commit earlier than
        the one before it.
        """
        times = list(accumulate((record.at for record in self._records), max))
        place = bisect_right(times, moment) - 1
        if place < 0:
            raise BeforeHistory(
                f"The history begins with commit {self.steps[0].sequence}, later than that."
            )
        return self._past(place)

    def after(self, sequence: int) -> Past:
        """After this commit."""
        if sequence not in self._places:
            raise BeforeHistory(f"The history does not hold commit {sequence}.")
        return self._past(self._places[sequence])

    def _past(self, place: int) -> Past:
        if place < self._place:
            between = rewinding(self._records[place + 1 : self._place + 1])
        else:
            between = forwarding(self._records[self._place + 1 : place + 1])
        wanted = domain_changes(self._calendar, between, self._paths)
        self._calendar, self._place = applied(self._calendar, wanted), place
        step = self.steps[place]
        missing = tuple(gap for gap in self.gaps if gap.first > step.sequence)
        return Past(step, self._calendar, missing)


def rewinding(records: Sequence[Record]) -> list[DocumentChange]:
    """What takes all of these back at once: each document as it was before the first of them."""
    first: dict[tuple[str, str], DocumentChange] = {}
    for record in records:
        for change in record.document_changes():
            first.setdefault((change.table, change.uid), change.reversed())
    return list(first.values())


def forwarding(records: Sequence[Record]) -> list[DocumentChange]:
    """What does all of these at once: each document as it became by the last of them."""
    last: dict[tuple[str, str], DocumentChange] = {}
    for record in records:
        last.update({(c.table, c.uid): c for c in record.document_changes()})
    return list(last.values())

"""The calendar as it was after any commit that the history still holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from planner.domain.calendar import Calendar
from planner.domain.changes import applied
from planner.store.errors import StoreError
from planner.store.history import Gap, Step, gaps, reach, step_of
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
    """All commits that are known, oldest first, and the calendar after the last of them."""

    def __init__(self, records: Sequence[Record], calendar: Calendar, paths: CalendarPaths) -> None:
        self._records = records
        self._calendar = calendar
        self._paths = paths
        undone = reach(records).undone
        self.steps = tuple(step_of(record, undone) for record in records)

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
        place = sum(time <= moment for time in times) - 1
        if place < 0:
            raise BeforeHistory(
                f"The history begins with commit {self.steps[0].sequence}, later than that."
            )
        return self._past(place)

    def after(self, sequence: int) -> Past:
        """After this commit."""
        for place, step in enumerate(self.steps):
            if step.sequence == sequence:
                return self._past(place)
        raise BeforeHistory(f"The history does not hold commit {sequence}.")

    def _past(self, place: int) -> Past:
        step = self.steps[place]
        back = rewinding(self._records[place + 1 :])
        calendar = applied(self._calendar, domain_changes(self._calendar, back, self._paths))
        missing = tuple(gap for gap in self.gaps if gap.first > step.sequence)
        return Past(step, calendar, missing)


def rewinding(records: Sequence[Record]) -> list[DocumentChange]:
    """What takes all of these back at once: each document as it was before the first of them."""
    first: dict[tuple[str, str], DocumentChange] = {}
    for record in records:
        for change in record.document_changes():
            first.setdefault((change.table, change.uid), change.reversed())
    return list(first.values())

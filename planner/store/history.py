"""What the journal says about steps back and forward."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from planner.domain.values import dataclass
from planner.override import override
from planner.store.errors import NothingToUndo
from planner.store.journal import Kind, Record

FIRST_START = 1
"""The commit that made the calendar; it cannot be undone."""

UNDO_DEPTH = 100
"""Steps that can be undone (and redone) at least, also after compactions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A commit in the history. `undone`: what it did is not in the calendar now.

    `target` is the commit that an undo or redo was about, `by` the program and the person.
    """

    sequence: int
    at: datetime
    name: str
    kind: Kind
    target: int | None = None
    undone: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """The changes that can be taken back and done again, each with the next one last, and all
    those that were taken back (a new change forgets how to redo them).
    """

    undoable: tuple[Record, ...]
    redoable: tuple[Record, ...]
    undone: frozenset[int]


def reach(records: Iterable[Record]) -> Reach:
    undoable: list[Record] = []
    redoable: list[Record] = []
    undone: set[int] = set()
    for record in records:
        if record.kind is Kind.DO:
            undoable.append(record)
            redoable.clear()
        elif record.kind is Kind.RECOVERY:  # commits before it may be missing
            undoable.clear()
            redoable.clear()
        elif record.kind is Kind.UNDO and undoable:
            redoable.append(undoable.pop())
            undone.add(redoable[-1].sequence)
        elif record.kind is Kind.REDO and redoable:
            undoable.append(redoable.pop())
            undone.discard(undoable[-1].sequence)
    kept = tuple(record for record in undoable if record.sequence != FIRST_START)
    return Reach(kept, tuple(redoable), frozenset(undone))


class Gap(NamedTuple):
    """Commits that nothing holds, both included."""

    first: int
    last: int

    @override
    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def name(self) -> str:
        """ "commit 3", "commits 1–3"."""
        return f"commit {self}" if self.first == self.last else f"commits {self}"


def gaps(base: int, numbers: Iterable[int], last: int) -> tuple[Gap, ...]:
    """What is missing of `base + 1` to `last` among the rising numbers."""
    found = []
    for number in (*numbers, last + 1):
        if number > base + 1:
            found.append(Gap(base + 1, number - 1))
        base = max(base, number)
    return tuple(found)


def to_undo(records: Iterable[Record]) -> Record:
    """The commit that an undo takes back."""
    undoable = reach(records).undoable
    if not undoable:
        raise NothingToUndo("Nothing to undo.")
    return undoable[-1]


def to_redo(records: Iterable[Record]) -> Record:
    """The commit that a redo does again."""
    redoable = reach(records).redoable
    if not redoable:
        raise NothingToUndo("Nothing to redo.")
    return redoable[-1]


def first_kept(records: Sequence[Record]) -> int:
    """Where the part of the records begins that undo and redo need, as an index."""
    found = reach(records)
    needed = [*found.undoable[-UNDO_DEPTH:], *found.redoable[-UNDO_DEPTH:]]
    first = min((record.sequence for record in needed), default=records[-1].sequence)
    by_count = max(len(records) - UNDO_DEPTH, 0)
    return min(by_count, first - records[0].sequence)


def steps_of(records: Sequence[Record]) -> tuple[Step, ...]:
    """In the order of the records."""
    undone = reach(records).undone
    return tuple(step_of(record, undone) for record in records)


def step_of(record: Record, undone: frozenset[int] = frozenset()) -> Step:
    return Step(
        sequence=record.sequence,
        at=record.at,
        name=record.name,
        kind=record.kind,
        target=record.target,
        undone=record.sequence in undone,
        by=record.by,
    )


def clock_notes(records: Sequence[Record], now: datetime) -> list[str]:
    """Says when the clock is a day or more behind the last commit."""
    ahead = records[-1].at - now
    if ahead < timedelta(days=1):
        return []
    return [
        f"The clock says {now:%Y-%m-%d}, but the last change was saved on "
        f"{records[-1].at:%Y-%m-%d}: set the clock right."
    ]

"""What differs between two calendars, counted and named."""

from collections.abc import Iterable

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.changes import Change, changes
from planner.domain.hours import HoursProfile
from planner.domain.settings import Settings
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """Titles of what the other calendar has more, has not, and has differently; `blocks` is how
    many planned blocks differ.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    blocks: int

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.removed or self.changed or self.blocks)


def compared(calendar: Calendar, other: Calendar) -> Comparison:
    found = changes(calendar, other)
    entries = [change for change in found if change.table != "planned_blocks"]
    return Comparison(
        added=_titles(c for c in entries if c.before is None),
        removed=_titles(c for c in entries if c.after is None),
        changed=_titles(c for c in entries if c.before is not None and c.after is not None),
        blocks=len(found) - len(entries),
    )


def _titles(found: Iterable[Change]) -> tuple[str, ...]:
    return tuple(_title(change) for change in found)


def _title(change: Change) -> str:
    value = change.after or change.before
    if isinstance(value, HoursProfile | Settings | PlannedBlock) or value is None:
        return change.table
    if isinstance(value, CalendarCollection):
        return value.title
    return str(getattr(value, "summary", "") or getattr(value, "text", "") or value.uid)

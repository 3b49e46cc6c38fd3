"""What every kind of entry takes from a line: its title, its marks and its chips."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from planner.domain.values import dataclass
from planner.exchange.quick_add.chips import chips_of
from planner.exchange.quick_add.gathered import Gathered, without
from planner.exchange.quick_add.kinds import personal_word, taken, title_of
from planner.exchange.quick_add.lengths import LONGEST_ESTIMATE, LONGEST_TRAVEL
from planner.exchange.quick_add.line import Line
from planner.exchange.quick_add.quick import Chip, Kind, QuickAdd
from planner.exchange.quick_add.reminding import moment_of
from planner.exchange.quick_add.warnings import warnings_of

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Written:
    """A line and what was gathered from it; `rest` is title unread, `first` follows "habit"."""

    line: Line
    whole: Gathered
    zone: str
    rest: str
    first: int = 0

    def without(self, *names: str) -> "Written":
        return replace(self, whole=without(self.whole, *names))

    @property
    def length(self) -> timedelta:
        estimate = self.whole.estimate
        return timedelta(minutes=min(estimate.value, LONGEST_ESTIMATE)) if estimate else HOUR

    @property
    def travel(self) -> timedelta:
        travel = self.whole.travel
        return timedelta(minutes=min(travel.value, LONGEST_TRAVEL) if travel else 0)

    @property
    def reminders(self) -> tuple[timedelta, ...] | None:
        """None where nothing is said about them."""
        reminder = self.whole.reminder
        if reminder is None or reminder.value.at is not None:
            return None
        return tuple(timedelta(minutes=minutes) for minutes in reminder.value.lengths)

    @property
    def reminded_at(self) -> datetime | None:
        moment = self.whole.reminder.value.at if self.whole.reminder else None
        return None if moment is None else moment_of(self.line, moment, self.zone)

    @property
    def personal(self) -> tuple[int, int] | None:
        return personal_word(self.line, self.whole)

    def quick(self, kind: Kind, **fields: Any) -> QuickAdd:
        """The answer, with the title and the chips of all that was used."""
        used = taken(((0, self.first), *self.whole.spans))
        title = title_of(self.line, used, self.rest)
        answer = QuickAdd(kind=kind, title=title, zone=self.zone, **fields, **self._marks())
        chips = (self._kind_chip(kind), *chips_of(self.line, self.whole, answer))
        warnings = warnings_of(self.line, self.whole, answer)
        return replace(answer, chips=(*chips, *warnings))

    def _kind_chip(self, kind: Kind) -> Chip:
        """Only a habit is called so; the other kinds are concluded."""
        said = (0, self.first) if self.first else self.personal if kind == "personal" else None
        if not said:
            return Chip("kind", kind, (0, 0), assumed=True)
        tokens = self.line.tokens
        place = tokens[said[0]].start, tokens[said[1] - 1].end
        return Chip("kind", kind, place, assumed=kind == "personal")

    def _marks(self) -> dict[str, Any]:
        def named(kind: str) -> tuple[str, ...]:
            return tuple(mark.value[1] for mark in self.whole.marks if mark.value[0] == kind)

        return {
            "tags": named("tag"),
            "contexts": named("context"),
            "project": "".join(named("project")),
            "priority": "".join(named("priority")),
        }

"""More evenings of a week, or more hours in them, where these limits keep work from its date."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from planner.domain.message import Message, Value
from planner.domain.settings import Settings
from planner.scheduling.evening_cap import EveningCap
from planner.scheduling.evening_use import flexible_days
from planner.scheduling.fit_trials import Steps, aimed_at, quick_plan
from planner.scheduling.problem import Plan, Problem
from planner.scheduling.repair_kinds import Repair, RepairKind
from planner.scheduling.shortage import Shortage

ALL_DAYS = 7


def higher_limits(shortage: Shortage) -> Iterator[Repair]:
    """The fewest evenings more that are enough, and the fewest hours more; both where neither is
    alone. Due dates do not go beyond these limits by themselves.
    """
    if shortage.opened is None or not shortage.is_possible(shortage.opened):
        return
    limits = _Limits(shortage, shortage.opened)
    evenings, hours = limits.fewest_evenings(), limits.fewest_minutes()
    if evenings is not None:
        yield limits.repair(evenings, 0)
    if hours is not None:
        yield limits.repair(limits.settings.evenings_per_week, hours)
    if evenings is None and hours is None:
        yield from limits.both()


@dataclass(frozen=True)
class _Limits:
    """The problem with all evenings open, of which limits take some away."""

    shortage: Shortage
    opened: Problem

    @property
    def settings(self) -> Settings:
        return self.shortage.calendar.settings

    @cached_property
    def _cap(self) -> EveningCap:
        return EveningCap.of(self.shortage.planning, self.shortage.calendar, self.shortage.now)

    @cached_property
    def _wanted(self) -> Plan:
        """A plan that goes into evenings only where core time is not enough."""
        return quick_plan(aimed_at(self.opened, self.shortage.required))

    @cached_property
    def _most(self) -> int:
        """More minutes than this no week has in flexible hours."""
        flexible = (w.end - w.start for w in self.opened.windows if w.cost)
        return min(sum(flexible), 7 * 24 * 60) // self._grid

    @property
    def _grid(self) -> int:
        return self.opened.grid

    def fewest_evenings(self, more: int = 0) -> int | None:
        """With so many minutes more in a week."""
        counts = range(self.settings.evenings_per_week + 1, ALL_DAYS + 1)
        return next((n for n in counts if self._is_enough(n, more)), None)

    def fewest_minutes(self, evenings: int | None = None) -> int | None:
        count = self.settings.evenings_per_week if evenings is None else evenings
        steps = self.shortage.fewest_steps(
            lambda steps: self.problem(count, steps * self._grid), Steps(self._most)
        )
        return None if steps is None else steps * self._grid

    def both(self) -> Iterator[Repair]:
        evenings = self.fewest_evenings(self._most * self._grid)
        minutes = None if evenings is None else self.fewest_minutes(evenings)
        if evenings is not None and minutes is not None:
            yield self.repair(evenings, minutes)

    def _is_enough(self, evenings: int, more: int) -> bool:
        return self.shortage.planned(self.problem(evenings, more)) is not None

    def problem(self, evenings: int, more: int) -> Problem:
        """Within limits of so many evenings and so many minutes more in them."""
        left = {week: minutes + more for week, minutes in self._cap.left.items()}
        cap = replace(self._cap, left=left, evenings=evenings)
        return cap.within(self.opened, self._wanted)

    def repair(self, evenings: int, more: int) -> Repair:
        """Its amount is the flexible time that it opens."""
        before = sum(flexible_days(self.opened, _open_time(self.shortage.problem)).values())
        after = sum(flexible_days(self.opened, _open_time(self.problem(evenings, more))).values())
        cap = self.settings.evening_cap + timedelta(minutes=more)
        settings = replace(self.settings, evenings_per_week=evenings, evening_cap=cap)
        return Repair(
            message=_message(self.settings, settings),
            calendar=replace(self.shortage.calendar, settings=settings),
            kind=RepairKind.EVENING,
            amount=timedelta(minutes=after - before),
        )


def _open_time(problem: Problem) -> Plan:
    return {0: tuple((window.start, window.end) for window in problem.windows if window.cost)}


def _message(before: Settings, after: Settings) -> Message:
    values: dict[str, Value] = {
        "count": after.evenings_per_week,
        "before": before.evenings_per_week,
        "length": after.evening_cap,
        "old": before.evening_cap,
    }
    if after.evening_cap == before.evening_cap:
        return Message("Work in up to {count} evenings of a week instead of {before}", values)
    if after.evenings_per_week == before.evenings_per_week:
        return Message("Work up to {length} in the evenings of a week instead of {old}", values)
    template = "Work in up to {count} evenings of a week instead of {before}, up to {length} in all"
    return Message(template, values)

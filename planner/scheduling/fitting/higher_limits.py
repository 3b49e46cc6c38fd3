"""More evenings of a week, or more hours in them, where these limits keep work from its date."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from planner.domain.message import Message, Value
from planner.domain.settings import Settings
from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.evening.evening_use import flexible_days
from planner.scheduling.fitting.fit_trials import Steps, aimed_at, quick_plan
from planner.scheduling.fitting.quiet_evenings import beyond, is_small, plan_within
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.problem.problem import WEEK, Plan, Problem

ALL_DAYS = 7
MOST_PLANS = 12
"""That are tried with fewer and fewer minutes."""


def higher_limits(shortage: Shortage) -> Iterator[Repair]:
    """The fewest evenings more that are enough, and the fewest hours more; both where neither is
    alone. Due dates do not go beyond these limits by themselves.
    """
    if shortage.opened is None or not shortage.is_possible(shortage.opened):
        return
    limits = _Limits(shortage, shortage.opened)
    count = limits.settings.evenings_per_week
    evenings, hours = limits.fewest_evenings(), limits.fewest_minutes(count)
    if evenings is not None:
        yield limits.repair(evenings, 0)
    if hours is not None:
        yield limits.repair(count, hours)
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

    def cap(self, evenings: int, more: int) -> EveningCap:
        """Of so many evenings, and so many minutes more in them."""
        left = {week: minutes + more for week, minutes in self._cap.left.items()}
        return replace(self._cap, left=left, evenings=evenings)

    def fewest_evenings(self, more: int = 0) -> int | None:
        """With so many minutes more in a week."""
        counts = range(self.settings.evenings_per_week + 1, ALL_DAYS + 1)
        return next((n for n in counts if self._plan(n, more) is not None), None)

    def fewest_minutes(self, evenings: int) -> int | None:
        """From what a plan in so many evenings takes; then less, as long as a plan takes less."""
        if not is_small(self.opened):
            grid = self.opened.grid
            steps = self.shortage.fewest_steps(
                lambda steps: self._within(evenings, steps * grid), Steps(self._most // grid)
            )
            return None if steps is None else steps * grid
        plan, minutes = self._plan(evenings, self._most), 0
        for _ in range(MOST_PLANS):
            if plan is None:
                break
            minutes = beyond(self._cap, self.opened, plan)
            plan = self._plan(evenings, minutes - self.opened.grid) if minutes else None
        return minutes or None

    def _plan(self, evenings: int, more: int) -> Plan | None:
        if is_small(self.opened):
            return plan_within(self.cap(evenings, more), self.opened, self.shortage.required)
        return self.shortage.planned(self._within(evenings, more))

    def _within(self, evenings: int, more: int) -> Problem:
        """In large problems: first the evenings of one plan in all of them."""
        return self.cap(evenings, more).within(self.opened, self._wanted)

    @cached_property
    def _wanted(self) -> Plan:
        return quick_plan(aimed_at(self.opened, self.shortage.required))

    @cached_property
    def _most(self) -> int:
        """More minutes than this no week has in flexible hours."""
        flexible = (w.end - w.start for w in self.opened.windows if w.cost)
        return min(sum(flexible), WEEK)

    def both(self) -> Iterator[Repair]:
        evenings = self.fewest_evenings(self._most)
        minutes = None if evenings is None else self.fewest_minutes(evenings)
        if evenings is not None and minutes is not None:
            yield self.repair(evenings, minutes)

    def repair(self, evenings: int, more: int) -> Repair:
        """Its amount is the flexible time that it opens."""
        opened = self.cap(evenings, more).within(self.opened, {})
        before = sum(flexible_days(self.opened, _open_time(self.shortage.problem)).values())
        after = sum(flexible_days(self.opened, _open_time(opened)).values())
        cap = self.settings.evening_cap + timedelta(minutes=more)
        settings = replace(self.settings, evenings_per_week=evenings, evening_cap=cap)
        return Repair(
            message=_message(self.settings, settings),
            calendar=replace(self.shortage.calendar, settings=settings),
            kind=RepairKind.EVENING,
            amount=timedelta(minutes=max(0, after - before)),
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

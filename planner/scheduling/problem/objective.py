"""What a plan costs, in integers, so that two plans always compare exactly."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from planner.domain.values import dataclass
from planner.scheduling.problem.days import Days, days_of
from planner.scheduling.problem.problem import Job, Plan, Problem, Span

Block = tuple[int, int, int]
"""Start, end, and the price of the window time in it."""
EARLY_HOURS = 336
EARLY_MINUTES = EARLY_HOURS * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The objective by its terms, and figures for people, which cost nothing more."""

    hard_late: int = 0
    unplaced: int = 0
    soft_late: int = 0
    window: int = 0
    energy: int = 0
    fragment: int = 0
    moved: int = 0
    early: int = 0
    late_minutes: int = 0
    late_tasks: int = 0
    hard_late_tasks: int = 0
    evening_minutes: int = 0
    blocks: int = 0

    @property
    def total(self) -> int:
        lateness = self.hard_late + self.unplaced + self.soft_late
        return lateness + self.window + self.energy + self.fragment + self.moved + self.early


def evaluate(problem: Problem, plan: Plan) -> Score:
    """The exact objective of a plan that breaks no hard rule."""
    objective = Objective(problem)
    terms = dict.fromkeys(Score.__slots__, 0)
    for job in problem.jobs:
        objective.add_terms(terms, job, plan.get(job.id, ()))
    return Score(**terms)


class Objective:
    """The objective of one problem, prepared so that a job's cost is cheap to ask."""

    def __init__(self, problem: Problem, days: Days | None = None) -> None:
        self.problem = problem
        self.weights = problem.weights
        self.days = days or days_of(problem)
        self._early = _early_minutes(problem.grid)
        self._priced = sorted((w.start, w.end, w.cost) for w in problem.windows if w.cost)
        self._preferred_parts: dict[Span, list[Span]] = {}
        self._previous = {
            job: (sum(end - start for start, end in blocks), tuple(sorted(blocks)))
            for job, blocks in problem.previous.items()
            if blocks
        }

    def job_cost(self, job: Job, blocks: Sequence[Block]) -> int:
        """What these blocks of the job add to the total."""
        weights = self.weights
        early_rate = weights.early * job.weight if job.counts else 0
        cost = done = 0
        for start, end, price in blocks:
            done += end - start
            cost += price + early_rate * (self.early(end) - self.early(start))
            if job.preferred:
                cost += weights.energy * self.minutes_outside(job.preferred, start, end)
        if len(blocks) > 1:
            cost += weights.fragment * (len(blocks) - 1)
        if done < job.processing:
            cost += weights.unplaced * job.weight * (job.processing - done)
        if job.due is not None:
            finish = blocks[-1][1] if done == job.processing else self.problem.horizon
            if finish > job.due:
                rate = weights.hard_late if job.hard else weights.soft_late
                cost += rate * job.weight * (finish - job.due)
        if job.id in self._previous:
            cost += weights.moved * self.minutes_moved(job, blocks)
        return cost

    def pain(self, job: Job, blocks: Sequence[Block]) -> int:
        """What a better place could save: pieces, prices, lateness, the wrong part of the day."""
        pain = self.weights.fragment * max(0, len(blocks) - 1)
        pain += sum(price for _, _, price in blocks)
        if job.due is not None:
            finish = blocks[-1][1] if blocks else self.problem.horizon
            pain += self.weights.soft_late * job.weight * max(0, finish - job.due)
        if job.preferred:
            outside = sum(self.minutes_outside(job.preferred, s, e) for s, e, _ in blocks)
            pain += self.weights.energy * outside
        return pain

    def add_terms(self, terms: dict[str, int], job: Job, blocks: Sequence[Span]) -> None:
        """Add what the job's blocks cost to `terms`, by the names of Score."""
        weights = self.weights
        done = sum(end - start for start, end in blocks)
        terms["blocks"] += len(blocks)
        missing = max(0, job.processing - done)
        terms["unplaced"] += weights.unplaced * job.weight * missing
        terms["fragment"] += weights.fragment * max(0, len(blocks) - 1)
        terms["moved"] += weights.moved * self.minutes_moved(job, [(*b, 0) for b in blocks])
        self._add_lateness(terms, job, blocks[-1][1] if done == job.processing else None)
        for start, end in blocks:
            if job.allowed is None:
                terms["window"] += self.price(start, end)
                terms["evening_minutes"] += self.priced_minutes(start, end)
            if job.preferred:
                outside = self.minutes_outside(job.preferred, start, end)
                terms["energy"] += weights.energy * outside
            if job.counts:
                early = self.early(end) - self.early(start)
                terms["early"] += weights.early * job.weight * early

    def _add_lateness(self, terms: dict[str, int], job: Job, finish: int | None) -> None:
        if job.due is None:
            return
        late = max(0, (self.problem.horizon if finish is None else finish) - job.due)
        rate = self.weights.hard_late if job.hard else self.weights.soft_late
        terms["hard_late" if job.hard else "soft_late"] += rate * job.weight * late
        terms["late_minutes"] += late
        terms["late_tasks"] += late > 0
        terms["hard_late_tasks"] += late > 0 and job.hard

    def early(self, minute: int) -> int:
        """The sum of min(hours since the origin, 336) over the minutes before this one."""
        if minute < EARLY_MINUTES:
            return self._early[minute // self.problem.grid]
        return self._early[-1] + EARLY_HOURS * (minute - EARLY_MINUTES)

    def price(self, start: int, end: int) -> int:
        """The price of the windows in [start, end)."""
        return sum(cost * minutes for cost, minutes in self._overlaps(start, end))

    def priced_minutes(self, start: int, end: int) -> int:
        return sum(minutes for _, minutes in self._overlaps(start, end))

    def _overlaps(self, start: int, end: int) -> list[tuple[int, int]]:
        index = max(0, bisect_right(self._priced, (start, end, 0)) - 1)
        found = []
        while index < len(self._priced) and self._priced[index][0] < end:
            left, right, cost = self._priced[index]
            if right > start:
                found.append((cost, min(end, right) - max(start, left)))
            index += 1
        return found

    def minutes_outside(self, preferred: Span, start: int, end: int) -> int:
        """The minutes of [start, end) outside the preferred part of the day, by grid lines."""
        parts, day = self.preferred_parts(preferred), self.days.index(start)
        outside = end - start
        while True:
            left, right = parts[day]
            inside = min(end, right) - max(start, left)
            if inside > 0:
                outside -= inside
            day += 1
            if end <= self.days.starts[day]:
                return outside

    def preferred_parts(self, preferred: Span) -> list[Span]:
        """For each day, the span whose grid lines lie in the preferred part of the day."""
        parts = self._preferred_parts.get(preferred)
        if parts is None:
            parts = [self._preferred_part(preferred, day) for day in range(self.days.count)]
            self._preferred_parts[preferred] = parts
        return parts

    def _preferred_part(self, preferred: Span, day: int) -> Span:
        grid, zero = self.problem.grid, self.days.clock_zeros[day]
        left, right = (-(-(zero + minute) // grid) * grid for minute in preferred)
        return max(left, self.days.starts[day]), min(right, self.days.starts[day + 1])

    def minutes_moved(self, job: Job, blocks: Sequence[Block]) -> int:
        """The minutes of the job's previous blocks that are no longer kept."""
        if job.id not in self._previous:
            return 0
        planned, previous = self._previous[job.id]
        kept = 0
        for start, end, _ in blocks:
            for left, right in previous:
                if left < end and start < right:
                    kept += min(end, right) - max(start, left)
        return min(job.processing, planned) - min(job.processing, kept)


def minutes_of(blocks: Sequence[Block]) -> int:
    return sum([end - start for start, end, _ in blocks])


@cache
def _early_minutes(grid: int) -> tuple[int, ...]:
    """Prefix sums over grid steps; the hours no longer grow after EARLY_HOURS."""
    sums = [0]
    for minute in range(0, EARLY_MINUTES, grid):
        sums.append(sums[-1] + grid * (minute // 60))
    return tuple(sums)

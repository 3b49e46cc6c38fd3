"""What is left of the time while jobs are being placed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from planner.scheduling.problem.days import Days
from planner.scheduling.problem.free_time import Segment, cut
from planner.scheduling.problem.objective import Block
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Job, Problem, Span


@dataclass(slots=True)
class State:
    """Free segments, what each day and week may still hold, and the jobs placed so far.

    `opens` and `closes` are, for each day, the first and the last minute that the rest after the
    day before and before the day after leave. Only work that counts uses these and the caps.
    `busy` is never changed in place.
    """

    days: Days
    rest: int
    segments: list[Segment]
    day_left: list[int]
    week_left: list[int]
    opens: list[int]
    closes: list[int]
    placed: dict[int, Sequence[Block]]
    busy: Sequence[Span]
    cost: int = 0

    def copy(self) -> Self:
        return type(self)(
            self.days,
            self.rest,
            self.segments[:],
            self.day_left[:],
            self.week_left[:],
            self.opens[:],
            self.closes[:],
            self.placed.copy(),
            self.busy,
            self.cost,
        )

    def place(self, job: Job, blocks: Sequence[Block], cost: int) -> None:
        """Put the job's blocks, which must be possible, where they are."""
        for start, end, _ in blocks:
            cut(self.segments, start, end)
            if job.counts:
                self.count(start, end)
        self.placed[job.id] = blocks
        self.cost += cost

    def count(self, start: int, end: int) -> None:
        """Note work towards caps and rest."""
        day = self.days.index(start)
        if day >= 0:
            self.day_left[day] -= end - start
            self.week_left[day // 7] -= end - start
            if day:
                self.closes[day - 1] = min(self.closes[day - 1], start - self.rest)
        if day >= -1:
            self.opens[day + 1] = max(self.opens[day + 1], end + self.rest)

    def discount(self, day: int, minutes: int) -> None:
        """Take work out of the caps again; `renew_rest` must follow."""
        if day >= 0:
            self.day_left[day] += minutes
            self.week_left[day // 7] += minutes

    def renew_rest(self, day: int, work: Sequence[Span], empty: Self) -> None:
        """What this work of a day, all of it that counts, and fixed work ask of its neighbours."""
        if day > 0:
            self.closes[day - 1] = min(
                [empty.closes[day - 1], *[start - self.rest for start, _ in work]]
            )
        self.opens[day + 1] = max([empty.opens[day + 1], *[end + self.rest for _, end in work]])

    def replace_segments(self, start: int, end: int, free: list[Segment]) -> None:
        """Other free time in [start, end), at whose ends no segment goes on."""
        first, last = bisect_left(self.segments, (start,)), bisect_left(self.segments, (end,))
        self.segments[first:last] = free

    def admits(self, job: Job, start: int, end: int) -> bool:
        """Whether caps and rest allow one more block of this job."""
        if not job.counts:
            return True
        day = self.days.index(start)
        return (
            self.opens[day] <= start
            and end <= self.closes[day]
            and end - start <= min(self.day_left[day], self.week_left[day // 7])
        )


def empty_state(problem: Problem, days: Days, segments: list[Segment]) -> State:
    """Only the fixed work is in it. Every bound is rounded to the grid, to the safe side."""
    grid = problem.grid
    state = State(
        days,
        -(-problem.rest // grid) * grid,
        list(segments),
        [problem.day_cap] * days.count,
        [problem.week_cap] * (days.count // 7 + 1),
        [0] * (days.count + 1),
        [UNBOUNDED] * days.count,
        {},
        problem.busy,
    )
    for work in problem.fixed:
        if work.start >= -DAY:
            state.count(work.start, work.end)
    state.day_left = [minutes // grid * grid for minutes in state.day_left]
    state.week_left = [minutes // grid * grid for minutes in state.week_left]
    state.opens = [-(-minute // grid) * grid for minute in state.opens]
    state.closes = [minute // grid * grid for minute in state.closes]
    return state

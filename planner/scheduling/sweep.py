"""Sweeping over free time from its first minute on: at each the most urgent job that may work.

Where time is short this wastes less than placing job by job: while one job pauses, another works.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from planner.scheduling.decoder import Decoder
from planner.scheduling.filling import chunks_on_grid
from planner.scheduling.free_time import joined
from planner.scheduling.orders import effective_due
from planner.scheduling.problem import Job, Problem, Span
from planner.scheduling.state import State

DAY_OF_NOISE = 1440
SHORTENED = 0.2

Length = Callable[[int, int], int]
"""Of a piece, between the shortest and the longest that is possible."""


def sweeps(problem: Problem, tries: int, seed: int = 0) -> Iterator[dict[int, tuple[Span, ...]]]:
    """A plan by due date, then as many that disturb the dates and the lengths of pieces."""
    decoder, due, random = Decoder(problem), effective_due(problem), Random(seed)
    yield _Sweep(decoder, due, lambda _, longest: longest).plan()
    for _ in range(tries):
        noise = random.choice((30, 240, DAY_OF_NOISE))
        disturbed = {job: date + random.randrange(-noise, noise + 1) for job, date in due.items()}
        yield _Sweep(decoder, disturbed, _random_length(random, problem.grid)).plan()


def _random_length(random: Random, grid: int) -> Length:
    def chosen(shortest: int, longest: int) -> int:
        if random.random() > SHORTENED:
            return longest
        return random.randrange(shortest, longest + 1, grid)

    return chosen


@dataclass(slots=True)
class _Sweep:
    """One pass; what is due first works first."""

    decoder: Decoder
    due: dict[int, int]
    length: Length
    state: State = field(init=False)
    left: dict[int, int] = field(init=False)
    spans: dict[int, list[Span]] = field(init=False)
    waiting: list[Job] = field(init=False)

    def __post_init__(self) -> None:
        work = self.decoder.work
        self.state = self.decoder.base.copy()
        self.left = {job.id: job.processing for job in work}
        self.spans = {job.id: [] for job in work}
        self.waiting = sorted(work, key=lambda job: (self.due[job.id], -job.weight, job.id))

    def plan(self) -> dict[int, tuple[Span, ...]]:
        for start, end, _ in joined(self.state.segments):
            self._fill(start, end)
        placed = {
            job: tuple((start, end) for start, end, _ in blocks)
            for job, blocks in self.decoder.base.placed.items()
        }
        return placed | {job: tuple(spans) for job, spans in self.spans.items()}

    def _fill(self, start: int, end: int) -> None:
        minute: int | None = start
        while minute is not None and minute < end and self.waiting:
            piece = next((p for job in self.waiting if (p := self._piece(job, minute, end))), None)
            minute = piece[1] if piece else self._next(minute)

    def _piece(self, job: Job, start: int, end: int) -> Span | None:
        """Places a piece of the job at this minute, if it may work then."""
        if self._ready(job) > start:
            return None
        shortest, longest = chunks_on_grid(job, self.decoder.problem.grid)
        left = self.left[job.id]
        longest = min(longest, left, self._room(job, start, end))
        if 0 < left - longest < shortest:
            longest = left - shortest
        if longest < shortest:
            return None
        length = self.length(shortest, longest)
        if 0 < left - length < shortest:
            length = longest
        self._place(job, (start, start + length))
        return start, start + length

    def _ready(self, job: Job) -> int:
        """When it may work next: its release, its pause, what it waits for."""
        ready = job.release
        if self.spans[job.id]:
            ready = max(ready, self.spans[job.id][-1][1] + self.decoder.problem.pause)
        for earlier in job.predecessors:
            if self.left.get(earlier, 0):
                return self.decoder.objective.days.starts[-1]
            ready = max([ready, *(end for _, end in self.spans.get(earlier, ()))])
        return ready

    def _room(self, job: Job, start: int, end: int) -> int:
        if not job.counts:
            return end - start
        state, day = self.state, self.state.days.index(start)
        if state.opens[day] > start:
            return 0
        until = min(end, state.closes[day])
        return min(until - start, state.day_left[day], state.week_left[day // 7])

    def _place(self, job: Job, span: Span) -> None:
        self.spans[job.id].append(span)
        self.left[job.id] -= span[1] - span[0]
        if job.counts:
            self.state.count(*span)
        if not self.left[job.id]:
            self.waiting.remove(job)

    def _next(self, minute: int) -> int | None:
        """The next minute at which a job becomes ready or the rest is over."""
        grid, days = self.decoder.problem.grid, self.state.days
        day = days.index(minute)
        moments = [self._ready(job) for job in self.waiting]
        moments += [self.state.opens[day], days.starts[day + 1]]
        later = (-(-moment // grid) * grid for moment in moments if moment > minute)
        return min(later, default=None)

"""Sweeping over free time from its first minute on: at each the most urgent job that may work.

Where time is short this wastes less than placing job by job: while one job pauses, another works.
"""

from bisect import insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from random import Random

from planner.scheduling.decoding.filling import chunks_on_grid
from planner.scheduling.fitting.ground import Ground
from planner.scheduling.problem.orders import effective_due
from planner.scheduling.problem.problem import UNBOUNDED, Job, Problem, Span
from planner.scheduling.problem.state import State

DAY_OF_NOISE = 1440
SHORTENED = 0.2

Length = Callable[[int, int], int]
"""Of a piece, between the shortest and the longest that is possible."""
Swept = dict[int, tuple[Span, ...]]


def sweeps(problem: Problem, tries: int, seed: int = 0) -> Iterator[Swept]:
    """A plan by due date; one in which pieces end when more urgent work may go on; then others
    that disturb the dates and the lengths of pieces.
    """
    found = swept_over(Ground.of(problem), problem, tries, seed)
    yield from (plan for plan in found if plan is not None)


def swept_over(
    ground: Ground, problem: Problem, tries: int, seed: int = 0, *, in_time: bool = False
) -> Iterator[Swept | None]:
    """The same on ground that is prepared. `in_time`: None for a plan as soon as a job is late."""
    due, random = effective_due(problem), Random(seed)
    length: Length = _longest
    yield _Sweep(problem, ground, due, _longest, in_time=in_time).plan()
    for number in range(tries):
        dates = due
        if number:
            noise = random.choice((30, 240, DAY_OF_NOISE))
            dates = {job: date + random.randrange(-noise, noise + 1) for job, date in due.items()}
            length = _random_length(random, problem.grid)
        sweep = _Sweep(problem, ground, dates, length, in_time=in_time, yields=number % 2 == 0)
        yield sweep.plan()


def _longest(_shortest: int, longest: int) -> int:
    return longest


def _random_length(random: Random, grid: int) -> Length:
    def chosen(shortest: int, longest: int) -> int:
        if random.random() > SHORTENED:
            return longest
        return random.randrange(shortest, longest + 1, grid)

    return chosen


@dataclass(slots=True)
class _Work:
    """A job on its way: what is `left`, and of how many others it `waits` for the end."""

    rank: int
    job: Job
    chunks: Span
    latest: int
    left: int
    ready: int
    waits: int = 0
    spans: list[Span] = field(default_factory=list)
    followers: list["_Work"] = field(default_factory=list)


class _Sweep:
    """One pass; what is due first works first. `yields`: and other work no longer than until then.

    `_able` are the ranks of what may work now, the most urgent first; `_coming` what may later.
    """

    def __init__(
        self,
        problem: Problem,
        ground: Ground,
        due: dict[int, int],
        length: Length,
        *,
        in_time: bool,
        yields: bool = False,
    ) -> None:
        self._ground, self._length, self._in_time = ground, length, in_time
        self._yields = yields
        self._grid, self._pause = problem.grid, problem.pause
        self._state: State = ground.state.copy()
        self._work = _ranked(problem, ground, due)
        self._able: list[int] = []
        self._coming = [(work.ready, work.rank) for work in self._work if not work.waits]
        self._open = len(self._work)
        self._is_late = False
        heapify(self._coming)

    def plan(self) -> Swept | None:
        for start, end in self._ground.free:
            self._fill(start, end)
            if self._is_late:
                return None
            if not self._open:
                break
        if self._in_time and any(work.left and work.latest < UNBOUNDED for work in self._work):
            return None
        return {**self._ground.habits, **{work.job.id: tuple(work.spans) for work in self._work}}

    def _fill(self, start: int, end: int) -> None:
        minute = start
        while minute < end and self._open and not self._is_late:
            while self._coming and self._coming[0][0] <= minute:
                insort(self._able, heappop(self._coming)[1])
            done = self._one_piece(minute, end)
            minute = self._next(minute) if done is None else done

    def _one_piece(self, start: int, end: int) -> int | None:
        """When the first piece that is possible at this minute ends."""
        room = end - start, self._room(start, end)
        for rank in self._able:
            work = self._work[rank]
            most = self._until_more_urgent(rank, start) if self._yields else UNBOUNDED
            size = self._size(work, min(room[work.job.counts], max(work.chunks[0], most)))
            if size:
                self._is_late = self._in_time and start + work.left > work.latest
                self._place(work, (start, start + size))
                return start + size
        return None

    def _until_more_urgent(self, rank: int, start: int) -> int:
        return (
            min((ready for ready, other in self._coming if other < rank), default=UNBOUNDED) - start
        )

    def _size(self, work: _Work, room: int) -> int:
        """Of its next piece; 0 where none is possible."""
        (shortest, longest), left = work.chunks, work.left
        longest = min(longest, left, room - room % self._grid)
        if 0 < left - longest < shortest:
            longest = left - shortest
        if longest < shortest:
            return 0
        length = self._length(shortest, longest)
        return longest if 0 < left - length < shortest else length

    def _room(self, start: int, end: int) -> int:
        """For work that counts."""
        state = self._state
        day = state.days.index(start)
        if state.opens[day] > start:
            return 0
        until = min(end, state.closes[day])
        return min(until - start, state.day_left[day], state.week_left[day // 7])

    def _place(self, work: _Work, span: Span) -> None:
        work.spans.append(span)
        work.left -= span[1] - span[0]
        if work.job.counts:
            self._state.count(*span)
        if work.left and not self._pause:
            return
        self._able.remove(work.rank)
        if work.left:
            heappush(self._coming, (span[1] + self._pause, work.rank))
        else:
            self._finish(work, span[1])

    def _finish(self, work: _Work, end: int) -> None:
        self._open -= 1
        for follower in work.followers:
            follower.waits -= 1
            follower.ready = max(follower.ready, end)
            if not follower.waits:
                heappush(self._coming, (follower.ready, follower.rank))

    def _next(self, minute: int) -> int:
        """The next minute at which a job becomes ready, the rest is over or another day begins."""
        days = self._state.days
        day = days.index(minute)
        moments = [self._state.opens[day], days.starts[day + 1]]
        moments += [self._coming[0][0]] if self._coming else []
        return min(-(-moment // self._grid) * self._grid for moment in moments if moment > minute)


def _ranked(problem: Problem, ground: Ground, due: dict[int, int]) -> Sequence[_Work]:
    """The most urgent first."""
    jobs = [job for job in problem.jobs if job.id not in ground.habits]
    jobs.sort(key=lambda job: (due[job.id], -job.weight, job.id))
    ranked = [
        _Work(
            rank=rank,
            job=job,
            chunks=chunks_on_grid(job, problem.grid),
            latest=job.due if job.due is not None and job.hard else UNBOUNDED,
            left=job.processing,
            ready=job.release,
        )
        for rank, job in enumerate(jobs)
    ]
    by_job = {work.job.id: work for work in ranked}
    for work in ranked:
        for earlier in work.job.predecessors:
            if earlier in by_job:
                by_job[earlier].followers.append(work)
                work.waits += 1
            elif ground.habits.get(earlier):
                work.ready = max(work.ready, ground.habits[earlier][-1][1])
    return ranked

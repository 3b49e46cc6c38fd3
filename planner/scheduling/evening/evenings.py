"""Work put into the flexible hours of its own day, as far as it fits."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum

from planner.domain.values import dataclass
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import UNBOUNDED, Fixed, Job, Plan, Problem, Span
from planner.scheduling.problem.span_algebra import (
    common,
    minutes_in,
    without,
)

NOTHING: Mapping[int, int] = {}


class Obstacle(StrEnum):
    """Why work does not go into an evening."""

    NO_HOURS = "no hours"
    FULL = "full"
    CHUNK = "chunk"
    REST = "rest"
    DUE = "due"
    DAY_CAP = "day cap"
    EVENING_CAP = "evening cap"
    QUIET = "quiet"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Misfit:
    """Minutes of a job that stay out of the evening of `day`, and why."""

    job: int
    day: int
    minutes: int
    obstacle: Obstacle


@dataclass(slots=True)
class Evening:
    """The flexible hours of one day while they are filled.

    `plan` is the rest of the plan, `firm` the starts of work that the evening's rest must respect,
    `left` how many flexible minutes the week still allows. No work goes into a `quiet` evening.
    """

    problem: Problem
    day: int
    span: Span
    plan: Mapping[int, tuple[Span, ...]]
    firm: list[int]
    left: int
    quiet: bool = False
    placed: dict[int, list[Span]] = field(default_factory=dict)

    def hours(self) -> list[Span]:
        found = [
            (window.start, window.end)
            for window in self.problem.windows
            if window.cost and self.span[0] <= window.start < self.span[1]
        ]
        return normalised(found)

    def rooms(self, job: Job) -> list[Span]:
        """Free flexible time, with the pause to the job's own spans."""
        pause = self.problem.pause
        taken = [span for spans in self.plan.values() for span in spans]
        taken += [span for spans in self.placed.values() for span in spans]
        own = [*self.plan.get(job.id, ()), *self.placed.get(job.id, ())]
        taken += [(start - pause, end + pause) for start, end in own]
        return without(self.hours(), [*self.problem.busy, *taken])

    def rested(self) -> int:
        """The latest end that leaves the rest before the next day's firm work."""
        following = [start for start in self.firm if start >= self.span[1]]
        return min(following, default=UNBOUNDED) - self.problem.rest

    def day_left(self) -> int:
        """Minutes of the day's cap that are not used."""
        fixed = [(work.start, work.end) for work in self.problem.fixed]
        counting = {job.id for job in self.problem.jobs if job.counts}
        spans = [s for job, found in self.plan.items() if job in counting for s in found]
        spans += [span for found in self.placed.values() for span in found]
        today = [s for s in [*fixed, *spans] if self.span[0] <= s[0] < self.span[1]]
        return self.problem.day_cap - minutes_in(today)

    def ready(self, job: Job) -> int | None:
        """When the job's predecessors are done; None while one of them has no whole place."""
        ready = job.release
        needed = {other.id: other.processing for other in self.problem.jobs}
        for number in job.predecessors:
            spans = sorted([*self.plan.get(number, ()), *self.placed.get(number, ())])
            if minutes_in(spans) < needed.get(number, 0):
                return None
            ready = max(ready, *(end for _, end in spans))
        return ready

    def own(self, job: int) -> list[Span]:
        """The spans of a job in these hours."""
        hours = self.hours()
        return [
            span
            for span in self.plan.get(job, ())
            if any(common(span, part) == span for part in hours)
        ]

    def without_own(self, own: Mapping[int, list[Span]]) -> "Evening":
        """The same evening before these spans were put into it."""
        plan = {job: tuple(without(spans, own.get(job, ()))) for job, spans in self.plan.items()}
        back = sum(minutes_in(spans) for spans in own.values())
        return replace(self, plan=plan, left=self.left + back, placed={})

    def fill(self, minutes: Mapping[int, int], least: Mapping[int, int] = NOTHING) -> list[Misfit]:
        """Puts jobs in, most pressing first, with room left for the least of each; tells what did
        not fit.
        """
        jobs = [job for job in self.problem.jobs if job.id in minutes]
        reserved = sum(least.values())
        misfits = []
        for job in sorted(jobs, key=_most_pressing):
            reserved -= least.get(job.id, 0)
            misfits.append(self.put(job, minutes[job.id], reserved))
        return [misfit for misfit in misfits if misfit is not None]

    def put(self, job: Job, minutes: int, reserved: int = 0) -> Misfit | None:
        """Places as much as fits and leaves so many minutes free; tells what did not fit."""
        ready = self.ready(job)
        spans = [] if ready is None else self._spans(job, minutes, ready, reserved)
        if spans:
            self.placed.setdefault(job.id, []).extend(spans)
            self.left -= minutes_in(spans)
        missing = minutes - minutes_in(spans)
        if not missing:
            return None
        return Misfit(job.id, self.day, missing, self._obstacle(job, minutes, ready))

    def _spans(self, job: Job, minutes: int, ready: int, reserved: int) -> list[Span]:
        latest = min(self.rested(), UNBOUNDED if job.due is None else job.due)
        rooms = [room for r in self.rooms(job) if (room := common(r, (ready, latest)))]
        most = 0 if self.quiet else min(self.left, self.day_left(), minutes_in(rooms)) - reserved
        return chunks_in(rooms, job, minutes, most, self.problem.pause)

    def _obstacle(self, job: Job, minutes: int, ready: int | None) -> Obstacle:
        hours, rooms = self.hours(), self.rooms(job)
        if not hours:
            return Obstacle.NO_HOURS
        binding = {
            Obstacle.DUE: job.due is not None and job.due < hours[0][0] + minutes,
            Obstacle.WAITS: ready is None or ready > hours[0][0],
            Obstacle.QUIET: self.quiet,
            Obstacle.EVENING_CAP: self.left < min(minutes, minutes_in(rooms)),
            Obstacle.DAY_CAP: self.day_left() < min(minutes, minutes_in(rooms)),
            Obstacle.REST: any(end > self.rested() for _, end in rooms),
            Obstacle.CHUNK: bool(rooms) and max(e - s for s, e in rooms) < job.chunks[0],
        }
        return next((obstacle for obstacle, binds in binding.items() if binds), Obstacle.FULL)


def _most_pressing(job: Job) -> tuple[int, int, int]:
    return UNBOUNDED if job.due is None else job.due, -job.weight, job.id


def chunks_in(rooms: Iterable[Span], job: Job, minutes: int, most: int, pause: int) -> list[Span]:
    """Pieces of a job from the left, none shorter than allowed, none too short left behind."""
    shortest, longest = job.chunks
    spans: list[Span] = []
    for start, end in rooms:
        begin = start
        while minutes:
            size = min(end - begin, longest, minutes, most)
            if 0 < minutes - size < shortest:
                size = minutes - shortest
            if size < shortest:
                break
            spans.append((begin, begin + size))
            minutes, most, begin = minutes - size, most - size, begin + size + pause
    return spans


def kept_part(spans: tuple[Span, ...], at_least: int, shortest: int) -> list[Span]:
    """The beginning of `spans`: at least so many minutes, in pieces that may stand alone."""
    kept: list[Span] = []
    for start, end in spans:
        if at_least <= 0:
            break
        size = max(at_least, shortest)
        whole = end - start - size < shortest  # what would be cut off must stand alone as well
        kept.append((start, end if whole else start + size))
        at_least -= kept[-1][1] - start
    return kept


def with_fixed(problem: Problem, placed: Mapping[int, Iterable[Span]]) -> Problem:
    """The problem of everything else, with these spans as work that stays."""
    spans = {job: sorted(found) for job, found in placed.items() if found}
    firm = sorted(span for found in spans.values() for span in found)
    jobs = tuple(
        reduced for job in problem.jobs if (reduced := _reduced(job, spans)).processing > 0
    )
    numbers = {job.id for job in jobs}
    return replace(
        problem,
        jobs=tuple(
            replace(job, predecessors=tuple(n for n in job.predecessors if n in numbers))
            for job in jobs
        ),
        busy=tuple(normalised([*problem.busy, *firm])),
        fixed=(*problem.fixed, *(Fixed(*span) for span in firm)),
        previous={job: s for job, s in problem.previous.items() if job in numbers},
    )


def _reduced(job: Job, spans: Mapping[int, list[Span]]) -> Job:
    after = [spans[number][-1][1] for number in job.predecessors if number in spans]
    return replace(
        job,
        processing=job.processing - minutes_in(spans.get(job.id, ())),
        release=max([job.release, *after]),
    )


def together(plan: Plan, placed: Mapping[int, Iterable[Span]]) -> dict[int, tuple[Span, ...]]:
    """Both plans as one; spans of a job that touch are not joined."""
    both = dict(plan)
    for job, spans in placed.items():
        both[job] = tuple(sorted([*both.get(job, ()), *spans]))
    return {job: tuple(spans) for job, spans in both.items() if spans}

"""What of an accepted plan is still allowed after a change, and what the change displaced."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from planner.domain.values import dataclass
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import (
    all_spans,
    minutes_in,
    open_time,
    parts_inside,
    without,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """`standing` are the accepted spans whose time is still open, habits that must move already at
    their new place; `lost` is other work. `admitted` is what of `standing` keeps all rules as long
    as nothing else is placed.
    """

    standing: dict[int, tuple[Span, ...]]
    admitted: dict[int, tuple[Span, ...]]
    lost: dict[int, tuple[Span, ...]]
    moved_habits: frozenset[int]


def kept_after(problem: Problem, first: Plan) -> Kept:
    """Splits `problem.previous`. Where two blocks of it overlap, those in `first` stay."""
    jobs = {job.id: job for job in problem.jobs}
    habits = _habits_placed(problem, jobs)
    taken = [span for spans in habits.values() for span in spans]
    standing = {**habits, **_work_kept(problem, jobs, taken, first)}
    return Kept(
        standing=standing,
        admitted=_allowed_together(problem, standing),
        lost=_lost(problem, jobs, standing),
        moved_habits=frozenset(
            number
            for number, spans in problem.previous.items()
            if jobs[number].allowed is not None and habits.get(number) != spans
        ),
    )


def _lost(problem: Problem, jobs: Mapping[int, Job], plan: Plan) -> dict[int, tuple[Span, ...]]:
    lost = {
        job: tuple(without(spans, plan.get(job, ())))
        for job, spans in problem.previous.items()
        if jobs[job].allowed is None
    }
    return {job: spans for job, spans in lost.items() if spans}


def _habits_placed(problem: Problem, jobs: Mapping[int, Job]) -> dict[int, tuple[Span, ...]]:
    """Habits keep their place or take the nearest one, rather where no work is."""
    previous = {j: s for j, s in problem.previous.items() if jobs[j].allowed is not None}
    work = [span for span, job in all_spans(problem.previous) if job not in previous]
    placed: dict[int, tuple[Span, ...]] = {}
    for number, spans in sorted(previous.items(), key=lambda item: item[1]):
        rooms = without(jobs[number].allowed or (), [s for own in placed.values() for s in own])
        rooms = without(rooms, problem.busy)
        start = _wished(problem, jobs[number], spans[0][0])
        wish = (start, start + jobs[number].processing)
        if any(room[0] <= wish[0] and wish[1] <= room[1] for room in rooms):
            placed[number] = (wish,)
        elif place := nearest(without(rooms, work), wish) or nearest(rooms, wish):
            placed[number] = (place,)
    return placed


def _wished(problem: Problem, habit: Job, start: int) -> int:
    """Where it was; on another day at the time that it prefers."""
    days = days_of(problem)
    there = {days.index(first) for first, _ in habit.allowed or ()}
    if not there or days.index(start) in there:
        return start
    day = min(there)
    clock = habit.preferred[0] if habit.preferred else start - days.clock_zeros[days.index(start)]
    return (days.clock_zeros[day] + clock) // problem.grid * problem.grid


def nearest(rooms: list[Span], wish: Span) -> Span | None:
    """The place for a span of the same length whose start is nearest to the wished one."""
    length = wish[1] - wish[0]
    roomy = [room for room in rooms if room[1] - room[0] >= length]
    starts = [min(max(room[0], wish[0]), room[1] - length) for room in roomy]
    start = min(starts, key=lambda start: (abs(start - wish[0]), start), default=None)
    return None if start is None else (start, start + length)


def _work_kept(
    problem: Problem, jobs: Mapping[int, Job], taken: list[Span], first: Plan
) -> dict[int, tuple[Span, ...]]:
    free = without(open_time(problem), taken)
    work = [(span, job) for span, job in all_spans(problem.previous) if jobs[job].allowed is None]
    colliding = any(one[0][1] > other[0][0] for one, other in pairwise(work))
    work.sort(key=lambda block: block[0] not in first.get(block[1], ()))
    kept: dict[int, list[Span]] = {}
    for span, number in work:
        job = jobs[number]
        room = job.processing - minutes_in(kept.get(number, ()))
        parts = _parts(job, span, free, room)
        if parts:
            kept.setdefault(number, []).extend(parts)
        if colliding:
            free = without(free, parts)
    return {
        number: tuple(_leaving_a_chunk(jobs[number], sorted(parts), problem.previous[number]))
        for number, parts in kept.items()
    }


def _leaving_a_chunk(job: Job, parts: list[Span], before: tuple[Span, ...]) -> list[Span]:
    """Gives up some more where what is missing would be too short to stand alone."""
    shortest, _ = job.chunks
    lacking = shortest - (job.processing - minutes_in(parts))
    if not 0 < lacking < shortest:
        return parts
    chosen = max(parts, key=lambda part: (part not in before, part[1] - part[0], part))
    others = [part for part in parts if part != chosen]
    if chosen[1] - chosen[0] - lacking < shortest:
        return others
    return sorted([*others, (chosen[0], chosen[1] - lacking)])


def _parts(job: Job, span: Span, free: list[Span], room: int) -> list[Span]:
    """The whole span, or the pieces of it that may stand alone and leave such pieces."""
    if room <= 0:
        return []
    shortest, _ = job.chunks
    inside = [(max(start, job.release), end) for start, end in parts_inside(span, free)]
    whole = (span[0], min(span[1], span[0] + room))
    if any(start <= whole[0] and whole[1] <= end for start, end in inside):
        return [whole]
    pieces = [piece for piece in inside if piece[1] - piece[0] >= shortest]
    return pieces if job.splittable and minutes_in(pieces) <= room else []


def _allowed_together(problem: Problem, plan: Plan) -> dict[int, tuple[Span, ...]]:
    """All of the plan, or what of it keeps the rules when it is admitted in order of time."""
    admitted: dict[int, tuple[Span, ...]] = {}
    if not violations(problem, plan):
        return dict(plan)
    for span, job in all_spans(plan):
        candidate = {**admitted, job: (*admitted.get(job, ()), span)}
        if not violations(problem, candidate):
            admitted = candidate
    return admitted


def limited(problem: Problem, minutes: Mapping[int, int]) -> Problem:
    """The same problem with only so much of each job to place, and no other jobs."""
    jobs = tuple(
        replace(
            job,
            processing=min(job.processing, minutes[job.id]),
            predecessors=tuple(number for number in job.predecessors if number in minutes),
        )
        for job in problem.jobs
        if minutes.get(job.id)
    )
    return replace(problem, jobs=jobs)


def accepted_minutes(problem: Problem) -> dict[int, int]:
    """How much of each job was accepted. Work that such a job waits for and that has no accepted
    place is taken as settled: it may be done and not recorded yet.
    """
    return {job: minutes_in(spans) for job, spans in problem.previous.items()}

"""What of an accepted plan is still allowed after a change, and what the change displaced."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.scheduling.problem import Job, Plan, Problem, Span
from planner.scheduling.rules import violations
from planner.scheduling.span_algebra import (
    all_spans,
    minutes_in,
    open_time,
    overlaps,
    without,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """`plan` stays, habits that must move already at their new place; `lost` has no place now.

    `lost_habits` are jobs whose window has no room left.
    """

    plan: dict[int, tuple[Span, ...]]
    lost: dict[int, tuple[Span, ...]]
    moved_habits: frozenset[int]
    lost_habits: frozenset[int]

    @property
    def nothing_lost(self) -> bool:
        return not (self.lost or self.moved_habits or self.lost_habits)


def kept_after(problem: Problem, first: Plan) -> Kept:
    """Splits `problem.previous`. Where two blocks of it overlap, those in `first` stay."""
    jobs = {job.id: job for job in problem.jobs}
    habits = _habits_placed(problem, jobs)
    taken = [span for spans in habits.values() for span in spans]
    work = _work_kept(problem, jobs, taken, first)
    plan = _allowed_together(problem, {**habits, **work})
    return Kept(
        plan=plan,
        lost=_lost(problem, jobs, plan),
        moved_habits=frozenset(j for j, spans in habits.items() if spans != problem.previous[j]),
        lost_habits=frozenset(
            j for j in problem.previous if jobs[j].allowed is not None and j not in plan
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
        start, length = spans[0][0], jobs[number].processing
        place = nearest(rooms, spans[0]) if _fits(rooms, start, length) else None
        place = place or nearest(without(rooms, work), (start, start + length))
        place = place or nearest(rooms, (start, start + length))
        if place is not None:
            placed[number] = (place,)
    return placed


def _fits(rooms: list[Span], start: int, length: int) -> bool:
    return any(room[0] <= start and start + length <= room[1] for room in rooms)


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
    work.sort(key=lambda block: block[0] not in first.get(block[1], ()))
    kept: dict[int, list[Span]] = {}
    for span, number in work:
        job = jobs[number]
        room = job.processing - minutes_in(kept.get(number, ()))
        for part in _parts(job, span, free, room):
            kept.setdefault(number, []).append(part)
            free = without(free, [part])
    return {number: tuple(sorted(parts)) for number, parts in kept.items()}


def _parts(job: Job, span: Span, free: list[Span], room: int) -> list[Span]:
    """The whole span, or the pieces of it that may stand alone and leave such pieces."""
    if room <= 0:
        return []
    shortest, _ = job.chunks
    inside = [
        (max(span[0], start, job.release), min(span[1], end))
        for start, end in free
        if overlaps(span, (start, end))
    ]
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

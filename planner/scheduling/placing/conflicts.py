"""The hard rules that a job breaks by having a span: for good, or while everything else stays."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from planner.domain.values import dataclass
from planner.scheduling.evening.evenings import with_fixed
from planner.scheduling.placing.place import Place
from planner.scheduling.problem.days import Days, days_of
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.problem import Job, Problem, Span
from planner.scheduling.problem.rules import Load
from planner.scheduling.problem.span_algebra import all_spans, overlaps, without


class Rule(StrEnum):
    """What a span can break. `FOLLOWER`: what waits for the job has begun before its end."""

    BUSY = "busy"
    FIXED = "fixed"
    HOURS = "hours"
    WINDOW = "window"
    RELEASE = "release"
    DEPENDENCY = "dependency"
    FOLLOWER = "follower"
    WORK = "work"
    PIECE = "piece"
    REST = "rest"
    DAY_CAP = "day cap"
    WEEK_CAP = "week cap"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A rule that a span breaks, with the time that is in the way, and whose it is.

    Of `REST` the span is the night that is too short, of `RELEASE` what lies before the release, of
    `DEPENDENCY` what lies before the end of the other job (where that can move: before the first
    moment at which it could be done), of the caps the day or the week.
    """

    rule: Rule
    span: Span
    job: int | None = None


def lasting(place: Place, span: Span) -> tuple[Conflict, ...]:
    """What the span breaks whatever else moves; none is no proof that a plan can have it."""
    problem, job = place.problem, place.job
    found = (*_alone(problem, job, span), *_load(problem, job, (), span))
    return found or tuple(_never_ready(problem, job, span))


def standing(place: Place, span: Span) -> tuple[Conflict, ...]:
    """What the span breaks while everything else stays where it is."""
    problem, job = place.problem, place.job
    counting = {other.id for other in problem.jobs if other.counts}
    work = [s for s, number in all_spans(place.others) if number in counting]
    return (
        *_alone(problem, job, span),
        *_order(place, span),
        *_pieces(place, span),
        *_work(place, span),
        *_load(problem, job, work, span),
    )


def _alone(problem: Problem, job: Job, span: Span) -> Iterator[Conflict]:
    if span[0] < job.release:
        yield Conflict(Rule.RELEASE, (span[0], job.release))
    fixed = [(work.start, work.end) for work in problem.fixed]
    for rule, taken in ((Rule.FIXED, fixed), (Rule.BUSY, without(problem.busy, fixed))):
        yield from (Conflict(rule, part) for part in taken if overlaps(part, span))
    if job.allowed is not None:
        yield from _outside_window(problem, job.allowed, span)
        return
    hours = [(window.start, window.end) for window in problem.windows]
    yield from (Conflict(Rule.HOURS, part) for part in without([span], hours))


def _outside_window(problem: Problem, allowed: tuple[Span, ...], span: Span) -> Iterator[Conflict]:
    if any(start <= span[0] and span[1] <= end for start, end in allowed):
        return
    if without(without([span], allowed), problem.busy) or not without([span], allowed):
        yield Conflict(Rule.WINDOW, (min(allowed)[0], max(end for _, end in allowed)))


def _order(place: Place, span: Span) -> Iterator[Conflict]:
    last = max([span[1], *(end for _, end in place.own)])
    first = min([span[0], *(start for start, _ in place.own)])
    for number in place.job.predecessors:
        ends = [end for _, end in place.plan.get(number, ())]
        if ends and max(ends) > first:
            yield Conflict(Rule.DEPENDENCY, (first, max(ends)), number)
    for other in place.problem.jobs:
        starts = [start for start, _ in place.plan.get(other.id, ())]
        if place.job.id in other.predecessors and starts and min(starts) < last:
            yield Conflict(Rule.FOLLOWER, (min(starts), last), other.id)


def _pieces(place: Place, span: Span) -> Iterator[Conflict]:
    pause = place.problem.pause
    for start, end in place.own:
        if overlaps((start - pause, end + pause), span):
            yield Conflict(Rule.PIECE, (start, end), place.job.id)


def _work(place: Place, span: Span) -> Iterator[Conflict]:
    for other, number in all_spans(place.others):
        if number != place.job.id and overlaps(other, span):
            yield Conflict(Rule.WORK, other, number)


def _load(problem: Problem, job: Job, work: Iterable[Span], span: Span) -> Iterator[Conflict]:
    """Caps and rest, beside fixed work and this other work that counts."""
    if not job.counts:
        return
    days = days_of(problem)
    before, after = Load(days), Load(days)
    for start, end in (*((w.start, w.end) for w in problem.fixed), *work):
        before.add(start, end)
        after.add(start, end)
    after.add(*span)
    day = days.index(span[0])
    for night in (day - 1, day):
        rest = after.rest_after(night)
        if rest is not None and rest < problem.rest and rest != before.rest_after(night):
            yield Conflict(Rule.REST, (after.last[night], after.first[night + 1]))
    yield from _caps(problem, days, day, after)


def _caps(problem: Problem, days: Days, day: int, load: Load) -> Iterator[Conflict]:
    starts = days.starts
    if load.by_day[day] > problem.day_cap:
        yield Conflict(Rule.DAY_CAP, (starts[day], starts[day + 1]))
    if load.by_week[day // 7] > problem.week_cap:
        first = day // 7 * 7
        yield Conflict(Rule.WEEK_CAP, (starts[first], starts[min(first + 7, days.count)]))


def _never_ready(problem: Problem, job: Job, span: Span) -> Iterator[Conflict]:
    """What the job waits for cannot be done before the span, even if nothing else were planned."""
    urgent = ancestors(problem, job, span)
    if not urgent:
        return
    alone = with_fixed(replace(problem, jobs=(*urgent, job)), {job.id: [span]})
    alone = replace(alone, jobs=tuple(other for other in alone.jobs if other.id != job.id))
    found = certificate(alone)
    if found is not None:
        number = next((n for n in job.predecessors if n in found.jobs), found.jobs[0])
        yield Conflict(Rule.DEPENDENCY, (found.start, found.end), number)


def ancestors(problem: Problem, job: Job, span: Span) -> tuple[Job, ...]:
    """All that has to be done before the job, with the beginning of the span as its deadline."""
    jobs = {other.id: other for other in problem.jobs}
    found: dict[int, Job] = {}
    queue = [*job.predecessors]
    while queue:
        earlier = jobs.get(queue.pop())
        if earlier is not None and earlier.id not in found:
            found[earlier.id] = replace(earlier, due=span[0], hard=True)
            queue += earlier.predecessors
    return tuple(found.values())

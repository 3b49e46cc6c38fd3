"""Whether all deadlines can be met, with the proof when they cannot.

Divisible work meets its deadlines if and only if for every release r and deadline d the jobs that
must be done inside [r, d) need no more than the time allowed in it (Horn 1974).

That stays exact with caps of days and weeks, as days and weeks are intervals too and each day lies
in one week. Jobs are a flow from tasks through stretches of free time and days into weeks; all fit
unless some jobs need more than the flow through the union of their times (a minimum cut). Take the
parts of such a union, which have gaps between them. A day whose cap binds, or a week whose cap
binds, takes nothing more when the gaps between the parts inside it are filled in: the flow is the
same and the jobs are no fewer. Parts that are then still apart share no cap that binds, so that
their flows add up, and one of them alone falls short: an interval from a release to a deadline.

Predecessors are exact too: of the time that two jobs use the first can have the earlier half,
which changes no day's load. Chunks, rest, and the places of habits can make a plan impossible
beyond that, and caps are left out where work may run past the end of its day or need not count; a
shortfall found here is certain.
"""

from collections.abc import Iterator, Mapping

from planner.domain.values import dataclass
from planner.scheduling.problem.orders import in_order
from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.problem.supply import Supply


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Between `start` and `end` these jobs need `needed` minutes and have `available`."""

    start: int
    end: int
    needed: int
    available: int
    jobs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Demand:
    """A job that must be done within [release, deadline), its predecessors' time considered."""

    job: int
    release: int
    deadline: int
    processing: int


def certificate(
    problem: Problem, *, hard_only: bool = True, supply: Supply | None = None
) -> Shortfall | None:
    """The shortest interval that needs more work than it can hold; None if there is none.

    `supply`: of a problem with the same time and the same habits.
    """
    supply = supply or Supply(problem)
    demands = _demands(problem, supply, hard_only=hard_only)
    found = [
        shortfall
        for release in sorted({demand.release for demand in demands})
        for shortfall in _shortfalls(supply, demands, release)
    ]
    return min(found, key=lambda s: (s.end - s.start, s.start), default=None)


def _shortfalls(supply: Supply, demands: list[_Demand], release: int) -> Iterator[Shortfall]:
    """For each deadline, in order, the jobs that lie wholly in [release, deadline)."""
    later = [demand for demand in demands if demand.release >= release]
    deadlines = sorted({demand.deadline for demand in later})
    available = supply.minutes(release, deadlines)
    needed = index = 0
    for deadline, minutes in zip(deadlines, available, strict=True):
        while index < len(later) and later[index].deadline <= deadline:
            needed += later[index].processing
            index += 1
        if needed > minutes:
            jobs = tuple(sorted(demand.job for demand in later[:index]))
            yield Shortfall(min(release, deadline), deadline, needed, minutes, jobs)
            return


def _demands(problem: Problem, supply: Supply, *, hard_only: bool) -> list[_Demand]:
    """By deadline. Habits are no demand: they take supply away."""
    jobs = {job.id: job for job in problem.jobs}
    order = in_order(jobs, jobs)
    releases = _releases(jobs, order)
    deadlines = _deadlines(jobs, order, hard_only=hard_only)
    demands = [
        _Demand(job, *supply.inside(releases[job], deadline), jobs[job].processing)
        for job, deadline in deadlines.items()
        if jobs[job].allowed is None
    ]
    return sorted(demands, key=lambda demand: (demand.deadline, demand.job))


def _releases(jobs: Mapping[int, Job], order: list[int]) -> dict[int, int]:
    releases: dict[int, int] = {}
    for job in order:
        ready = [releases[p] + jobs[p].processing for p in jobs[job].predecessors if p in releases]
        releases[job] = max([jobs[job].release, *ready])
    return releases


def _deadlines(jobs: Mapping[int, Job], order: list[int], *, hard_only: bool) -> dict[int, int]:
    deadlines: dict[int, int] = {
        job.id: job.due
        for job in jobs.values()
        if job.due is not None and (job.hard or not hard_only)
    }
    for job in reversed(order):
        if job not in deadlines:
            continue
        for earlier in jobs[job].predecessors:
            if earlier in jobs:
                latest = deadlines[job] - jobs[job].processing
                deadlines[earlier] = min(deadlines.get(earlier, latest), latest)
    return deadlines

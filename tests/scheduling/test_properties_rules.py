"""Whatever is asked, every engine's plan keeps the hard rules. Checked minute by minute here."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given

from planner.scheduling.decoding.repair import repair
from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.scheduling.examples import examples
from tests.scheduling.strategies import problems

Work = list[tuple[int, int]]


def plans(problem: Problem) -> Iterator[Plan]:
    """Without a search, with a short one, and the previous plan mended."""
    yield solve(problem, budget=0).blocks
    yield solve(problem, budget=6).blocks
    yield repair(problem).blocks


def minutes(spans: Iterator[Span]) -> Counter[int]:
    return Counter(minute for start, end in spans for minute in range(start, end))


def jobs_of(problem: Problem) -> dict[int, Job]:
    return {job.id: job for job in problem.jobs}


def counted(problem: Problem, plan: Plan) -> dict[int, Work]:
    """What counts towards caps and rest by the day it begins on, and the fixed work with it."""
    jobs, starts = jobs_of(problem), problem.day_starts or range(0, 10**5, 1440)
    work = [span for job, spans in plan.items() if jobs[job].counts for span in spans]
    work += [(fixed.start, fixed.end) for fixed in problem.fixed]
    days: dict[int, Work] = defaultdict(list)
    for span in sorted(work):
        days[max(day for day, start in enumerate(starts) if start <= span[0])].append(span)
    return days


@examples(30)
@given(problems())
def test_nothing_is_planned_twice_at_a_time(problem: Problem) -> None:
    for plan in plans(problem):
        taken = minutes(span for spans in plan.values() for span in spans)
        assert set(taken.values()) <= {1}


@examples(30)
@given(problems())
def test_work_lies_in_allowed_time_only(problem: Problem) -> None:
    hours = set(minutes((window.start, window.end) for window in problem.windows))
    busy = set(minutes(iter(problem.busy)))
    jobs = jobs_of(problem)
    for plan in plans(problem):
        for job, spans in plan.items():
            allowed = jobs[job].allowed
            own = hours if allowed is None else set(minutes(iter(allowed)))
            assert set(minutes(iter(spans))) <= own - busy


@examples(30)
@given(problems())
def test_pieces_lie_on_the_grid_and_are_neither_too_short_nor_too_long(problem: Problem) -> None:
    jobs = jobs_of(problem)
    for plan in plans(problem):
        for job, spans in plan.items():
            shortest, longest = jobs[job].chunks
            if spans == problem.previous.get(job):
                shortest = problem.grid  # what was accepted for a shorter estimate may stay
            assert all(shortest <= end - start <= longest for start, end in spans)
            assert not any(minute % problem.grid for span in spans for minute in span)
            assert len(spans) <= 1 or jobs[job].splittable


@examples(30)
@given(problems(with_previous=False))
def test_between_two_pieces_of_a_task_lies_a_pause(problem: Problem) -> None:
    for plan in plans(problem):
        for spans in plan.values():
            assert all(later[0] - one[1] >= problem.pause for one, later in pairwise(spans))


@examples(30)
@given(problems())
def test_no_day_and_no_week_holds_more_than_its_cap(problem: Problem) -> None:
    """What the fixed work breaks by itself is not the plan's fault, but nothing is added to it."""
    for plan in plans(problem):
        given, full = counted(problem, {}), counted(problem, plan)
        for length, cap in ((1, problem.day_cap), (7, problem.week_cap)):
            before, after = _loads(given, length), _loads(full, length)
            assert all(load <= max(cap, before[key]) for key, load in after.items())


def _loads(days: dict[int, Work], length: int) -> Counter[int]:
    loads: Counter[int] = Counter()
    for day, work in days.items():
        loads[day // length] += sum(end - start for start, end in work)
    return loads


@examples(30)
@given(problems())
def test_between_two_working_days_lies_the_rest(problem: Problem) -> None:
    fixed = {(work.start, work.end) for work in problem.fixed}
    for plan in plans(problem):
        days = counted(problem, plan)
        for day in sorted(days):
            last = max(days[day], key=lambda span: span[1])
            first = min(days.get(day + 1, [(last[1] + problem.rest, 0)]))
            assert first[0] - last[1] >= problem.rest or {last, first} <= fixed


@examples(30)
@given(problems())
def test_nothing_starts_before_its_release_or_before_what_it_waits_for_is_done(
    problem: Problem,
) -> None:
    jobs = jobs_of(problem)
    for plan in plans(problem):
        for job, spans in plan.items():
            earlier = [i for i in jobs[job].predecessors if i in jobs]
            for start, _ in spans:
                assert start >= jobs[job].release
                assert all(_finish(jobs[i], plan[i]) <= start for i in earlier)


def _finish(job: Job, spans: tuple[Span, ...]) -> float:
    done = sum(end - start for start, end in spans)
    return spans[-1][1] if done == job.processing else float("inf")


@examples(30)
@given(problems())
def test_pieces_add_up_to_the_estimate_or_the_rest_is_told_and_long_enough_to_plan(
    problem: Problem,
) -> None:
    for plan in plans(problem):
        told = 0
        for job in problem.jobs:
            missing = job.processing - sum(end - start for start, end in plan[job.id])
            accepted = plan[job.id] == problem.previous.get(job.id)
            assert missing == 0 or missing >= job.chunks[0] or accepted
            told += problem.weights.unplaced * job.weight * missing
        assert evaluate(problem, plan).unplaced == told


@examples(30)
@given(problems())
def test_the_rules_of_the_product_find_nothing_to_object_to(problem: Problem) -> None:
    for plan in [*plans(problem), Session(problem).plan]:
        assert violations(problem, plan) == []

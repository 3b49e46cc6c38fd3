"""A problem some weeks later has the same plan some weeks later."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.problem import DAY, WEEK, Fixed, Job, Plan, Problem, Span, Weights
from planner.scheduling.search.solve import solve
from tests.scheduling.examples import examples
from tests.scheduling.strategies import Frame, choice, problems


def later(problem: Problem, weeks: int) -> Problem:
    """Everything, with that many plain weeks before it."""
    by = weeks * WEEK
    plain = tuple(range(0, by, DAY))
    return replace(
        problem,
        horizon=problem.horizon + by,
        windows=tuple(replace(w, start=w.start + by, end=w.end + by) for w in problem.windows),
        busy=_spans(problem.busy, by),
        jobs=tuple(_job(job, by) for job in problem.jobs),
        previous=_plan(problem.previous, by),
        fixed=tuple(Fixed(work.start + by, work.end + by) for work in problem.fixed),
        day_starts=_starts(plain, problem.day_starts, by),
        clock_zeros=_starts(plain, problem.clock_zeros, by),
    )


def _job(job: Job, by: int) -> Job:
    return replace(
        job,
        release=job.release + by,
        due=None if job.due is None else job.due + by,
        allowed=None if job.allowed is None else _spans(job.allowed, by),
    )


def _spans(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)


def _plan(plan: Plan, by: int) -> Plan:
    return {job: _spans(spans, by) for job, spans in plan.items()}


def _starts(plain: tuple[int, ...], starts: tuple[int, ...], by: int) -> tuple[int, ...]:
    return (*plain, *(start + by for start in starts)) if starts else ()


@examples(40)
@given(problems(), st.sampled_from([1, 2, 5]), st.sampled_from([0, 5]))
def test_without_a_price_for_time_that_passes_the_plan_moves_along(
    problem: Problem, weeks: int, budget: int
) -> None:
    problem = replace(problem, weights=Weights(early=0))
    there = solve(later(problem, weeks), budget=budget)
    assert there.blocks == _plan(solve(problem, budget=budget).blocks, weeks * WEEK)
    mended = repair(later(problem, weeks)).blocks
    assert mended == _plan(repair(problem).blocks, weeks * WEEK)


@examples(40)
@given(problems(choice(Frame(7))))
def test_in_the_two_weeks_in_which_time_grows_dearer_the_plan_moves_along(problem: Problem) -> None:
    """The price of a minute grows for 336 hours; from then on all minutes cost the same."""
    there = solve(later(problem, 1), budget=0)
    assert there.blocks == _plan(solve(problem, budget=0).blocks, WEEK)


@examples(40)
@given(problems(), st.sampled_from([1, 3]))
def test_a_proof_moves_along(problem: Problem, weeks: int) -> None:
    here, there = certificate(problem), certificate(later(problem, weeks))
    assert (here is None) == (there is None)
    if here is not None and there is not None:
        assert (there.start - here.start, there.end - here.end) == (weeks * WEEK, weeks * WEEK)
        assert (there.needed, there.available, there.jobs) == (
            here.needed,
            here.available,
            here.jobs,
        )

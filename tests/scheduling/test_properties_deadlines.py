"""Deadlines and the proof that they cannot be met: it is sound, and complete for divisible work."""

from dataclasses import replace

from hypothesis import event, given
from hypothesis import strategies as st

from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.feasibility import Shortfall, certificate
from planner.scheduling.problem.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem.problem import Job, Plan, Problem, Window
from planner.scheduling.search.solve import solve
from tests.scheduling.exact import coarse, meets_all_deadlines
from tests.scheduling.examples import examples
from tests.scheduling.strategies import divisible_problems, problems


def by_due_date(problem: Problem) -> Plan:
    """Earliest due date first, and nothing else is tried."""
    decoder = Decoder(problem)
    order = earliest_due_first(decoder.work, effective_due(problem))
    state = decoder.decode(in_order(order, decoder.jobs))
    assert state is not None
    return plan_of(state)


def free_minutes(problem: Problem, found: Shortfall) -> int:
    hours = {m for window in problem.windows for m in range(window.start, window.end)}
    busy = {m for start, end in problem.busy for m in range(start, end)}
    return len((hours - busy) & set(range(found.start, found.end)))


def misses_a_deadline(problem: Problem, plan: Plan) -> bool:
    """Whether some work with a hard deadline is not all done by then."""
    bound = [(job, job.due) for job in problem.jobs if job.hard and job.due is not None]
    return any(
        sum(end - start for start, end in plan[job.id] if end <= due) < job.processing
        for job, due in bound
    )


def pressed(problem: Problem) -> Problem:
    """All work with a hard deadline soon after its release."""

    def job_with_deadline(job: Job) -> Job:
        due = job.release + job.processing * (1 + job.id % 3 * 3)
        return job if job.allowed is not None else replace(job, due=due, hard=True)

    return replace(problem, jobs=tuple(map(job_with_deadline, problem.jobs)))


@examples(40)
@given(divisible_problems() | divisible_problems(pressed=True))
def test_divisible_work_meets_every_deadline_or_there_is_a_proof(problem: Problem) -> None:
    plans = [solve(problem, budget=budget).blocks for budget in (0, 6)]
    late = [misses_a_deadline(problem, plan) for plan in plans]
    assert late == [certificate(problem) is not None] * 2


@examples(40)
@given(divisible_problems(pressed=True))
def test_a_proof_counts_right(problem: Problem) -> None:
    found = certificate(problem)
    event(f"a proof: {found is not None}")
    if found is not None:
        jobs = {job.id: job for job in problem.jobs}
        assert found.needed == sum(jobs[job].processing for job in found.jobs) > found.available
        assert found.available == free_minutes(problem, found)


@examples(40)
@given(problems().map(pressed))
def test_whatever_the_rules_a_proof_means_that_every_plan_misses_a_deadline(
    problem: Problem,
) -> None:
    found = certificate(problem)
    event(f"a proof: {found is not None}")
    if found is not None:
        assert found.needed > found.available
        plans = [solve(problem, budget=budget).blocks for budget in (0, 8)]
        for plan in [*plans, repair(problem).blocks, by_due_date(problem)]:
            assert misses_a_deadline(problem, plan)


@examples(15)
@given(problems().map(pressed))
def test_whatever_the_rules_a_proof_holds_before_an_exact_solver(problem: Problem) -> None:
    problem = coarse(problem)
    assert certificate(problem) is None or not meets_all_deadlines(problem)


@examples(15)
@given(divisible_problems() | divisible_problems(pressed=True))
def test_an_exact_solver_finds_a_plan_for_divisible_work_or_there_is_a_proof(
    problem: Problem,
) -> None:
    problem = coarse(problem)
    assert meets_all_deadlines(problem) == (certificate(problem) is None)


@examples(40)
@given(divisible_problems(pressed=True), st.data())
def test_more_free_time_brings_neither_a_proof_nor_a_missed_deadline(
    problem: Problem, data: st.DataObject
) -> None:
    """Some appointments are gone, and evenings are open as well."""
    stay = tuple(span for span in problem.busy if data.draw(st.booleans()))
    evenings = (Window(day * 1440 + 1110, day * 1440 + 1170, 1000) for day in range(7))
    hours = [evening for evening in evenings if not _meets(problem, evening)]
    more = replace(problem, busy=stay, windows=(*problem.windows, *hours))
    if certificate(problem) is None:
        assert certificate(more) is None
        assert not misses_a_deadline(more, solve(more, budget=0).blocks)


def _meets(problem: Problem, window: Window) -> bool:
    return any(w.start < window.end and window.start < w.end for w in problem.windows)


@examples(40)
@given(problems(), st.data())
def test_more_free_time_leaves_a_plan_that_meets_all_deadlines_as_good(
    problem: Problem, data: st.DataObject
) -> None:
    """Whatever the rules: the plan that was accepted is still there to be kept."""
    accepted = solve(problem, budget=2).blocks
    stay = tuple(span for span in problem.busy if data.draw(st.booleans()))
    more = replace(problem, busy=stay, previous=accepted)
    if not misses_a_deadline(problem, accepted):
        for plan in (solve(more, budget=0).blocks, repair(more).blocks):
            assert not misses_a_deadline(more, plan)

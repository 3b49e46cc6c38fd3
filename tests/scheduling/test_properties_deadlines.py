"""Deadlines and the proof that they cannot be met: it is sound, and complete for divisible work."""

from dataclasses import replace

from hypothesis import assume, event, given
from hypothesis import strategies as st

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.feasibility import Shortfall, certificate
from planner.scheduling.objective import evaluate
from planner.scheduling.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem import Plan, Problem
from planner.scheduling.repair import repair
from planner.scheduling.solve import solve
from tests.scheduling.exact import meets_all_deadlines
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
    score = evaluate(problem, plan)
    return score.hard_late > 0 or score.unplaced > 0


@examples(60)
@given(divisible_problems())
def test_divisible_work_without_a_proof_against_it_meets_every_deadline(problem: Problem) -> None:
    assume(certificate(problem) is None)
    for budget in (0, 6):
        assert evaluate(problem, solve(problem, budget=budget).blocks).hard_late == 0


@examples(60)
@given(divisible_problems())
def test_a_proof_counts_right(problem: Problem) -> None:
    found = certificate(problem)
    assume(found is not None)
    jobs = {job.id: job for job in problem.jobs}
    assert found.needed == sum(jobs[job].processing for job in found.jobs) > found.available
    assert found.available == free_minutes(problem, found)


@examples(80)
@given(problems())
def test_whatever_the_rules_a_proof_means_that_every_plan_misses_a_deadline(
    problem: Problem,
) -> None:
    found = certificate(problem)
    assume(found is not None)
    assert found.needed > found.available
    plans = [solve(problem, budget=budget).blocks for budget in (0, 8)]
    for plan in [*plans, repair(problem).blocks, by_due_date(problem)]:
        assert misses_a_deadline(problem, plan)


@examples(25)
@given(problems())
def test_whatever_the_rules_a_proof_holds_before_an_exact_solver(problem: Problem) -> None:
    problem = _coarse(problem)
    event("proof" if certificate(problem) else "none")
    assume(certificate(problem) is not None)
    assert not meets_all_deadlines(problem)


@examples(25)
@given(divisible_problems())
def test_without_a_proof_an_exact_solver_finds_a_plan_for_divisible_work(problem: Problem) -> None:
    problem = _coarse(problem)
    assert meets_all_deadlines(problem) == (certificate(problem) is None)


@examples(40)
@given(divisible_problems(), st.data())
def test_more_free_time_never_brings_a_proof_about(problem: Problem, data: st.DataObject) -> None:
    assume(problem.busy and certificate(problem) is None)
    gone = data.draw(st.sampled_from(problem.busy))
    more = replace(problem, busy=tuple(span for span in problem.busy if span != gone))
    assert certificate(more) is None


def _coarse(problem: Problem) -> Problem:
    """On half hours, so that the exact model stays small."""
    step = 30

    def up(minutes: int) -> int:
        return -(-minutes // step) * step

    return replace(
        problem,
        grid=step,
        windows=tuple(
            replace(w, start=up(w.start), end=max(up(w.start) + step, w.end // step * step))
            for w in problem.windows
        ),
        jobs=tuple(replace(job, processing=up(job.processing)) for job in problem.jobs),
    )

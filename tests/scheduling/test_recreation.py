"""The pass over the finished plan keeps its promises, whatever it takes out and puts back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.objective import evaluate
from planner.scheduling.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem import Job, Problem
from planner.scheduling.recreation import Recreation
from planner.scheduling.rules import violations
from planner.scheduling.state import State
from planner.scheduling.timeline import Timeline
from tests.scheduling.problems import at, week
from tests.scheduling.test_solve import crowded, problems


def decoded(problem: Problem, order: list[int] | None = None) -> tuple[Decoder, State]:
    decoder = Decoder(problem)
    order = order or earliest_due_first(decoder.work, effective_due(problem))
    state = decoder.decode(in_order(order, decoder.jobs))
    assert state is not None
    return decoder, state


@settings(max_examples=80, deadline=None)
@given(problems(), st.integers(0, 9))
def test_what_comes_back_is_valid_and_knows_its_cost(problem: Problem, seed: int) -> None:
    decoder, state = decoded(problem)
    best = Recreation(decoder, state, seed).run(60)
    assert violations(problem, plan_of(best)) == []
    assert best.cost == evaluate(problem, plan_of(best)).total
    assert best.cost <= state.cost


@settings(max_examples=80, deadline=None)
@given(problems(), st.data())
def test_taking_jobs_out_leaves_what_was_there_without_them(
    problem: Problem, data: st.DataObject
) -> None:
    """Free time, caps and rest are those of a state that never had these jobs."""
    decoder, state = decoded(problem)
    lifted = data.draw(st.sets(st.sampled_from(sorted(state.placed))))
    trial = state.copy()
    Timeline(state, decoder.empty, decoder.jobs).lift(trial, lifted)
    expected = decoder.empty.copy()
    for job, blocks in state.placed.items():
        if job not in lifted:
            expected.place(decoder.jobs[job], blocks, 0)
    assert trial.placed == expected.placed
    assert trial.segments == expected.segments
    assert trial.day_left == expected.day_left
    assert trial.week_left == expected.week_left
    assert trial.opens == expected.opens
    assert trial.closes == expected.closes


def test_work_that_an_order_put_in_the_way_makes_way() -> None:
    jobs = Job(1, 120, due=at(0, 11)), Job(2, 60)
    meeting = (at(0, 11), at(0, 12))
    decoder, state = decoded(week(*jobs, busy=(meeting,), days=1, evenings=False), [2, 1])
    assert state.placed[2][0][0] == at(0, 9)
    best = Recreation(decoder, state, seed=0).run(100)
    assert plan_of(best) == {1: ((at(0, 9), at(0, 11)),), 2: ((at(0, 12), at(0, 13)),)}


def test_the_same_budget_and_seed_come_to_the_same_plan() -> None:
    one, other = (Recreation(*decoded(crowded()), seed=4).run(300) for _ in range(2))
    assert plan_of(one) == plan_of(other)


def test_without_work_there_is_nothing_to_do() -> None:
    decoder, state = decoded(week())
    assert Recreation(decoder, state, seed=0).run(100) is state

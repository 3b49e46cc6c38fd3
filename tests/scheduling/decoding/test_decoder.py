from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.problem.orders import in_order
from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.problem.rules import violations
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


@settings(max_examples=60, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_any_order_gives_a_valid_plan(problem: Problem, chance: Random) -> None:
    decoder = Decoder(problem)
    order = [job.id for job in decoder.work]
    chance.shuffle(order)
    state = decoder.decode(order)
    assert state is not None
    assert violations(problem, plan_of(state)) == []


def test_a_decode_stops_at_the_bound() -> None:
    decoder = Decoder(week(Job(1, 60, due=0)))
    state = decoder.decode([1])
    assert state is not None
    assert decoder.decode([1], bound=state.cost) is None
    assert decoder.decode([1], bound=state.cost + 1) is not None


def test_a_habit_that_waits_for_work_is_placed_after_it() -> None:
    work = Job(1, 240, splittable=False)
    habit = Job(2, 60, allowed=((at(0, 9), at(0, 16)),), predecessors=(1,), counts=False)
    decoder = Decoder(week(work, habit))
    state = decoder.decode(in_order([2, 1], decoder.jobs))
    assert state is not None
    assert plan_of(state)[2][0][0] >= at(0, 13)

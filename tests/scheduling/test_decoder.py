from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.decoder import Decoder, Trail, plan_of
from planner.scheduling.orders import in_order
from planner.scheduling.problem import Job, Problem
from planner.scheduling.rules import violations
from tests.scheduling.problems import at, week
from tests.scheduling.test_solve import problems


@settings(max_examples=60, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_any_order_gives_a_valid_plan(problem: Problem, chance: Random) -> None:
    decoder = Decoder(problem)
    order = [job.id for job in decoder.work]
    chance.shuffle(order)
    state = decoder.decode(order)
    assert state is not None
    assert violations(problem, plan_of(state)) == []


@pytest.mark.parametrize("every", [1, 2, 5])
@pytest.mark.parametrize("changed", range(6))
def test_decoding_from_the_change_on_is_decoding_all(every: int, changed: int) -> None:
    problem = week(*(Job(k, 90 + 30 * k, due=at(k % 3, 17)) for k in range(6)))
    decoder, trail = Decoder(problem), Trail(every)
    order = list(range(6))
    decoder.decode_along(trail, order, {})
    order[changed:] = reversed(order[changed:])
    resumed = decoder.decode_along(trail, order, {}, changed)
    afresh = decoder.decode(order)
    assert resumed is not None
    assert afresh is not None
    assert plan_of(resumed) == plan_of(afresh)
    assert resumed.cost == afresh.cost


def test_a_branch_leaves_the_trail_that_it_came_from_as_it_was() -> None:
    decoder, trail = Decoder(week(*(Job(k, 60) for k in range(4)))), Trail(1)
    decoder.decode_along(trail, [0, 1, 2, 3], {})
    before = [plan_of(state) for state in trail.states]
    decoder.decode_along(trail.branch(), [3, 2, 1, 0], {}, 0)
    assert [plan_of(state) for state in trail.states] == before


def test_a_decode_stops_at_the_bound() -> None:
    decoder = Decoder(week(Job(1, 60, due=0)))
    state = decoder.decode([1])
    assert state is not None
    assert decoder.decode([1], bound=state.cost) is None
    assert decoder.decode([1], bound=state.cost + 1) is not None


def test_an_earliest_start_is_kept() -> None:
    decoder = Decoder(week(Job(1, 60)))
    state = decoder.decode([1], {1: at(2, 9)})
    assert state is not None
    assert plan_of(state) == {1: ((at(2, 9), at(2, 10)),)}


def test_a_habit_that_waits_for_work_is_placed_after_it() -> None:
    work = Job(1, 240, splittable=False)
    habit = Job(2, 60, allowed=((at(0, 9), at(0, 16)),), predecessors=(1,), counts=False)
    decoder = Decoder(week(work, habit))
    state = decoder.decode(in_order([2, 1], decoder.jobs))
    assert state is not None
    assert plan_of(state)[2][0][0] >= at(0, 13)

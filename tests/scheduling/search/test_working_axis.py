from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.problem.problem import DAY, Job, Problem, Weights, Window
from planner.scheduling.search.working_axis import WorkingAxis, working_axis
from tests.scheduling.problems import at, week

TARDINESS = Weights(fragment=0, moved=0, early=0)
FREELY = {"minimum_chunk": 1, "maximum_chunk": 480}


def axis_of(problem: Problem) -> WorkingAxis | None:
    decoder = Decoder(problem)
    return working_axis(problem, decoder.objective, decoder.segments)


def plain(*jobs: Job, **fields: Any) -> Problem:
    """Five working days without evenings, caps or rest."""
    settings = {"evenings": False, "rest": 0, "pause": 0, "weights": TARDINESS} | fields
    return week(*jobs, **settings)


def test_a_job_costs_what_its_completion_is_late_by_the_clock() -> None:
    """The ninth hour of work ends on Tuesday at ten."""
    axis = axis_of(plain(Job(1, 60, weight=2, due=at(0, 16), **FREELY), Job(2, 600, **FREELY)))
    assert axis is not None
    assert axis.costs[1][7 * 4] == 0
    assert axis.costs[1][8 * 4] == 1000 * 2 * 60
    assert axis.costs[1][9 * 4] == 1000 * 2 * 18 * 60
    assert axis.processing == {1: 4, 2: 40}


@pytest.mark.parametrize(
    "problem",
    [
        plain(Job(1, 60, **FREELY), day_cap=480),
        plain(Job(1, 60, **FREELY), rest=660),
        plain(Job(1, 60, **FREELY), evenings=True),
        plain(Job(1, 60, **FREELY), weights=Weights()),
        plain(Job(1, 60)),
        plain(Job(1, 60, release=at(1, 9), **FREELY)),
        plain(Job(1, 60, **FREELY), Job(2, 60, predecessors=(1,), **FREELY)),
        plain(Job(1, 60, preferred=(540, 600), **FREELY)),
        plain(Job(1, 60, allowed=((540, 600),), **FREELY)),
        plain(Job(1, 45 * 60, **FREELY)),
        plain(Job(1, 60, **FREELY), pause=15),
        plain(Job(1, 60, splittable=False)),
    ],
)
def test_an_objective_that_asks_for_more_has_no_axis(problem: Problem) -> None:
    assert axis_of(plain(Job(1, 60, **FREELY))) is not None
    assert axis_of(problem) is None


def test_free_time_in_one_piece_needs_no_splitting() -> None:
    problem = plain(Job(1, 120, splittable=False), Job(2, 60, **FREELY), weights=Weights())
    problem = replace(problem, windows=(Window(0, 7 * DAY),))
    assert axis_of(problem) is not None


def test_work_that_has_to_stay_where_it_was_has_no_axis() -> None:
    previous = {1: ((at(2, 9), at(2, 10)),)}
    problem = plain(Job(1, 60, **FREELY), previous=previous)
    assert axis_of(problem) is not None
    assert axis_of(replace(problem, weights=replace(TARDINESS, moved=400))) is None


@st.composite
def sequenced_problems(draw: st.DrawFn) -> Problem:
    """Problems that have an axis, with or without gaps in the free time."""
    steps = st.integers(1, 20).map(lambda count: 15 * count)
    jobs = [
        Job(
            k,
            draw(steps),
            weight=draw(st.integers(1, 9)),
            due=draw(st.none() | st.integers(0, 4 * DAY)),
            hard=draw(st.booleans()),
            **FREELY,
        )
        for k in range(draw(st.integers(2, 8)))
    ]
    busy = st.tuples(st.integers(0, 5 * DAY), steps).map(lambda pair: (pair[0], sum(pair)))
    return plain(
        *jobs,
        busy=tuple(draw(st.lists(busy, max_size=3))),
        weights=replace(TARDINESS, early=draw(st.sampled_from([0, 1]))),
    )


@settings(max_examples=60, deadline=None)
@given(sequenced_problems(), st.randoms(use_true_random=False))
def test_a_sequence_costs_what_the_decoder_makes_of_it(problem: Problem, random: Any) -> None:
    axis = axis_of(problem)
    if axis is None:  # too much work for the week
        return
    order = [job.id for job in problem.jobs]
    random.shuffle(order)
    step = cost = 0
    for job in order:
        step += axis.processing[job]
        cost += axis.costs[job][step]
    state = Decoder(problem).decode(order)
    assert state is not None
    assert cost == state.cost

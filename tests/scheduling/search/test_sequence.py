from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.search.sequence import JobSequence, Move
from planner.scheduling.search.sequence_search import SequenceSearch
from planner.scheduling.search.working_axis import WorkingAxis


def axis_of(jobs: list[tuple[int, int, int]]) -> WorkingAxis:
    """Processing time, weight and due date of each job; late steps cost their weight."""
    total = sum(processing for processing, _, _ in jobs)
    return WorkingAxis(
        {job: processing for job, (processing, _, _) in enumerate(jobs)},
        {
            job: [weight * max(0, step - due) for step in range(total + 1)]
            for job, (_, weight, due) in enumerate(jobs)
        },
    )


def cost_of(axis: WorkingAxis, order: list[int]) -> int:
    step = cost = 0
    for job in order:
        step += axis.processing[job]
        cost += axis.costs[job][step]
    return cost


def random_jobs(count: int, seed: int) -> list[tuple[int, int, int]]:
    random = Random(seed)
    return [
        (random.randint(1, 20), random.randint(1, 10), random.randint(0, 8 * count))
        for _ in range(count)
    ]


axes = st.lists(
    st.tuples(st.integers(1, 20), st.integers(0, 10), st.integers(0, 80)), min_size=2, max_size=9
).map(axis_of)


@given(axes, st.data())
def test_the_best_move_saves_what_it_says_and_none_saves_more(
    axis: WorkingAxis, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(sorted(axis.costs)))
    position = data.draw(st.integers(0, len(order) - 1))
    now = cost_of(axis, order)
    gains = [0]
    for other in range(len(order)):
        for swap in (True, False):
            sequence = JobSequence(axis, order)
            sequence.apply(Move(0, position, other, swap))
            assert sequence.cost == cost_of(axis, sequence.order)
            gains.append(sequence.cost - now)
    sequence = JobSequence(axis, order)
    move = sequence.best_move(position)
    assert move.gain == min(gains)
    sequence.apply(move)
    assert sequence.cost == now + move.gain


def test_an_insertion_keeps_the_order_of_the_others() -> None:
    sequence = JobSequence(axis_of([(1, 1, 0)] * 4), [0, 1, 2, 3])
    sequence.apply(Move(0, 0, 2, swap=False))
    assert sequence.order == [1, 2, 0, 3]
    sequence.apply(Move(0, 0, 3, swap=True))
    assert sequence.order == [3, 2, 0, 1]


@pytest.mark.parametrize("seed", range(8))
def test_the_search_finds_the_optimum_of_seven_jobs(seed: int) -> None:
    axis = axis_of(random_jobs(7, seed))
    best = min(cost_of(axis, list(order)) for order in permutations(range(7)))
    assert cost_of(axis, SequenceSearch(axis, range(7), seed=0).run(600)) == best


def test_the_search_keeps_to_its_budget_and_repeats_itself() -> None:
    axis = axis_of(random_jobs(30, seed=1))
    one, other = (SequenceSearch(axis, range(30), seed=5) for _ in range(2))
    assert one.run(400) == other.run(400)
    assert one.tried == other.tried == 400


def test_the_search_stops_when_nothing_can_be_late() -> None:
    axis = axis_of([(5, 1, 1000)] * 10)
    search = SequenceSearch(axis, range(10), seed=0)
    assert search.run(100_000) == list(range(10))
    assert search.tried <= 10

from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.problem.dispatch import NO_DUE, by_apparent_tardiness
from planner.scheduling.problem.free_time import free_segments
from planner.scheduling.problem.orders import effective_due, in_order, portfolio
from planner.scheduling.problem.problem import Job
from tests.scheduling.problems import at, week


@given(st.permutations(range(6)), st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5))))
def test_predecessors_come_first_and_nothing_is_lost(
    order: list[int], arrows: set[tuple[int, int]]
) -> None:
    arrows = {(one, other) for one, other in arrows if one < other}
    jobs = {k: Job(k, 60, predecessors=tuple(a for a, b in arrows if b == k)) for k in range(6)}
    arranged = in_order(order, jobs)
    assert sorted(arranged) == list(range(6))
    assert all(arranged.index(one) < arranged.index(other) for one, other in arrows)


def test_an_order_that_needs_no_change_stays() -> None:
    jobs = {k: Job(k, 60) for k in range(4)}
    assert in_order([2, 0, 3, 1], jobs) == [2, 0, 3, 1]


def test_a_chain_of_thousands_is_no_problem() -> None:
    jobs = {k: Job(k, 60, predecessors=(k + 1,)) for k in range(5000)}
    assert in_order(range(5000), jobs) == list(reversed(range(5000)))


def test_a_predecessor_is_due_before_its_successor_must_begin() -> None:
    problem = week(Job(1, 60), Job(2, 90, predecessors=(1,), due=at(1, 12)), Job(3, 60))
    assert effective_due(problem) == {1: at(1, 10.5), 2: at(1, 12), 3: NO_DUE}


def test_the_portfolio_begins_with_the_earliest_due_date_and_repeats_nothing() -> None:
    jobs = (Job(1, 60), Job(2, 60, due=at(2, 9)), Job(3, 60, due=at(1, 9)))
    problem = week(*jobs)
    orders = portfolio(problem, jobs, free_segments(problem))
    assert orders[0] == [3, 2, 1]
    assert len({tuple(order) for order in orders}) == len(orders)


def test_important_and_short_work_is_dispatched_first_when_all_is_late() -> None:
    jobs = [Job(1, 60, weight=1, due=0), Job(2, 60, weight=8, due=0), Job(3, 30, weight=8, due=0)]
    due = {job.id: job.due for job in jobs}
    (order,) = by_apparent_tardiness(jobs, [(0, 600, 0)], due, (2.0,))
    assert order == [3, 2, 1]


def test_thousands_of_jobs_are_dispatched_in_buckets() -> None:
    jobs = [Job(k, 60, due=k) for k in range(1000)]
    due = {job.id: job.due for job in jobs}
    (order,) = by_apparent_tardiness(jobs, [(0, 60_000, 0)], due, (2.0,))
    assert sorted(order) == list(range(1000))

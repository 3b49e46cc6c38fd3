"""Properties that do not hold yet, each by its smallest example."""

import time

from planner.scheduling.problem import DAY, Job, Problem, Window
from planner.scheduling.solve import solve
from tests.scheduling.problems import at

SOON = 4.0
"""Seconds of processor time: the default search takes about one on an ordinary week."""


def seconds_of_default_search(problem: Problem) -> float:
    begun = time.process_time()
    solve(problem)
    return time.process_time() - begun


def test_the_default_search_is_over_soon_where_a_task_takes_many_pieces() -> None:
    """40 hours in quarter hours: a decode costs the square of the pieces, the budget counts one."""
    hours = tuple(Window(at(day, 9), at(day, 17)) for day in range(30))
    task = Job(1, 160 * 15, minimum_chunk=15, maximum_chunk=15)
    problem = Problem(horizon=30 * DAY, grid=15, windows=hours, busy=(), jobs=(task,), rest=660)
    assert seconds_of_default_search(problem) < SOON


def test_the_default_search_is_over_soon_where_free_time_is_in_scraps() -> None:
    """2,000 quarter hours, every other one priced: each placement looks at all of them."""
    scraps = tuple(Window(15 * k, 15 * k + 15, 1000 * (k % 2)) for k in range(2000))
    jobs = tuple(Job(k, 60) for k in range(10))
    problem = Problem(horizon=2000 * 15, grid=15, windows=scraps, busy=(), jobs=jobs)
    assert seconds_of_default_search(problem) < SOON

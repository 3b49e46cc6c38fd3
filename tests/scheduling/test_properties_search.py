"""The default search is over soon and meets the deadlines that can be met."""

import time
from typing import Any

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, Job, Problem, Window
from planner.scheduling.search.solve import solve
from tests.scheduling.exact import meets_all_deadlines
from tests.scheduling.problems import at

SOON = 2.5
"""Seconds of processor time: the default search takes about one on an ordinary week."""


def seconds_of_default_search(problem: Problem) -> float:
    begun = time.process_time()
    solve(problem)
    return time.process_time() - begun


def test_the_default_search_is_over_soon_where_a_task_takes_many_pieces() -> None:
    """25 hours in quarter hours."""
    hours = tuple(Window(at(day, 9), at(day, 17)) for day in range(30))
    task = Job(1, 100 * 15, minimum_chunk=15, maximum_chunk=15)
    problem = Problem(horizon=30 * DAY, grid=15, windows=hours, busy=(), jobs=(task,), rest=660)
    assert seconds_of_default_search(problem) < SOON


def test_the_default_search_is_over_soon_where_free_time_is_in_scraps() -> None:
    """500 quarter hours, every other one priced."""
    scraps = tuple(Window(15 * k, 15 * k + 15, 1000 * (k % 2)) for k in range(500))
    jobs = tuple(Job(k, 60) for k in range(10))
    problem = Problem(horizon=500 * 15, grid=15, windows=scraps, busy=(), jobs=jobs)
    assert seconds_of_default_search(problem) < SOON


def test_the_default_search_meets_deadlines_that_can_be_met() -> None:
    """All of it is unsplittable and just fits."""
    windows = [(540, 720, 0), (780, 1020, 0), (1140, 1260, 1000), (1980, 2160, 0), (2220, 2460, 0)]
    first, second, morning = at(0, 24), at(1, 24), (540, 720)
    work: list[dict[str, Any]] = [
        {"processing": 90, "weight": 4, "due": second, "preferred": morning},
        {"processing": 90, "weight": 4, "due": first},
        {"processing": 180, "weight": 1, "due": first, "release": at(0, 13)},
        {"processing": 60, "weight": 4, "due": second, "preferred": morning},
        {"processing": 30, "due": second},
        {"processing": 90, "weight": 4, "due": first},
        {"processing": 30, "due": second, "release": at(1, 9)},
        {"processing": 60, "due": at(1, 12), "preferred": morning},
        {"processing": 90, "due": second},
        {"processing": 180, "due": second, "preferred": morning},
        {"processing": 30, "weight": 4, "due": second, "release": at(1, 16)},
        {"processing": 30, "weight": 4, "due": second, "release": at(1, 0)},
    ]
    problem = Problem(
        horizon=7 * DAY,
        grid=30,
        windows=tuple(Window(*window) for window in windows),
        busy=(),
        jobs=tuple(Job(k, hard=True, splittable=False, **fields) for k, fields in enumerate(work)),
    )
    assert meets_all_deadlines(problem)
    assert evaluate(problem, solve(problem).blocks).hard_late == 0

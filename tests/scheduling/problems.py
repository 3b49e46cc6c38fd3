"""Small problems for tests: working days of nine to five from Monday on."""

from typing import Any

from planner.scheduling.problem import DAY, Job, Problem, Window

NINE, FIVE, SEVEN, TEN = 9 * 60, 17 * 60, 19 * 60, 22 * 60


def at(day: int, hour: float) -> int:
    """The minute of an hour on a day; day 0 is Monday."""
    return day * DAY + round(hour * 60)


def week(*jobs: Job, days: int = 5, evenings: bool = True, **fields: Any) -> Problem:
    """Core from 9 to 17 and, at a price, evenings from 19 to 22, on a grid of 15 minutes."""
    windows = [Window(at(day, 9), at(day, 17)) for day in range(days)]
    if evenings:
        windows += [Window(at(day, 19), at(day, 22), 1000) for day in range(days)]
    settings = {"horizon": 7 * DAY, "grid": 15, "busy": (), "rest": 660} | fields
    return Problem(windows=tuple(windows), jobs=jobs, **settings)

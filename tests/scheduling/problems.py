"""Small problems for tests: working days of nine to five from Monday on."""

from dataclasses import replace
from random import Random
from typing import Any

from planner.scheduling.problem.problem import DAY, UNBOUNDED, Fixed, Job, Problem, Span, Window
from planner.scheduling.problem.span_algebra import overlaps
from planner.scheduling.search.solve import solve

NINE, FIVE, SEVEN, TEN = 9 * 60, 17 * 60, 19 * 60, 22 * 60


def at(day: int, hour: float) -> int:
    """The minute of an hour on a day; day 0 is Monday."""
    return day * DAY + round(hour * 60)


def week(*jobs: Job, days: int = 5, evenings: bool = True, **fields: Any) -> Problem:
    """Core from 9 to 17 and, at a price, evenings from 19 to 22, on a grid of 15 minutes."""
    windows = [Window(at(day, 9), at(day, 17)) for day in range(days)]
    if evenings:
        windows += [Window(at(day, 19), at(day, 22), 1000) for day in range(days)]
    settings = {"horizon": 7 * DAY, "grid": 15, "busy": (), "rest": 660, "windows": tuple(windows)}
    return Problem(jobs=jobs, **(settings | fields))


def random_week(seed: int) -> Problem:
    """Work, lunches, appointments and fixed work under caps and rest, with a plan that is kept."""
    random = Random(seed)
    busy = tuple(_random_span(random) for _ in range(random.randrange(6)))
    firm = [_random_span(random) for _ in range(random.randrange(3))]
    fixed = [span for span in firm if not any(overlaps(span, other) for other in busy)]
    jobs = [_random_job(random, number) for number in range(random.randrange(4, 12))]
    problem = week(
        *jobs,
        *(_lunch(100 + day, day) for day in range(random.choice([0, 5]))),
        busy=(*busy, *fixed),
        fixed=tuple(Fixed(*span) for span in fixed),
        day_cap=random.choice([300, 480, UNBOUNDED]),
        week_cap=random.choice([1500, UNBOUNDED]),
        rest=random.choice([0, 660, 720]),
        pause=random.choice([0, 15, 30]),
    )
    return replace(problem, previous=solve(problem, budget=0).blocks)


def _random_span(random: Random) -> Span:
    start = at(random.randrange(5), random.choice([8, 9, 11, 13.5, 16, 19]))
    return start, start + random.choice([30, 60, 120])


def _random_job(random: Random, number: int) -> Job:
    return Job(
        number,
        random.choice([30, 45, 90, 150, 240, 300]),
        weight=random.choice([1, 2, 4, 8]),
        release=random.choice([0, 0, at(1, 9), at(2, 13)]),
        due=random.choice([None, at(1, 12), at(2, 17), at(4, 17)]),
        hard=random.random() < 0.4,
        minimum_chunk=random.choice([15, 30, 60]),
        maximum_chunk=random.choice([60, 120, 240]),
        splittable=random.random() < 0.8,
        predecessors=(number - 1,) if number and random.random() < 0.25 else (),
        preferred=random.choice([None, None, (540, 720), (780, 1050)]),
    )


def _lunch(number: int, day: int) -> Job:
    return Job(
        number,
        45,
        weight=8,
        release=at(day, 11.75),
        due=at(day, 14.25),
        hard=True,
        minimum_chunk=45,
        maximum_chunk=45,
        splittable=False,
        allowed=((at(day, 11.75), at(day, 14.25)),),
        counts=False,
    )

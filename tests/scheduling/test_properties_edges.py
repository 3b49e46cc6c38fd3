"""The ends of what can be asked: nothing to do, no time, all the time, more work than time."""

from dataclasses import replace
from typing import Any

import pytest

from planner.scheduling.decoding.repair import repair
from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, WEEK, Job, Plan, Problem, Window
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week

LUNCH = Job(50, 45, allowed=((at(0, 12), at(0, 14)),), splittable=False, counts=False)
JOBS = (
    Job(1, 90, due=at(1, 12), hard=True),
    Job(2, 600, weight=4, preferred=(540, 720)),
    Job(3, 60, predecessors=(1,), splittable=False),
    LUNCH,
)


def around_the_clock(*jobs: Job, **fields: Any) -> Problem:
    settings = {"horizon": WEEK, "grid": 15, "busy": ()} | fields
    return Problem(windows=(Window(0, settings["horizon"]),), jobs=jobs, **settings)


EDGES: list[tuple[str, Problem]] = [
    ("no tasks", week()),
    ("no tasks and no windows", Problem(horizon=WEEK, grid=15, windows=(), busy=(), jobs=())),
    ("an empty week", Problem(horizon=WEEK, grid=15, windows=(), busy=(), jobs=JOBS)),
    ("a week that is busy all the time", week(*JOBS, busy=((0, WEEK),))),
    (
        "a week that is busy in every window",
        week(*JOBS, busy=tuple((at(day, 8), at(day, 23)) for day in range(5))),
    ),
    (
        "a week with no whole grid step free",
        week(*JOBS, busy=tuple((minute + 1, minute + 15) for minute in range(0, 5 * DAY, 15))),
    ),
    ("a task longer than the horizon", week(Job(1, 20_000 // 15 * 15))),
    ("an unsplittable task longer than any window", week(Job(1, 600, splittable=False))),
    ("a task as long as all windows", week(Job(1, 5 * 11 * 60, maximum_chunk=480), rest=0)),
    ("a task around the clock", around_the_clock(Job(1, WEEK, maximum_chunk=WEEK, hard=True))),
    ("a horizon of one step", around_the_clock(Job(1, 15), Job(2, 30), horizon=15)),
    ("a grid of a day", around_the_clock(Job(1, DAY, maximum_chunk=DAY), grid=DAY)),
    ("released after the horizon", week(Job(1, 60, release=2 * WEEK))),
    ("due before the origin", week(Job(1, 60, due=-60, hard=True))),
    ("due as it is released", week(Job(1, 60, release=at(1, 9), due=at(1, 9), hard=True))),
    ("waiting for what cannot be done", week(Job(1, 9000), Job(2, 60, predecessors=(1,)))),
    ("caps of nothing", week(*JOBS, day_cap=0)),
    ("a week cap of nothing", week(*JOBS, week_cap=0)),
    ("caps below the shortest piece", week(*JOBS, day_cap=20)),
    ("a rest longer than any night", week(*JOBS, rest=1200)),
    ("a rest of days", week(*JOBS, rest=3 * DAY)),
    ("a pause longer than the week", week(*JOBS, pause=WEEK)),
    ("pieces that no grid allows", week(Job(1, 60, minimum_chunk=20, maximum_chunk=25))),
    ("chunks that cannot add up", week(Job(1, 75, minimum_chunk=60, maximum_chunk=60))),
    ("a habit longer than its window", week(Job(1, 60, allowed=((at(0, 12), at(0, 12.5)),)))),
    ("a habit with no window", week(Job(1, 60, allowed=()))),
    ("a weight of nothing", week(Job(1, 60, weight=0, due=at(0, 9)))),
    ("a plan for other tasks", week(*JOBS, previous={77: ((540, 600),)})),
    ("a plan that overlaps itself", week(*JOBS, previous={2: ((540, 600), (570, 660))})),
    (
        "a plan in the past and far away",
        week(*JOBS, previous={2: ((-600, -540), (10**6, 10**6 + 60))}),
    ),
]


@pytest.mark.parametrize("problem", [p for _, p in EDGES], ids=[name for name, _ in EDGES])
def test_every_engine_gives_a_valid_plan_that_tells_its_cost(problem: Problem) -> None:
    for solution in (solve(problem, budget=0), solve(problem, budget=10), repair(problem)):
        assert violations(problem, solution.blocks) == []
        assert evaluate(problem, solution.blocks).total == solution.total
        assert set(solution.blocks) == {job.id for job in problem.jobs}
    assert violations(problem, Session(problem).plan) == []
    certificate(problem)


NOTHING_FITS = [
    "an empty week",
    "a week that is busy all the time",
    "a week that is busy in every window",
    "a week with no whole grid step free",
    "released after the horizon",
    "pieces that no grid allows",
]


@pytest.mark.parametrize("name", NOTHING_FITS)
def test_where_nothing_fits_all_of_it_is_told(name: str) -> None:
    problem = dict(EDGES)[name]
    work = tuple(job for job in problem.jobs if job is not LUNCH)  # it has a time of its own
    problem = replace(problem, jobs=work)
    plan = solve(problem, budget=5).blocks
    assert set(plan.values()) == {()}
    missing = sum(2_000_000 * job.weight * job.processing for job in work)
    assert evaluate(problem, plan).unplaced == missing


def test_a_task_longer_than_the_horizon_fills_it_and_the_rest_is_told() -> None:
    problem = week(Job(1, 20_010), rest=0, pause=0)
    plan = solve(problem, budget=0).blocks
    free = 5 * (8 + 3) * 60
    assert minutes(plan) == free
    assert evaluate(problem, plan).unplaced == 2_000_000 * 2 * (20_010 - free)


def test_a_task_around_the_clock_takes_all_of_it() -> None:
    problem = around_the_clock(Job(1, WEEK, maximum_chunk=WEEK, due=WEEK, hard=True))
    assert certificate(problem) is None
    assert solve(problem).blocks == {1: ((0, WEEK),)}


def minutes(plan: Plan) -> int:
    return sum(end - start for spans in plan.values() for start, end in spans)

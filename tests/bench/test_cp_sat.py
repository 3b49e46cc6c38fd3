"""The CP-SAT model against every plan there is of tiny weeks, and against our own."""

from collections.abc import Iterator
from itertools import product
from random import Random

import pytest

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, Job, Plan, Problem, Span, Window
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week

cp_model = pytest.importorskip("tests.bench.cp_sat", exc_type=ImportError)
SECONDS = 20.0
HOUR = 60


def tiny_week(seed: int) -> Problem:
    """Two mornings and an evening of whole hours, two tasks and a lunch."""
    random = Random(seed)
    return Problem(
        horizon=2 * DAY,
        grid=HOUR,
        windows=(
            Window(at(0, 9), at(0, 12)),
            Window(at(0, 20), at(0, 22), 1000),
            Window(at(1, 9), at(1, 12)),
        ),
        busy=tuple(
            random.sample([(at(0, 9), at(0, 10)), (at(1, 10), at(1, 11))], random.choice([0, 1]))
        ),
        jobs=(*(random_job(random, number) for number in (1, 2)), lunch()),
        day_cap=random.choice([180, 240, 600]),
        week_cap=random.choice([300, 360, 600]),
        rest=random.choice([0, 11 * HOUR, 12 * HOUR]),
        previous=random.choice([{}, {1: ((at(0, 10), at(0, 12)),)}]),
    )


def random_job(random: Random, number: int) -> Job:
    return Job(
        number,
        HOUR * random.choice([1, 2, 3, 4]),
        weight=random.choice([1, 4]),
        release=random.choice([0, 0, at(0, 10), at(1, 9)]),
        due=random.choice([None, at(0, 12), at(1, 10)]),
        hard=random.random() < 0.3,
        minimum_chunk=HOUR * random.choice([1, 2]),
        maximum_chunk=HOUR * random.choice([2, 3]),
        splittable=random.random() < 0.8,
        predecessors=(1,) if number == 2 and random.random() < 0.4 else (),
        preferred=random.choice([None, (9 * HOUR, 11 * HOUR)]),
    )


def lunch() -> Job:
    span = (at(0, 11), at(0, 13))
    return Job(3, HOUR, 8, span[0], span[1], True, HOUR, HOUR, False, allowed=(span,), counts=False)


def every_plan(problem: Problem) -> Iterator[Plan]:
    """All ways to give each hour to a job or to none."""
    hours = {
        start: [None, *(job.id for job in problem.jobs if may_be_worked(problem, job, start))]
        for start in range(0, problem.horizon, HOUR)
    }
    hours = {start: choices for start, choices in hours.items() if len(choices) > 1}
    for chosen in product(*hours.values()):
        yield plan_from(dict(zip(hours, chosen, strict=True)))


def may_be_worked(problem: Problem, job: Job, start: int) -> bool:
    windows = [(window.start, window.end) for window in problem.windows]
    return any(left <= start < right for left, right in job.allowed or windows)


def plan_from(workers: dict[int, int | None]) -> Plan:
    plan: dict[int, tuple[Span, ...]] = {}
    for start, job in workers.items():
        if job is not None:
            blocks = plan.get(job, ())
            if blocks and blocks[-1][1] == start:
                plan[job] = (*blocks[:-1], (blocks[-1][0], start + HOUR))
            else:
                plan[job] = (*blocks, (start, start + HOUR))
    return plan


def cheapest(problem: Problem) -> int:
    """By looking at all plans."""
    best = evaluate(problem, {}).total
    for plan in every_plan(problem):
        total = evaluate(problem, plan).total
        if total < best and not violations(problem, plan):
            best = total
    return best


@pytest.mark.parametrize("seed", range(8))
def test_the_optimum_of_a_tiny_week_is_the_cheapest_of_all_its_plans(seed: int) -> None:
    problem = tiny_week(seed)
    found = cp_model.cp_sat(problem, solve(problem, budget=20).blocks, SECONDS)
    assert violations(problem, found.blocks) == []
    assert evaluate(problem, found.blocks).total == found.total
    assert found.is_optimal
    assert found.total == cheapest(problem)


@pytest.mark.parametrize("seed", range(3))
def test_the_optimum_of_a_small_week_is_never_above_our_plan(seed: int) -> None:
    random = Random(seed)
    jobs = (Job(k, 30 * random.randrange(1, 6), due=at(random.randrange(3), 17)) for k in range(4))
    problem = week(*jobs, days=3, grid=30)
    ours = solve(problem, budget=200)
    found = cp_model.cp_sat(problem, ours.blocks, SECONDS)
    assert found.bound <= found.total <= ours.total
    assert violations(problem, found.blocks) == []
    assert evaluate(problem, found.blocks).total == found.total


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"day_starts": (0, DAY, 7 * DAY)}, "1,440 minutes"),
        ({"pause": 0}, "pause"),
        ({"windows": (Window(at(0, 22), at(1, 2)),)}, "midnight"),
    ],
)
def test_what_the_model_does_not_know_is_refused(fields: dict[str, object], reason: str) -> None:
    known = {"horizon": 7 * DAY, "grid": 15, "windows": (), "busy": (), "jobs": ()}
    with pytest.raises(ValueError, match=reason):
        cp_model.cp_sat(Problem(**{**known, **fields}), {}, SECONDS)

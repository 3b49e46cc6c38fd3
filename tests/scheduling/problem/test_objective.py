from typing import Any

import pytest

from planner.scheduling.problem.objective import Objective, Score, evaluate
from planner.scheduling.problem.problem import DAY, Job, Span, Weights
from tests.scheduling.problems import at, week

EARLY_ONLY = Weights(energy=0, fragment=0, moved=0)
NO_EARLY = Weights(early=0)


def score(job: Job, *blocks: Span, **fields: Any) -> Score:
    fields = {"weights": NO_EARLY} | fields
    return evaluate(week(job, **fields), {job.id: blocks})


def test_core_time_in_one_piece_before_the_due_date_costs_nothing() -> None:
    assert score(Job(1, 60, due=at(0, 12)), (at(0, 9), at(0, 10))).total == 0


def test_an_evening_minute_costs_its_window() -> None:
    evening = score(Job(1, 60), (at(0, 19), at(0, 20)))
    assert (evening.window, evening.evening_minutes) == (60_000, 60)


@pytest.mark.parametrize(
    ("hard", "term", "cost"),
    [
        pytest.param(False, "soft_late", 1000 * 4 * 30, id="a due date by the minute and weight"),
        pytest.param(True, "hard_late", 1_000_000 * 4 * 30, id="a deadline a thousand times more"),
    ],
)
def test_lateness_costs(hard: bool, term: str, cost: int) -> None:
    late = score(Job(1, 60, weight=4, due=at(0, 9.5), hard=hard), (at(0, 9), at(0, 10)))
    assert getattr(late, term) == late.total == cost
    assert (late.late_minutes, late.late_tasks, late.hard_late_tasks) == (30, 1, int(hard))


def test_work_without_a_place_costs_by_the_minute_and_is_late_until_the_horizon() -> None:
    missing = score(Job(1, 120, due=6 * DAY, minimum_chunk=60), (at(0, 9), at(0, 10)))
    assert missing.unplaced == 2_000_000 * 2 * 60
    assert missing.soft_late == 1000 * 2 * DAY


def test_each_further_piece_costs() -> None:
    split = score(Job(1, 90), *((at(day, 9), at(day, 9.5)) for day in range(3)))
    assert split.fragment == split.total == 30_000


def test_minutes_outside_the_preferred_hours_cost() -> None:
    morning = Job(1, 120, preferred=(540, 720))
    assert score(morning, (at(1, 11), at(1, 13))).energy == 300 * 60


def test_preferred_hours_count_from_the_clock_of_a_day_that_dst_made_longer() -> None:
    day_starts, zeros = (0, 1500, 1500 + DAY), (60, 1500)
    fields: dict[str, Any] = {
        "day_starts": day_starts,
        "clock_zeros": zeros,
        "horizon": 1500 + DAY,
        "days": 1,
    }
    job = Job(1, 60, preferred=(540, 600))
    assert score(job, (600, 660), **fields).energy == 0
    assert score(job, (540, 600), **fields).energy == 300 * 60


def test_leaving_the_previous_place_costs_by_the_minute() -> None:
    previous = {1: ((at(0, 9), at(0, 11)),)}
    moved = score(Job(1, 120), (at(0, 10), at(0, 12)), previous=previous)
    assert moved.moved == moved.total == 400 * 60


def test_later_work_costs_more_up_to_two_weeks() -> None:
    objective = Objective(week(weights=EARLY_ONLY, horizon=21 * DAY))
    assert objective.early(60) == 0
    assert objective.early(120) - objective.early(60) == 60
    after = 336 * 60
    assert objective.early(after + 120) - objective.early(after + 60) == 60 * 336


def test_the_planners_own_cost_of_a_job_is_its_share_of_the_score() -> None:
    job = Job(1, 120, due=at(1, 10), preferred=(540, 720))
    problem = week(job, previous={1: ((at(0, 9), at(0, 10)),)})
    blocks = [(at(0, 14), at(0, 15)), (at(1, 19), at(1, 20))]
    priced = [(*blocks[0], 0), (*blocks[1], 60_000)]
    assert Objective(problem).job_cost(job, priced) == evaluate(problem, {1: tuple(blocks)}).total

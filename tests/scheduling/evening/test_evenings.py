"""Filling the flexible hours of one day."""

from collections.abc import Mapping
from typing import Any

import pytest

from planner.scheduling.evening.evening_filling import evening_filled
from planner.scheduling.evening.evenings import (
    Evening,
    Misfit,
    Obstacle,
    chunks_in,
    kept_part,
    together,
    with_fixed,
)
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import UNBOUNDED, Fixed, Job, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.proposing.later_start import later_starts
from tests.scheduling.problems import at, week

REVIEW = Job(id=1, processing=120)


def evening(
    *jobs: Job,
    plan: Mapping[int, tuple[Span, ...]] | None = None,
    firm: tuple[int, ...] = (),
    left: int = 600,
    **fields: Any,
) -> Evening:
    """Monday, with flexible hours from 19 to 22."""
    problem = week(*jobs, **fields)
    starts = days_of(problem).starts
    return Evening(problem, 0, (starts[0], starts[1]), plan or {}, list(firm), left)


def test_work_goes_to_the_left() -> None:
    monday = evening(REVIEW)
    assert monday.put(REVIEW, 120) is None
    assert monday.placed == {1: [(at(0, 19), at(0, 21))]}


def test_a_pause_lies_between_pieces_of_one_job() -> None:
    long = Job(id=1, processing=180, maximum_chunk=60)
    monday = evening(long, plan={})
    monday.put(long, 150)
    assert monday.placed == {
        1: [(at(0, 19), at(0, 20)), (at(0, 20.25), at(0, 21.25)), (at(0, 21.5), at(0, 22))]
    }


@pytest.mark.parametrize(
    ("obstacle", "job", "fields"),
    [
        (Obstacle.NO_HOURS, REVIEW, {"evenings": False}),
        (Obstacle.FULL, REVIEW, {"busy": ((at(0, 18), at(0, 23)),)}),
        (Obstacle.CHUNK, REVIEW, {"busy": ((at(0, 19.25), at(0, 23)),)}),
        (Obstacle.DUE, Job(id=1, processing=120, due=at(0, 18)), {}),
        (Obstacle.DAY_CAP, REVIEW, {"day_cap": 60}),
        (Obstacle.EVENING_CAP, REVIEW, {"left": 60}),
        (Obstacle.REST, REVIEW, {"firm": (at(1, 7),), "rest": 660}),
        (Obstacle.WAITS, Job(id=1, processing=120, release=at(0, 21)), {}),
    ],
)
def test_what_does_not_fit_says_why(obstacle: Obstacle, job: Job, fields: dict[str, Any]) -> None:
    misfit = evening(job, **fields).put(job, 120)
    assert misfit is not None
    assert (misfit.job, misfit.day, misfit.obstacle) == (1, 0, obstacle)


def test_what_waits_for_work_without_a_place_stays_out() -> None:
    second = Job(id=2, processing=60, predecessors=(1,))
    assert evening(REVIEW, second).put(second, 60) == Misfit(2, 0, 60, Obstacle.WAITS)


def test_what_waits_for_work_of_the_same_evening_follows_it() -> None:
    second = Job(id=2, processing=60, predecessors=(1,))
    monday = evening(REVIEW, second)
    monday.put(REVIEW, 120)
    monday.put(second, 60)
    assert monday.placed[2] == [(at(0, 21), at(0, 22))]


def test_pieces_leave_nothing_too_short() -> None:
    job = Job(id=1, processing=100, minimum_chunk=45)
    assert chunks_in([(0, 70)], job, 100, UNBOUNDED, 15) == [(0, 55)]
    assert chunks_in([(0, 50)], job, 80, UNBOUNDED, 15) == []


class TestOneBlockPerEvening:
    """What stands in an evening and what comes to it are one block where that is possible."""

    def test_more_of_the_same_work_makes_its_block_longer(self) -> None:
        work = Job(id=1, processing=120)
        plan = {1: ((at(0, 9), at(0, 10.5)), (at(0, 19), at(0, 19.5)))}
        filled, taken, misfits = evening_filled(evening(work, plan=plan), {1: 90})
        assert filled.placed == {1: [(at(0, 19), at(0, 21))]}
        assert taken == {1: [(at(0, 19), at(0, 19.5))]}
        assert misfits == []

    def test_other_work_of_the_evening_moves_over(self) -> None:
        jobs = (Job(id=1, processing=90), Job(id=2, processing=60))
        plan = {1: ((at(0, 19), at(0, 19.5)),), 2: ((at(0, 19.5), at(0, 20.5)),)}
        filled, _, misfits = evening_filled(evening(*jobs, plan=plan), {1: 60})
        assert filled.placed == {1: [(at(0, 19), at(0, 20.5))], 2: [(at(0, 20.5), at(0, 21.5))]}
        assert misfits == []

    def test_what_stood_there_keeps_its_minutes(self) -> None:
        jobs = (Job(id=1, processing=180), Job(id=2, processing=90))
        plan = {2: ((at(0, 19), at(0, 20.5)),)}
        filled, _, misfits = evening_filled(evening(*jobs, plan=plan), {1: 180, 2: 30})
        assert [(misfit.job, misfit.minutes) for misfit in misfits] == [(1, 90), (2, 30)]
        assert sum(end - start for start, end in filled.placed[1]) == 90

    def test_nothing_is_taken_up_without_need(self) -> None:
        jobs = (Job(id=1, processing=60), Job(id=2, processing=60))
        plan = {2: ((at(0, 19), at(0, 20)),)}
        filled, taken, _ = evening_filled(evening(*jobs, plan=plan), {1: 60})
        assert taken == {}
        assert filled.placed == {1: [(at(0, 20), at(0, 21))]}


@pytest.mark.parametrize(
    ("at_least", "kept"),
    [
        (0, []),
        (20, [(0, 30)]),
        (40, [(0, 60)]),  # 20 minutes could not stand alone
        (70, [(0, 60), (100, 130)]),
        (150, [(0, 60), (100, 190)]),
    ],
)
def test_the_part_that_stays_and_the_rest_stand_alone(at_least: int, kept: list[Span]) -> None:
    assert kept_part(((0, 60), (100, 190)), at_least, 30) == kept


def test_settled_work_is_fixed_and_no_job_any_more() -> None:
    second = Job(id=2, processing=60, predecessors=(1,))
    settled = with_fixed(week(REVIEW, second), {1: [(at(0, 19), at(0, 21))]})
    assert settled.fixed == (Fixed(at(0, 19), at(0, 21)),)
    assert [(job.id, job.release, job.predecessors) for job in settled.jobs] == [(2, at(0, 21), ())]


def test_plans_come_together_in_order() -> None:
    assert together({1: ((50, 60),)}, {1: [(0, 10)], 2: []}) == {1: ((0, 10), (50, 60))}


class TestLaterStarts:
    def test_tomorrow_begins_after_the_rest(self) -> None:
        problem = week(REVIEW, Job(id=2, processing=60), rest=690)
        moved = later_starts(problem, {2: ((at(1, 9), at(1, 10)),)}, {1: [(at(0, 20), at(0, 22))]})
        assert moved == {2: ((at(1, 9.5), at(1, 10.5)),)}

    def test_work_that_begins_late_enough_stays(self) -> None:
        problem = week(REVIEW, Job(id=2, processing=60), rest=690)
        standing = {2: ((at(1, 9.5), at(1, 10.5)),)}
        assert later_starts(problem, standing, {1: [(at(0, 20), at(0, 22))]}) == standing

    def test_without_room_on_its_day_it_has_no_place(self) -> None:
        problem = week(Job(id=2, processing=60), rest=690, busy=((at(1, 9.5), at(1, 22)),))
        standing = {2: ((at(1, 8.5), at(1, 9.5)),)}
        assert later_starts(problem, standing, {1: [(at(0, 20), at(0, 22))]}) == {}

    def test_the_result_keeps_the_rules(self) -> None:
        jobs = (REVIEW, Job(id=2, processing=60), Job(id=3, processing=120))
        problem = week(*jobs, rest=690)
        standing = {2: ((at(1, 9), at(1, 10)),), 3: ((at(1, 10), at(1, 12)),)}
        placed = {1: [(at(0, 20), at(0, 22))]}
        plan = together(later_starts(problem, standing, placed), placed)
        assert violations(problem, plan) == []

"""What is offered as safe is safe."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest

from planner.domain.calendar import Calendar
from tests.scheduling.booked_slots import (
    OPTIONS,
    kept,
    loaded_week,
    lost_deadlines,
    lost_with_parts,
)

SEEDS = (0, 1, 2, 3, 4, 8, 10, 11)
"""Weeks in which booking is quick."""


def test_every_offered_slot_that_is_booked_keeps_what_is_kept_now() -> None:
    offered = overloaded = 0
    for seed in SEEDS:
        calendar = loaded_week(seed)
        overloaded += len(kept(calendar)) < sum(
            t.deadline is not None for t in calendar.tasks.values()
        )
        for slot, lost in lost_deadlines(calendar, 0):
            assert not lost, (seed, slot)
            offered += 1
    assert offered > 80
    assert overloaded >= 1


def test_so_does_a_part_of_each_whichever_is_booked() -> None:
    booked = 0
    for seed in SEEDS:
        for part, lost in lost_with_parts(loaded_week(seed), Random(seed)):
            assert not lost, (seed, part)
            booked += 1
    assert booked > 80


def test_so_does_every_slot_beside_a_plan_that_is_not_accepted() -> None:
    """Half of the work has an accepted place, the rest one that is only proposed."""
    assert kept_beside_a_proposal((1, 2)) > 20


def kept_beside_a_proposal(seeds: Iterable[int]) -> int:
    """How many slots were offered, none of which loses anything when it is booked."""
    options = replace(OPTIONS, proposed_work_busy=True)
    offered = 0
    for seed in seeds:
        calendar = half_accepted(loaded_week(seed))
        for slot, lost in lost_deadlines(calendar, 0, options):
            assert not lost, (seed, slot)
            offered += 1
    return offered


def half_accepted(calendar: Calendar) -> Calendar:
    blocks = list(calendar.planned_blocks.items())
    return replace(calendar, planned_blocks=dict(blocks[::2]))


@pytest.mark.slow
@pytest.mark.parametrize("budget", [0, 50])
def test_every_offered_slot_of_many_weeks(budget: int) -> None:
    """However long the plan that follows is searched."""
    failed = [
        (seed, slot)
        for seed in range(4, 200)
        for slot, lost in lost_deadlines(loaded_week(seed), budget)
        if lost
    ]
    assert failed == []


@pytest.mark.slow
def test_every_slot_of_other_weeks_beside_a_plan_that_is_not_accepted() -> None:
    assert kept_beside_a_proposal((0, 3, 6)) > 10


@pytest.mark.slow
def test_a_part_of_every_slot_of_many_weeks() -> None:
    failed = [
        (seed, part)
        for seed in range(200)
        for part, lost in lost_with_parts(loaded_week(seed), Random(seed))
        if lost
    ]
    assert failed == []

"""A plan for everything and the evenings that were accepted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.block_edits import resize_block
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.scheduling.proposing.propose import propose_evening, propose_plan
from tests.scheduling.weeks import MONDAY, NOW, at, broken_rules, meeting, planned, span, task, week

EVENING = (Uid("review"), span(0, "19:00", "20:00"))


def test_new_work_does_not_take_back_an_accepted_evening() -> None:
    before = planned(week(task("review", 60), task("tests", 60)), EVENING)
    (variant,) = propose_plan(before, NOW).variants
    assert {move.entry for move in variant.moves} == {"tests", "lunch"}
    assert EVENING in variant.blocks


def test_an_accepted_evening_gives_way_to_a_deadline() -> None:
    urgent = task("urgent", 60, deadline=at(0, "20:00"))
    full = meeting("workshop", span(0, "09:00", "17:30"))
    calendar = replace(week(task("review", 60), urgent), appointments={full.uid: full})
    (variant,) = propose_plan(planned(calendar, EVENING), NOW).variants
    assert (Uid("urgent"), EVENING[1]) in variant.blocks
    assert EVENING not in variant.blocks
    assert variant.late == ()
    assert broken_rules(variant.calendar, NOW) == []


@pytest.fixture
def evening_accepted() -> Calendar:
    """A planned week whose Monday was moved into the evening as far as it fits."""
    due = at(4, "17:30")
    calendar = week(task("review", 120), task("tests", 180), task("migration", 240, due_date=due))
    first = propose_plan(calendar, NOW).variants[0].calendar
    return propose_evening(first, NOW, MONDAY).variants[0].calendar


def evenings(calendar: Calendar) -> set[tuple[Uid, object]]:
    late = at(0, "19:00")
    blocks = calendar.planned_blocks.values()
    return {(b.entry, b.interval) for b in blocks if late <= b.start < at(1, "00:00")}


def test_planning_again_after_an_accepted_evening_moves_nothing(
    evening_accepted: Calendar,
) -> None:
    assert evenings(evening_accepted)
    assert propose_plan(evening_accepted, NOW).variants[0].moves == ()


def test_a_block_made_shorter_leaves_the_evening_alone(evening_accepted: Calendar) -> None:
    block = next(b for b in evening_accepted.planned_blocks.values() if b.entry == "tests")
    shorter = resize_block(
        evening_accepted, block.uid, block.start, block.end - timedelta(minutes=30)
    )
    again = propose_plan(shorter, NOW).variants[0].calendar
    assert evenings(again) >= evenings(evening_accepted)
    assert propose_plan(again, NOW).variants[0].moves == ()


def test_a_task_made_shorter_leaves_the_evening_alone(evening_accepted: Calendar) -> None:
    tests = evening_accepted.tasks[Uid("tests")]
    less = replace(tests, remaining=tests.remaining - timedelta(hours=1))
    shorter = replace(evening_accepted, tasks={**evening_accepted.tasks, tests.uid: less})
    again = propose_plan(shorter, NOW).variants[0].calendar
    assert evenings(again) >= evenings(evening_accepted)
    assert propose_plan(again, NOW).variants[0].moves == ()

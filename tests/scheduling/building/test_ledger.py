"""The week's figures."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.blocks import BlockState
from planner.domain.clock import week_span
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import TimeEntry
from planner.scheduling.building.ledger import Ledger, day_load, ledger
from tests.scheduling.weeks import (
    LISBON,
    MONDAY,
    NOW,
    at,
    doctor,
    meeting,
    planned,
    span,
    task,
    week,
    with_doctor,
)

HOUR = timedelta(hours=1)
THIS_WEEK = week_span(MONDAY, LISBON)


def of(calendar: object) -> Ledger:
    return ledger(calendar, THIS_WEEK, NOW)


def test_a_doctors_visit_gives_its_travel_too_and_is_owed() -> None:
    found = of(with_doctor(week()))
    assert found.gave == (span(2, "11:40", "14:20"),)
    assert found.owes == timedelta(hours=2, minutes=40)
    assert found.repaid == timedelta()


def test_evening_work_of_the_week_repays_it() -> None:
    calendar = planned(week(task("review", 90)), ("review", span(2, "20:00", "21:30")))
    found = of(with_doctor(calendar))
    assert found.evening == 1.5 * HOUR
    assert found.repaid == 1.5 * HOUR
    assert found.repaid_spans == (span(2, "20:00", "21:30"),)


def test_no_more_is_repaid_than_is_owed() -> None:
    calendar = planned(
        week(task("review", 360)),
        ("review", span(2, "19:00", "22:00")),
        ("review", span(3, "19:00", "22:00")),
    )
    found = of(with_doctor(calendar))
    assert found.evening == 6 * HOUR
    assert found.repaid == found.owes


def test_what_does_not_owe_is_given_all_the_same() -> None:
    found = of(with_doctor(week(), replace(doctor(), owes=False)))
    assert found.gave == (span(2, "11:40", "14:20"),)
    assert found.owes == timedelta()


def test_personal_time_outside_core_hours_gives_nothing() -> None:
    visit = replace(doctor(), start=at(2, "18:00"), end=at(2, "20:00"))
    assert of(with_doctor(week(), visit)).gave == ()


def test_travel_alone_inside_core_hours_is_given() -> None:
    visit = replace(doctor(), start=at(2, "17:40"), end=at(2, "19:00"))
    assert of(with_doctor(week(), visit)).gave == (span(2, "17:20", "17:30"),)


def test_a_journey_of_days_is_given_in_the_week_before_too() -> None:
    visit = replace(
        doctor(), start=at(8, "12:00"), end=at(8, "14:00"), travel_before=timedelta(days=4)
    )
    assert of(with_doctor(week(), visit)).gave == (span(4, "12:00", "17:30"),)


def test_counts_work_and_meetings_once_where_they_overlap() -> None:
    calendar = planned(week(task("review", 120)), ("review", span(2, "09:00", "11:00")))
    stand_up = meeting("standup", span(2, "10:30", "11:30"))
    calendar = replace(calendar, appointments={stand_up.uid: stand_up})
    assert of(calendar).worked_or_planned == 2.5 * HOUR
    assert day_load(calendar, MONDAY + timedelta(days=2)) == 2.5 * HOUR
    assert of(calendar).target == 40 * HOUR


def test_lunch_is_no_work_and_missed_blocks_neither() -> None:
    calendar = planned(
        week(task("review", 60)),
        ("review", span(2, "09:00", "10:00")),
        ("lunch", span(2, "12:00", "12:45")),
    )
    missed = {
        uid: replace(block, state=BlockState.MISSED) if block.entry == "review" else block
        for uid, block in calendar.planned_blocks.items()
    }
    assert of(replace(calendar, planned_blocks=missed)).worked_or_planned == timedelta()


def test_time_entries_are_work() -> None:
    entry = TimeEntry(uid=Uid("e"), task=Uid("review"), start=at(0, "07:00"), end=at(0, "08:00"))
    calendar = replace(week(task("review")), time_entries={entry.uid: entry})
    assert of(calendar).worked_or_planned == HOUR


def test_other_weeks_do_not_count() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(8, "09:00", "10:00")))
    assert of(calendar).worked_or_planned == timedelta()


def test_the_tightest_task_has_the_least_slack() -> None:
    calendar = week(
        task("review", 60, due_date=at(1, "09:00")),
        task("migration", 600, due_date=at(1, "12:00")),
        task("notes", 60),
    )
    assert of(calendar).tightest == ("migration", 17 * HOUR)


def test_the_slack_of_planned_work_is_what_its_plan_leaves() -> None:
    calendar = planned(
        week(
            task("review", 60, due_date=at(4, "17:30")), task("tests", 60, due_date=at(3, "12:00"))
        ),
        ("review", span(4, "16:00", "17:00")),
    )
    assert of(calendar).tightest == ("review", 0.5 * HOUR)


def test_overdue_tasks_are_told_apart_and_are_never_the_tightest() -> None:
    calendar = week(
        task("old", 60, due_date=at(-2000, "12:00")),
        task("older", 60, deadline=at(-3000, "12:00")),
        task("review", 60, due_date=at(1, "09:00")),
    )
    found = of(calendar)
    assert found.overdue == ("older", "old")
    assert found.tightest == ("review", 23 * HOUR)


def test_an_empty_week_has_no_tightest_task() -> None:
    found = of(week())
    assert found.tightest is None
    assert found.worked_or_planned == timedelta()


def test_a_week_is_clipped_at_its_ends() -> None:
    visit = replace(doctor(), start=THIS_WEEK.start - HOUR, end=THIS_WEEK.start + HOUR)
    part = ledger(with_doctor(week(), visit), Interval(at(0, "00:00"), at(1, "00:00")), NOW)
    assert part.gave == ()

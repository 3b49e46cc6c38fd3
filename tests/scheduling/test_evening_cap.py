"""The limit of a week's flexible hours."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Task
from planner.scheduling.build import build
from planner.scheduling.evening_cap import EveningCap
from planner.scheduling.evening_use import by_week, flexible_days, missed_minutes
from planner.scheduling.propose import propose_change, propose_plan
from tests.scheduling.weeks import (
    LISBON,
    MONDAY,
    NOW,
    at,
    broken_rules,
    meeting,
    planned,
    span,
    task,
    week,
)

HOUR = timedelta(hours=1)
FULL_DAYS = tuple(meeting(f"day{day}", span(day, "09:00", "17:30")) for day in range(5))


def full_week(*tasks: Task, cap: int) -> Calendar:
    """Days without a free minute, so that work is left for the evenings."""
    calendar = week(*tasks, evening_cap=cap * HOUR, minimum_rest=10 * HOUR)
    return replace(calendar, appointments={each.uid: each for each in FULL_DAYS}, habits={})


def test_late_work_alone_does_not_go_beyond_it() -> None:
    work = task("giant", 60 * 14, due_date=at(4, "17:30"))
    (variant,) = propose_plan(full_week(work, cap=5), NOW).variants
    assert variant.evening == 5 * HOUR
    assert [late.entry for late in variant.late] == ["giant"]
    assert variant.unplaced == {}
    assert broken_rules(variant.calendar, NOW) == []


def test_a_deadline_goes_beyond_it_and_that_is_told() -> None:
    work = task("giant", 60 * 8, deadline=at(4, "17:30"))
    (variant,) = propose_plan(full_week(work, cap=5), NOW).variants
    assert variant.late == ()
    assert variant.evening == 8 * HOUR
    assert [english(note, LISBON, NOW) for note in variant.notes] == [
        "The evenings of the week from Mon 23 Nov hold 8 h 00, more than 5 h 00"
    ]


def test_every_week_has_its_own() -> None:
    hours = HoursProfile(((HoursSpan(NOW.time(), at(0, "13:00").time(), HoursKind.FLEXIBLE),),) * 7)
    work = task("giant", 60 * 20)
    calendar = replace(week(work, evening_cap=5 * HOUR), hours=hours, habits={})
    (variant,) = propose_plan(calendar, NOW).variants
    planning = build(variant.calendar, NOW)
    assert max(by_week(flexible_days(planning.problem, planning.problem.previous)).values()) == 300
    assert variant.unplaced == {}


def test_what_was_worked_earlier_in_the_week_counts() -> None:
    calendar = planned(
        week(task("review", 120), evening_cap=5 * HOUR), ("review", span(0, "19:00", "21:00"))
    )
    now = at(2, "09:00")
    planning = build(calendar, now)
    assert EveningCap.of(planning, calendar, now).left[0] == 180


def test_a_week_that_was_beyond_it_before_may_stay_so() -> None:
    calendar = planned(
        week(task("review", 180), task("tests", 60), evening_cap=HOUR),
        ("review", span(1, "19:00", "22:00")),
        ("tests", span(2, "14:00", "15:00")),
    )
    call = meeting("call", span(2, "14:00", "15:00"))
    after = replace(calendar, appointments={call.uid: call})
    for variant in propose_change(calendar, after, NOW, "x").variants:
        assert ("review", span(1, "19:00", "22:00")) in variant.blocks
        assert not any("evenings" in note.template for note in variant.notes)
        work = [i for uid, i in variant.blocks if uid == "tests"]
        assert not any(i.overlaps(Interval(at(2, "19:00"), at(2, "22:30"))) for i in work)


def test_work_beyond_its_deadline_or_without_a_place_is_missed() -> None:
    planning = build(week(task("review", 120, deadline=at(0, "10:00"))), NOW)
    (job,) = (job for job in planning.problem.jobs if job.allowed is None)
    start = planning.axis.ceil(NOW)
    assert missed_minutes(planning.problem, {job.id: ((start, start + 120),)}) == 60
    assert missed_minutes(planning.problem, {}) == 120
    assert planning.axis.first_day == MONDAY

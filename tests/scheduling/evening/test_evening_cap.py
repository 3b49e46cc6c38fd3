"""The limit of a week's flexible hours."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Task
from planner.scheduling.building.build import build
from planner.scheduling.building.proposal import VariantKind
from planner.scheduling.evening.evening_cap import Allowance, EveningCap
from planner.scheduling.evening.evening_use import by_week, flexible_days
from planner.scheduling.proposing.differences import worked_evenings
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
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
    variants = propose_change(calendar, after, NOW, "x").variants
    for variant in (found for found in variants if found.kind is not VariantKind.CHEAPEST):
        assert ("review", span(1, "19:00", "22:00")) in variant.blocks
        assert not any("evenings" in note.template for note in variant.notes)
        work = [i for uid, i in variant.blocks if uid == "tests"]
        assert not any(i.overlaps(Interval(at(2, "19:00"), at(2, "22:30"))) for i in work)


def evenings(calendar: Calendar, monday: date = MONDAY) -> int:
    return len(worked_evenings(calendar, monday))


def test_late_work_alone_takes_no_more_evenings_than_may_be_worked() -> None:
    work = task("giant", 60 * 14, due_date=at(4, "17:30"))
    calendar = full_week(work, cap=20)
    settings = replace(calendar.settings, evenings_per_week=2)
    (variant,) = propose_plan(replace(calendar, settings=settings), NOW).variants
    assert evenings(variant.calendar) == 2
    assert variant.evening == 7 * HOUR
    assert variant.unplaced == {}


def test_a_deadline_takes_more_evenings_and_that_is_told() -> None:
    work = task("giant", 60 * 8, deadline=at(4, "22:30"))
    calendar = full_week(work, cap=20)
    settings = replace(calendar.settings, evenings_per_week=2)
    (variant,) = propose_plan(replace(calendar, settings=settings), NOW).variants
    assert variant.late == ()
    assert [english(note, LISBON, NOW) for note in variant.notes] == [
        "In the week from Mon 23 Nov 3 evenings hold work, more than 2"
    ]


def test_evenings_before_a_deadline_come_first_among_those_that_may_be_worked() -> None:
    urgent = task("urgent", 120, deadline=at(3, "22:30"))
    work = task("giant", 60 * 9, due_date=at(1, "09:00"))
    calendar = full_week(urgent, work, cap=20)
    settings = replace(calendar.settings, evenings_per_week=1)
    (variant,) = propose_plan(replace(calendar, settings=settings), NOW).variants
    assert evenings(variant.calendar) == 1
    assert "urgent" not in {late.entry for late in variant.late}


def test_an_evening_that_is_worked_in_may_take_more() -> None:
    calendar = planned(
        week(task("review", 60), task("tests", 60), evenings_per_week=1),
        ("review", span(2, "19:00", "20:00")),
        ("tests", span(2, "10:00", "11:00")),
    )
    (variant,) = propose_evening(calendar, NOW, MONDAY + timedelta(days=2)).variants
    assert len({interval.start.date() for _, interval in variant.blocks}) == 1
    assert evenings(variant.calendar) == 1
    assert {move.entry for move in variant.moves} == {"tests"}


def test_an_evening_that_is_to_stay_free_says_so() -> None:
    calendar = planned(
        week(task("review", 60), task("tests", 60), evenings_per_week=1),
        ("review", span(1, "19:00", "20:00")),
        ("tests", span(2, "10:00", "11:00")),
    )
    (variant,) = propose_evening(calendar, NOW, MONDAY + timedelta(days=2)).variants
    assert variant.moves == ()
    assert [english(note, LISBON, NOW) for note in variant.notes] == [
        "Tests, 1 h 00: the evening of Wed 25 Nov is to stay free, others are worked in"
    ]


def test_work_of_an_earlier_evening_counts() -> None:
    calendar = planned(week(task("review", 120)), ("review", span(0, "19:00", "21:00")))
    now = at(2, "09:00")
    cap = EveningCap.of(build(calendar, now), calendar, now)
    assert cap.worked == {0}
    assert cap.allowance(build(calendar, now).problem).evenings[0] == 2


def test_an_allowance_shrinks_with_each_new_evening() -> None:
    allowance = Allowance({0: 300, 1: 300}, {0: 1, 1: 0}, frozenset({2}))
    assert [day for day in range(9) if allowance.is_open(day)] == [0, 1, 2, 3, 4, 5, 6]
    again = allowance.after(2, 200)
    assert (again.minutes[0], again.evenings[0]) == (200, 1)
    used = again.after(4, 100)
    assert [day for day in range(9) if used.is_open(day)] == [2, 4]
    assert used.minutes == {0: 100, 1: 300}

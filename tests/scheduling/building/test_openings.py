"""Time that others could book."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.hours import HoursKind
from planner.scheduling.building.openings import hours_within, openings, taken_time
from tests.scheduling.weeks import NOW, meeting, planned, span, task, week

DAY = span(2, "00:00", "23:59")
TEN = timedelta(minutes=10)


def test_hours_end_with_what_is_asked_for() -> None:
    core = hours_within(week(), span(2, "10:00", "23:59"), (HoursKind.CORE,))
    assert core == (span(2, "10:00", "17:30"),)


def test_hours_of_both_kinds_that_touch_are_one() -> None:
    calendar = week()
    day = calendar.hours.weekdays[2]
    touching = (day[0], replace(day[1], start=day[0].end))
    calendar = replace(calendar, hours=replace(calendar.hours, weekdays=(touching,) * 7))
    assert hours_within(calendar, DAY, HoursKind) == (span(2, "09:00", "22:30"),)


def test_busy_time_has_the_buffer_on_both_sides() -> None:
    call = meeting("call", span(2, "10:00", "11:00"))
    calendar = replace(week(), appointments={call.uid: call}, habits={})
    taken = taken_time(calendar, DAY, NOW, buffer=TEN, planned_blocks=False, habits=True)
    assert taken == (span(2, "09:50", "11:10"),)


def test_planned_blocks_and_habits_are_taken_when_asked_for() -> None:
    calendar = planned(week(task("review")), ("review", span(2, "09:00", "10:00")))
    none, blocks, habits = (
        taken_time(calendar, DAY, NOW, buffer=timedelta(), planned_blocks=planned, habits=habits)
        for planned, habits in ((False, False), (True, False), (False, True))
    )
    assert none == ()
    assert blocks == (span(2, "09:00", "10:00"),)
    assert any(DAY.covers(lunch) for lunch in habits)


def test_what_a_proposal_places_is_taken_and_what_it_takes_away_is_too() -> None:
    calls = meeting("old", span(2, "10:00", "11:00")), meeting("new", span(2, "15:00", "16:00"))
    before, after = (replace(week(), appointments={call.uid: call}, habits={}) for call in calls)
    work = replace(after, tasks={found.uid: found for found in [task("review")]})
    proposed = planned(work, ("review", span(2, "09:00", "10:00")))
    taken = taken_time(
        before, DAY, NOW, buffer=TEN, planned_blocks=False, habits=False, proposed=proposed
    )
    assert taken == (span(2, "08:50", "11:10"), span(2, "14:50", "16:10"))


def test_a_habit_is_where_the_proposal_puts_it() -> None:
    proposed = planned(week(), ("lunch", span(2, "13:45", "14:30")))
    taken = taken_time(
        week(), DAY, NOW, buffer=TEN, planned_blocks=False, habits=True, proposed=proposed
    )
    assert [part for part in taken if part.overlaps(DAY)] == [span(2, "13:35", "14:40")]


def test_what_is_busy_before_the_time_that_is_asked_for_displaces_a_habit_too() -> None:
    """Lunch does not fit before the end of the calls, whoever asks for the afternoon only."""
    calls = [meeting("a", span(2, "11:00", "12:30")), meeting("b", span(2, "12:30", "13:15"))]
    calendar = replace(week(), appointments={call.uid: call for call in calls})
    afternoon = span(2, "13:00", "23:59")
    taken = taken_time(
        calendar, afternoon, NOW, buffer=timedelta(), planned_blocks=False, habits=True
    )
    assert any(part.covers(span(2, "13:15", "14:00")) for part in taken)


def test_openings_are_the_hours_without_what_is_taken() -> None:
    taken = (span(2, "10:00", "11:00"),)
    assert openings(week(), DAY, (HoursKind.CORE,), taken) == (
        span(2, "09:00", "10:00"),
        span(2, "11:00", "17:30"),
    )

"""The time that habits need, without a plan."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.block_edits import move_block
from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.building.reservations import habit_reservations
from tests.scheduling.habits import with_habit
from tests.scheduling.weeks import NOW, at, planned, span, week

WEEK = Interval(at(0, "06:00"), at(6, "22:00"))


def reserved(calendar: Calendar, *busy: Interval, now: str = "06:00") -> list[Interval]:
    return sorted(habit_reservations(calendar, WEEK, at(0, now), busy))


def test_a_free_lunch_is_kept_at_its_ideal_time() -> None:
    assert reserved(week()) == [span(day, "12:30", "13:15") for day in range(5)]


def test_beside_what_is_busy_the_nearest_place_is_kept() -> None:
    assert span(1, "13:00", "13:45") in reserved(week(), span(1, "12:00", "13:00"))


def test_an_accepted_place_is_kept_where_it_is() -> None:
    assert span(1, "14:00", "14:45") in reserved(
        planned(week(), ("lunch", span(1, "14:00", "14:45")))
    )


def test_an_accepted_place_that_is_busy_now_is_not() -> None:
    calendar = planned(week(), ("lunch", span(1, "12:30", "13:15")))
    kept = reserved(calendar, span(1, "12:00", "13:00"))
    assert span(1, "13:00", "13:45") in kept
    assert span(1, "12:30", "13:15") not in kept


def test_a_lunch_that_has_its_place_needs_no_second() -> None:
    calendar = planned(week(), ("lunch", span(1, "12:30", "13:15")))
    (uid,) = calendar.planned_blocks
    for clock in ("14:00", "17:00"):
        pinned = move_block(calendar, uid, at(1, clock))
        stays = [block.interval for block in pinned.planned_blocks.values()]
        assert len(reserved(pinned, *stays)) == 4


def test_some_times_a_week_only_so_many_days_are_kept() -> None:
    gym = replace(with_habit(week()), habits=with_habit(Calendar()).habits)
    assert [span.start for span in reserved(gym)] == [at(day, "07:00") for day in (0, 2, 4)]
    assert len(reserved(planned(gym, ("gym", span(5, "08:00", "09:00"))))) == 3


def test_what_was_done_early_in_the_week_counts_also_for_its_end() -> None:
    gym = replace(with_habit(week()), habits=with_habit(Calendar()).habits)
    gym = planned(gym, *(("gym", span(day, "07:00", "08:00")) for day in (0, 1, 2)))
    weekend = Interval(at(3, "06:00"), at(6, "22:00"))
    assert habit_reservations(gym, weekend, NOW + timedelta(days=2), ()) == []

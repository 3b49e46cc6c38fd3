"""A day is core where it has any core hours."""

from dataclasses import replace
from datetime import date, time

from planner.desktop.month.day_kinds import day_kinds
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)
CORE = HoursSpan(time(9), time(12), HoursKind.CORE)
EVENING = HoursSpan(time(19), time(22), HoursKind.FLEXIBLE)
EARLY = HoursSpan(time(6), time(8), HoursKind.FLEXIBLE)


def kinds(*weekdays: tuple[HoursSpan, ...]) -> dict[int, HoursKind]:
    """By day of the month."""
    spans = (*weekdays, *((),) * (7 - len(weekdays)))
    hours = replace(HoursProfile(), weekdays=spans)
    return {day.day: kind for day, kind in day_kinds(hours, MONDAY, SUNDAY, "UTC").items()}


def test_core_hours_count_whatever_stands_round_them() -> None:
    assert kinds((EARLY, CORE, EVENING), (EVENING,), (CORE,)) == {
        23: HoursKind.CORE,
        24: HoursKind.FLEXIBLE,
        25: HoursKind.CORE,
    }


def test_a_day_without_hours_is_not_among_them() -> None:
    assert kinds() == {}


def test_hours_past_midnight_are_of_the_day_on_which_they_begin() -> None:
    late = HoursSpan(time(22), time(2), HoursKind.FLEXIBLE)
    assert kinds((late,)) == {23: HoursKind.FLEXIBLE}

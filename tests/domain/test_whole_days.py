"""Between a time and whole days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from planner.domain.entries import Appointment, Transparency
from planner.domain.ids import Uid
from planner.domain.whole_days import first_day, last_day, turned, whole_days

LISBON = "Europe/Lisbon"


def at(day: int, hour: int = 0, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


FAIR = Appointment(uid=Uid("fair"), summary="Fair", start=at(24, 10), end=at(24, 11), zone=LISBON)


def test_a_time_becomes_the_day_and_is_not_busy() -> None:
    after = turned(FAIR, at(26), all_day=True)
    assert (after.start, after.end, after.all_day) == (at(26), at(27), True)
    assert after.transparency is Transparency.TRANSPARENT


def test_what_touches_two_days_lasts_two() -> None:
    late = replace(FAIR, start=at(24, 22), end=at(25, 2))
    after = turned(late, at(24), all_day=True)
    assert (first_day(after), last_day(after)) == (date(2026, 11, 24), date(2026, 11, 25))


def test_a_day_becomes_a_busy_hour() -> None:
    day = whole_days(FAIR, date(2026, 11, 24), date(2026, 11, 25))
    after = turned(day, at(24, 15), all_day=False)
    assert (after.start, after.end - after.start) == (at(24, 15), timedelta(hours=1))
    assert after.is_busy
    assert not after.all_day


def test_what_is_so_already_stays_as_it_is() -> None:
    assert turned(FAIR, at(30), all_day=False) is FAIR


def test_a_day_of_25_hours_is_one_day() -> None:
    after = whole_days(FAIR, date(2026, 10, 25), date(2026, 10, 25))
    assert after.end - after.start == timedelta(hours=25)


def test_the_day_is_that_of_who_looks_where_the_event_has_another_zone() -> None:
    abroad = replace(FAIR, zone="America/New_York")
    after = turned(abroad, at(26), all_day=True)
    assert first_day(after) == date(2026, 11, 26)

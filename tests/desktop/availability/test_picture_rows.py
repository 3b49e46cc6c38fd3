"""Which days a picture of availability shows."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.desktop.availability.picture_rows import rows_of
from planner.domain.interval import Interval
from planner.scheduling.offers.availability import AvailabilitySheet
from tests.exchange.ics_text import utc
from tests.exchange.sheets import sheet


def on_days(*days: int, asked: int) -> AvailabilitySheet:
    """An hour on each of these days from Monday 23 November on, of so many that were asked for."""
    first = utc(2026, 11, 23, 9)
    offers = [(first + timedelta(days=day), 60) for day in days]
    return replace(
        sheet("Europe/Lisbon", offers=offers),
        span=Interval(first, first + timedelta(days=asked)),
    )


def november(*days: int) -> list[date]:
    return [date(2026, 11, day) for day in days]


def test_a_week_is_one_row() -> None:
    (row,) = rows_of(on_days(0, 4, asked=7))
    assert list(row) == november(23, 24, 25, 26, 27)
    assert row[date(2026, 11, 24)] == "Tue 24 Nov"


def test_days_that_were_not_asked_for_are_not_shown_as_taken() -> None:
    (row,) = rows_of(on_days(0, asked=2))
    assert list(row) == november(23, 24, 25)[: len(row)]
    assert len(row) <= 3


def test_a_week_from_the_middle_of_one_to_the_next_is_one_row() -> None:
    (row,) = rows_of(on_days(2, 8, asked=9))
    assert len(row) == 7


def test_more_days_are_a_row_for_each_week_with_free_times() -> None:
    rows = rows_of(on_days(1, 16, asked=30))
    assert [next(iter(row)) for row in rows] == [date(2026, 11, 23), date(2026, 12, 7)]
    assert all(len(row) == 7 for row in rows)
    assert list(rows[0].values())[:2] == ["", "Tue 24 Nov"], "Monday is before the first"


def test_without_free_times_there_is_no_row() -> None:
    assert rows_of(sheet(offers=())) == []


def test_a_night_belongs_to_the_day_on_which_it_is_shown() -> None:
    late = datetime.fromisoformat("2026-11-23T23:00:00+00:00")
    made = replace(on_days(0, asked=1), span=Interval(late, late + timedelta(hours=4)))
    (row,) = rows_of(replace(made, offers=sheet("Europe/Lisbon", offers=[(late, 180)]).offers))
    assert date(2026, 11, 23) in row

"""Dates in a table."""

from datetime import UTC, date, datetime, time

import pytest

from planner.domain.errors import PlannerError
from planner.exchange.csv_dates import (
    Order,
    possible_orders,
    read_clock,
    read_date,
    read_moment,
)
from planner.exchange.report import Refused

BOTH = frozenset(Order)
DAY, MONTH = frozenset([Order.DAY_FIRST]), frozenset([Order.MONTH_FIRST])
LISBON = "Europe/Lisbon"


@pytest.mark.parametrize(
    ("texts", "orders", "example"),
    [
        ([], BOTH, ""),
        (["2026-11-23"], BOTH, ""),
        (["3/4/2026", "5.6.26"], BOTH, "3/4/2026"),
        (["3/4/2026", "13/4/2026"], DAY, "3/4/2026"),
        (["4/13/2026 10:00"], MONTH, "4/13/2026"),
        (["13/4/2026", "4/13/2026"], frozenset(), "13/4/2026"),
        (["31/31/2026", "4/13/2026"], MONTH, "4/13/2026"),
        (["0/0/00"], BOTH, ""),
        (["soon"], BOTH, ""),
    ],
)
def test_one_order_has_to_serve_all_dates_of_a_table(
    texts: list[str], orders: frozenset[Order], example: str
) -> None:
    assert possible_orders(texts) == (orders, example)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4/2026", Order.DAY_FIRST, date(2026, 4, 3)),
        ("3/4/2026", Order.MONTH_FIRST, date(2026, 3, 4)),
        (" 3.4.26 ", Order.DAY_FIRST, date(2026, 4, 3)),
        ("2026/4/3", Order.MONTH_FIRST, date(2026, 4, 3)),
        ("2026-04-03", Order.DAY_FIRST, date(2026, 4, 3)),
        ("29-2-2028", Order.DAY_FIRST, date(2028, 2, 29)),
    ],
)
def test_a_year_that_comes_first_is_followed_by_month_and_day(
    text: str, order: Order, day: date
) -> None:
    assert read_date(text, order) == day


@pytest.mark.parametrize("text", ["", "29/2/2026", "31/4/2026", "3/4", "3/4/2026 10:00", "0/0/0"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is no date"):
        read_date(text, Order.DAY_FIRST)


def test_a_year_that_is_not_kept_is_refused() -> None:
    with pytest.raises(PlannerError):
        read_date("3/4/026", Order.DAY_FIRST)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13:00", time(13)),
        ("1:00 PM", time(13)),
        ("12:00 AM", time(0)),
        ("12:30 p.m.", time(12, 30)),
        ("9am", time(9)),
        ("13h00", time(13)),
        ("13h", time(13)),
        ("08:05:09.5", time(8, 5, 9)),
    ],
)
def test_times_of_day_as_tables_write_them(text: str, clock: time) -> None:
    assert read_clock(text) == clock


@pytest.mark.parametrize("text", ["", "noon", "24:00", "13:60", "13:00 PM", "0:30 am", "1:2"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is no time of day"):
        read_clock(text)


@pytest.mark.parametrize(
    ("text", "clock", "moment", "day"),
    [
        ("23/7/2026", "", datetime(2026, 7, 22, 23, tzinfo=UTC), date(2026, 7, 23)),
        ("23/7/2026", "10:00", datetime(2026, 7, 23, 9, tzinfo=UTC), None),
        ("23/7/2026, 10:00", "", datetime(2026, 7, 23, 9, tzinfo=UTC), None),
        ("2026-07-23T10:00", "", datetime(2026, 7, 23, 9, tzinfo=UTC), None),
        ("2026-07-23T10:00:00Z", "", datetime(2026, 7, 23, 10, tzinfo=UTC), None),
        ("2026-07-23 10:00+02:00", "", datetime(2026, 7, 23, 8, tzinfo=UTC), None),
    ],
)
def test_a_moment_is_on_the_clock_of_the_zone_unless_it_has_its_own_offset(
    text: str, clock: str, moment: datetime, day: date | None
) -> None:
    assert read_moment(text, clock, Order.DAY_FIRST, LISBON) == (moment, day)


def test_a_moment_with_an_offset_has_to_be_one() -> None:
    with pytest.raises(Refused, match="is no time"):
        read_moment("23/7/2026 10:00Z", "", Order.DAY_FIRST, LISBON)

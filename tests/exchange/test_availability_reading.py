"""What is printed is read back as the same instants."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.exchange.availability_reading import read_text
from planner.scheduling.offers.availability import AvailabilitySheet, Offer
from tests.exchange.round_trips import mistakes, sheets, zones

CHANGES = (17, 18, 48, 49)
"""Weeks in which Europe, America, or Oceania change their clocks."""


@pytest.mark.parametrize("part", range(8))
def test_the_times_of_a_sheet_are_read_back_in_any_zone(part: int) -> None:
    for number, zone in enumerate(zones()[part::8]):
        for sheet in sheets(zone, (CHANGES[number % 4], (part + number) % 53)):
            assert not mistakes(sheet)


@pytest.mark.slow
def test_the_times_of_every_week_of_a_year_are_read_back_in_any_zone() -> None:
    for zone in zones():
        for sheet in sheets(zone, range(53)):
            assert not mistakes(sheet)


def lasting(start: datetime, length: timedelta, zone: str) -> AvailabilitySheet:
    free = Interval(start, start + length)
    return AvailabilitySheet(
        span=free,
        own_zone=zone,
        recipient_zone=zone,
        minimum=timedelta(minutes=30),
        offers=(Offer(free, HoursKind.CORE),),
        made_at=datetime(2026, 10, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("start", "hours", "zone", "why"),
    [
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 1, "Europe/Lisbon", "the doubled hour"),
        (datetime(2026, 11, 1, 4, 30, tzinfo=UTC), 0.5, "America/Havana", "it ends at 00:00 again"),
        (datetime(2026, 11, 1, 4, 30, tzinfo=UTC), 24.5, "America/Havana", "a midnight later"),
        (datetime(2026, 11, 2, 0, 0, tzinfo=UTC), 24, "UTC", "from midnight to midnight"),
        (datetime(2026, 11, 2, 0, 0, tzinfo=UTC), 24 * 7, "UTC", "the same weekday a week later"),
        (datetime(2026, 12, 28, 0, 0, tzinfo=UTC), 24 * 9, "UTC", "over the end of the year"),
        (datetime(2028, 2, 28, 9, 0, tzinfo=UTC), 3, "UTC", "in another year than now"),
    ],
)
def test_odd_times_are_read_back(start: datetime, hours: float, zone: str, why: str) -> None:
    for language in ("en", "pt-BR"):
        sheet = replace(lasting(start, timedelta(hours=hours), zone), language=language)
        assert not mistakes(sheet), why


def test_without_times_nothing_is_read() -> None:
    empty = replace(lasting(datetime(2026, 11, 2, tzinfo=UTC), timedelta(1), "UTC"), offers=())
    for language in ("en", "pt-PT", "pt-BR"):
        text = formatted(replace(empty, language=language), "text")
        assert read_text(text, language, 2026) == ()


@pytest.mark.parametrize(
    "line", ["Mon 23 Nov  soon", "  09:00–10:00 UTC+0", "Mon 23 Nov  9–10 UTC"]
)
def test_what_is_no_free_time_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(InvalidValue):
        read_text(f"Times\n\n{line}\n", "en", 2026)

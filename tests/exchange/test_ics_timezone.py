from datetime import UTC, datetime, timedelta, tzinfo
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Timezone

from planner.exchange.ics_timezone import vtimezone
from tests.exchange.timezone_agreement import wrongly_read

FIRST, LAST = 2004, 2037
ZONES = [
    "Europe/Lisbon",
    "Europe/Dublin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Scoresbysund",
    "UTC",
]


def text(zone: str) -> str:
    return "\r\n".join((*vtimezone(zone, FIRST, LAST), ""))


def by_icalendar(zone: str) -> tzinfo:
    component = Timezone.from_ical(text(zone))
    assert isinstance(component, Timezone)
    rules = component.to_tz(lookup_tzid=False)
    assert isinstance(rules, tzinfo)
    return rules


def by_dateutil(zone: str) -> tzinfo:
    calendar = f"BEGIN:VCALENDAR\r\n{text(zone)}END:VCALENDAR\r\n"
    rules = tzical(StringIO(calendar)).get()
    assert isinstance(rules, tzinfo)
    return rules


@pytest.mark.parametrize("reader", [by_icalendar, by_dateutil])
@pytest.mark.parametrize("zone", ZONES)
def test_others_read_the_offset_of_every_day(zone: str, reader: object) -> None:
    assert callable(reader)
    rules, right = reader(zone), ZoneInfo(zone)
    noon = datetime(FIRST, 1, 1, 12)  # noqa: DTZ001 (wall time)
    for day in range(0, (LAST + 1 - FIRST) * 365, 7):
        wall = noon + timedelta(days=day)
        expected = wall.replace(tzinfo=right).utcoffset()
        assert wall.replace(tzinfo=rules).utcoffset() == expected, wall


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York", "Asia/Jerusalem"])
def test_the_hours_around_each_change_are_right(zone: str) -> None:
    rules, right = by_icalendar(zone), ZoneInfo(zone)
    hour = datetime(2026, 1, 1, tzinfo=UTC)
    for step in range(365 * 24):
        wall = (hour + timedelta(hours=step)).astimezone(right)
        if wall.fold == 0:
            read = wall.replace(tzinfo=rules).utcoffset()
            assert read == wall.utcoffset(), wall


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York", "Asia/Jerusalem"])
def test_todays_rules_are_rules_and_go_on(zone: str) -> None:
    rules = [line for line in vtimezone(zone, FIRST, LAST) if line.startswith("RRULE")]
    assert len([rule for rule in rules if "UNTIL" not in rule]) == 2
    summer = datetime(2060, 7, 1)  # noqa: DTZ001 (wall time)
    assert by_icalendar(zone).utcoffset(summer) == ZoneInfo(zone).utcoffset(summer)


def test_a_zone_without_changes_has_one_observance() -> None:
    lines = vtimezone("Asia/Kolkata", 2026, LAST)
    assert lines.count("BEGIN:STANDARD") == 1
    assert "BEGIN:DAYLIGHT" not in lines
    assert "TZOFFSETTO:+0530" in lines


def test_libical_reads_both_changes_of_a_year_right() -> None:
    names = [zone for zone in ZONES if zone != "UTC"]
    count, wrong = wrongly_read(names, 2026, 2027)
    assert count > len(names) * 4
    assert not wrong

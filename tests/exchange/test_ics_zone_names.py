"""What calendar programs call their time zones."""

import zoneinfo

import pytest

from planner.exchange.ics_zone_names import iana_name, likely_zone, offset_zone, windows_zones


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ('"Asia/Kolkata"', "Asia/Kolkata"),
        ("/mozilla.org/20070129_1/Europe/Lisbon", "Europe/Lisbon"),
        ("/citadel.org/20210210_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("GMT Standard Time", "Europe/London"),
        ("india standard time", "Asia/Kolkata"),
        ("Z", "UTC"),
        ("Nowhere", None),
        ("", None),
        ("localtime", None),
        ("../../etc/passwd", None),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US and Canada)", "America/New_York"),
        ("(GMT+01.00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/London"),
    ],
)
def test_names_of_zones(name: str, zone: str | None) -> None:
    assert iana_name(name) == zone


def test_every_windows_zone_is_there() -> None:
    assert len(windows_zones()) >= 139
    assert set(windows_zones().values()) <= zoneinfo.available_timezones()


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("(GMT +01:00)", "Etc/GMT-1"),
        ("GMT-3", "Etc/GMT+3"),
        ("UTC+05:30", "Asia/Kolkata"),
        ("-0930", "Pacific/Marquesas"),
        ("+00:00", "UTC"),
        ("(UTC)", "UTC"),
        ("UTC+03:45", None),
        ("GMT+99", None),
        ("(UTC+10:00) Somewhere", None),
        ("Customized Time Zone 1", None),
        ("1", None),
    ],
)
def test_an_offset_alone_is_a_zone_without_dst(name: str, zone: str | None) -> None:
    assert offset_zone(name) == zone


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Amsterdam, Belgrade, Berlin, Brussels, Madrid", "Europe/Amsterdam"),
        ("(UTC-03:00) Sao Paulo; Rio", "America/Sao_Paulo"),
        ("(UTC+10:00) Somewhere", "Etc/GMT-10"),
        ("Customized Time Zone 1", None),
        ("Eastern", None),
    ],
)
def test_else_the_first_city_or_the_offset_says_where(name: str, zone: str | None) -> None:
    assert likely_zone(name) == zone

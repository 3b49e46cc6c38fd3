import pytest
from icalendar.timezone import tzp

from tests.exchange.ics_text import HOME, event, read, utc

OUTLOOK = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""
FIXED = """BEGIN:VTIMEZONE
TZID:Mine
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("name", "hour"), [("GMT Standard Time", 14), ("Asia/Kolkata", 8), ("Tokyo Standard Time", 5)]
)
def test_a_time_is_taken_in_the_zone_that_it_names(name: str, hour: int) -> None:
    report = read(event(f"DTSTART;TZID={name}:20261127T140000", "DURATION:PT1H"))
    assert report.entries[0].start.hour == hour
    assert report.repaired == ()


def test_floating_time_is_the_calendars_zone_or_else_ones_own() -> None:
    floating = event("DTSTART:20261127T140000", "DURATION:PT1H")
    assert read(floating, home="Asia/Tokyo").entries[0].start == utc(2026, 11, 27, 5)
    there = read(floating, head="X-WR-TIMEZONE:Asia/Kolkata\r\n", home="Asia/Tokyo")
    assert there.entries[0].start == utc(2026, 11, 27, 8, 30)
    assert there.entries[0].zone == "Asia/Kolkata"


def test_a_day_is_ones_own_day_whatever_the_calendars_zone() -> None:
    report = read(event("DTSTART;VALUE=DATE:20261127"), head="X-WR-TIMEZONE:Asia/Tokyo\r\n")
    assert report.entries[0].start == utc(2026, 11, 27)


def test_an_unknown_zone_is_told_and_taken_as_ones_own() -> None:
    lines = ("DTSTART;TZID=Middle Earth:20261127T140000", "DTEND;TZID=Middle Earth:20261127T150000")
    report = read(event(*lines), home="Asia/Tokyo")
    assert report.entries[0].start == utc(2026, 11, 27, 5)
    assert [note.why for note in report.repaired] == [
        'The zone "Middle Earth" is not known; it was taken as Asia/Tokyo. '
        "If that is wrong, change the zone and the times of the entry."
    ]


@pytest.mark.parametrize("name", ["Outlook's own", "Berlin, Paris", r"With a comma\, escaped"])
def test_a_zone_with_the_same_rules_as_an_iana_zone_is_that_one(name: str) -> None:
    named = name.replace("\\", "")
    lines = (f'DTSTART;TZID="{named}":20260701T100000', "DURATION:PT1H", "RRULE:FREQ=DAILY")
    report = read(event(*lines), head=OUTLOOK.format(name=name))
    assert report.entries[0].start == utc(2026, 7, 1, 8)
    assert report.entries[0].zone != HOME
    assert report.repaired == ()


def test_of_zones_with_the_same_rules_the_one_in_the_name_is_taken() -> None:
    lines = ('DTSTART;TZID="Office in Paris":20260701T100000', "DURATION:PT1H")
    report = read(event(*lines), head=OUTLOOK.format(name="Office in Paris"))
    assert report.entries[0].zone == "Europe/Paris"


def test_a_fixed_offset_is_a_zone_too() -> None:
    lines = ("DTSTART;TZID=Mine:20260701T100000", "DURATION:PT1H")
    report = read(event(*lines), head=FIXED.format(offset="-1200"))
    assert report.entries[0].start == utc(2026, 7, 1, 22)
    assert report.entries[0].zone == "Etc/GMT+12"


def test_rules_that_no_zone_has_still_give_the_right_instant() -> None:
    lines = ("DTSTART;TZID=Mine:20260701T100000", "DURATION:PT1H")
    report = read(event(*lines), head=FIXED.format(offset="+0017"))
    assert report.entries[0].start == utc(2026, 7, 1, 9, 43)
    assert report.repaired == ()


def test_what_repeats_by_rules_that_no_zone_has_is_told() -> None:
    lines = ("DTSTART;TZID=Mine:20260701T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    report = read(event(*lines), head=FIXED.format(offset="+0017"))
    assert "rules of its own" in report.repaired[0].why


def test_a_zone_that_cannot_be_read_is_unknown() -> None:
    broken = "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    report = read(event("DTSTART;TZID=Mine:20260701T100000"), head=broken)
    assert any("is not known" in note.why for note in report.repaired)


def test_the_zone_of_one_file_is_nothing_to_the_next() -> None:
    """The library keeps zones by their names for as long as the program runs."""
    lines = ("DTSTART;TZID=Mine:20260701T100000", "DURATION:PT1H")
    read(event(*lines), head=FIXED.format(offset="+0018"))
    assert tzp.timezone("Mine") is None


def test_an_offset_is_a_zone_without_a_word() -> None:
    report = read(event('DTSTART;TZID="(GMT +01:00)":20260701T100000', "DURATION:PT1H"))
    assert report.entries[0].start == utc(2026, 7, 1, 9)
    assert report.entries[0].zone == "Etc/GMT-1"
    assert report.repaired == ()


def test_the_rules_of_the_file_come_before_the_offset_in_a_name() -> None:
    lines = ("DTSTART;TZID=GMT+1:20260701T100000", "DURATION:PT1H")
    report = read(event(*lines), head=OUTLOOK.format(name="GMT+1"))
    assert report.entries[0].start == utc(2026, 7, 1, 8)


def test_the_zone_of_a_city_in_the_name_is_taken_and_told() -> None:
    name = "Amsterdam, Belgrade, Berlin, Madrid"
    report = read(event(f'DTSTART;TZID="{name}":20260701T100000', "DURATION:PT1H"))
    assert report.entries[0].start == utc(2026, 7, 1, 8)
    assert [note.why for note in report.repaired] == [
        f'The zone "{name}" was taken as Europe/Amsterdam.'
    ]


def test_a_zone_that_changes_its_clocks_at_another_hour_is_not_that_zone() -> None:
    """The offsets of all noons are those of Lisbon; what it does at night is not."""
    early = (
        "BEGIN:VTIMEZONE\r\nTZID:Mine\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19701025T220000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19700329T220000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
    )
    one = event("DTSTART;TZID=Mine:20261025T120000", "DURATION:PT1H", uid="noon")
    two = event("DTSTART;TZID=Mine:20261025T200000", "DURATION:PT1H", uid="evening")
    starts = [entry.start for entry in read(one, two, head=early).entries]
    assert starts == [utc(2026, 10, 25, 11), utc(2026, 10, 25, 19)]


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("/mozilla.org/20070129_1/Europe/Paris", "Europe/Paris"),
        ("/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo", "Asia/Tokyo"),
        ("America/Buenos_Aires", "America/Buenos_Aires"),
    ],
)
def test_names_of_other_programs(name: str, zone: str) -> None:
    report = read(event(f'DTSTART;TZID="{name}":20261124T100000', "DURATION:PT1H"))
    assert report.entries[0].zone == zone


def test_a_name_that_is_not_quite_a_zone_stands_for_the_rules_of_its_file() -> None:
    """Google writes "Europe/lisbon" with the rules of Budapest."""
    lines = ("DTSTART;TZID=Europe/lisbon:20260701T100000", "DURATION:PT1H")
    report = read(event(*lines), head=OUTLOOK.format(name="Europe/lisbon"))
    assert report.entries[0].start == utc(2026, 7, 1, 8)
    assert "has the rules of" in report.repaired[0].why


def test_rules_that_are_too_young_do_not_make_another_zone_of_a_known_name() -> None:
    """Outlook writes those of today, also for a time of 1985."""
    lines = ("DTSTART;TZID=W. Europe Standard Time:19850701T100000", "DURATION:PT1H")
    report = read(event(*lines), head=OUTLOOK.format(name="W. Europe Standard Time"))
    assert (report.entries[0].zone, report.repaired) == ("Europe/Berlin", ())

"""What other programs read in the calendar formats."""

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from planner.domain.hours import HoursKind
from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.exchange.availability_ics import availability_ics, busy_ics
from planner.exchange.availability_rows import busy_intervals, free_intervals
from planner.exchange.ics_writing import utc_text
from planner.scheduling.building.named_times import NamedTime
from planner.scheduling.offers.availability import AvailabilitySheet, Offer
from tests.exchange.ics_text import utc
from tests.exchange.libical import read_by_libical

DAY = timedelta(days=1)
MADE = utc(2026, 10, 22, 9)
HOURS = tuple(
    Interval(utc(2026, 10, 24, 9) + DAY * number, utc(2026, 10, 24, 17) + DAY * number)
    for number in range(3)
)
FREE = tuple(
    Interval(hours.start + timedelta(hours=first), hours.start + timedelta(hours=last))
    for hours in HOURS
    for first, last in ((0, 2), (4, 7))
)


def sheet(
    recipient: str = "Ana", made: datetime = MADE, language: str = "pt-BR"
) -> AvailabilitySheet:
    """Over the change of clocks in Lisbon, on Sunday 25 October."""
    return AvailabilitySheet(
        span=Interval(HOURS[0].start, HOURS[-1].end),
        own_zone="Europe/Lisbon",
        recipient_zone="America/Sao_Paulo",
        minimum=timedelta(minutes=30),
        offers=tuple(Offer(free, HoursKind.CORE) for free in FREE),
        made_at=made,
        hours=HOURS,
        recipient=recipient,
        language=language,
    )


LONG = NamedTime(FREE[0].shifted(timedelta(hours=2)), "appointment", "Ação, reunião; \\o/ é " * 9)


def ends(intervals: tuple[Interval, ...]) -> list[tuple[str, str]]:
    return [(utc_text(found.start), utc_text(found.end)) for found in intervals]


def test_libical_reads_every_format() -> None:
    made = sheet()
    forms = ("ics", "busy", "ifb", "vavailability")
    events, busy, free_busy, available = read_by_libical([formatted(made, f) for f in forms])[
        "texts"
    ]
    assert [(part["start"], part["end"]) for part in events] == ends(free_intervals(made))
    assert {part["summary"] for part in events} == {"Disponível"}
    assert [(part["start"], part["end"]) for part in busy] == ends(busy_intervals(made))
    lines = free_busy[0]["free_busy"]
    assert lines == [
        line for line in formatted(made, "ifb").split("\r\n") if line.startswith("FREEBUSY")
    ]
    assert (available[0]["start"], available[0]["end"]) == ends((made.span,))[0]
    assert not [p for parts in (events, busy, free_busy, available) for p in parts if p["errors"]]


def test_every_format_is_as_the_standards_want_it() -> None:
    forms = ("ics", "busy", "ifb", "vavailability")
    texts = [
        formatted(made, form) for made in (sheet(), replace(sheet(), offers=())) for form in forms
    ]
    wrong = texts[0].replace("CALSCALE", "METHOD:PUBLISH\r\nCALSCALE")
    allowed = read_by_libical([*texts, wrong])["allowed"]
    assert allowed == [True] * len(texts) + [False]


def test_icalendar_reads_every_format() -> None:
    made = sheet()
    for form, name in (("ics", "VEVENT"), ("busy", "VEVENT"), ("vavailability", "AVAILABLE")):
        wanted = busy_intervals(made) if form == "busy" else free_intervals(made)
        read = icalendar.Calendar.from_ical(formatted(made, form)).walk(name)
        assert [Interval(part["DTSTART"].dt, part["DTEND"].dt) for part in read] == list(wanted)
    (read,) = icalendar.Calendar.from_ical(formatted(made, "ifb")).walk("VFREEBUSY")
    types = [line.params["FBTYPE"] for line in read["FREEBUSY"]]
    assert types[:3] == ["FREE", "BUSY", "FREE"]


def test_khal_reads_the_free_times(tmp_path: Path) -> None:
    khal = shutil.which("khal")
    if khal is None:
        pytest.skip("khal is not installed")
    config = tmp_path / "config"
    config.write_text(
        f"[calendars]\n[[a]]\npath = {tmp_path / 'a'}\n[locale]\nlocal_timezone = UTC\n"
        "default_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {tmp_path / 'db'}\n"
    )
    (tmp_path / "a").mkdir()
    (tmp_path / "a.ics").write_text(availability_ics(sheet()), newline="")
    call = [khal, "-c", str(config)]
    subprocess.run([*call, "import", "--batch", "-a", "a", str(tmp_path / "a.ics")], check=True)
    listing = [*call, "list", "2026-10-24", "4d", "-f", "{start}/{end} {title}", "-df", ""]
    shown = subprocess.run(listing, check=True, capture_output=True, text=True).stdout
    assert shown.split("\n")[:-1] == [
        f"{free.start:%Y-%m-%d %H:%M}/{free.end:%Y-%m-%d %H:%M} Disponível" for free in FREE
    ]


def test_lines_are_folded_between_characters_and_end_with_crlf() -> None:
    text = busy_ics(replace(sheet(), named=(LONG,)))
    lines = text.encode().split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode()
    parts = read_by_libical([text])["texts"][0]
    assert parts[-1]["summary"] == LONG.title.strip()  # libical strips values


def test_a_later_file_replaces_an_earlier_one() -> None:
    """The same uids with a greater sequence, whatever the times have become."""
    moved = tuple(Offer(free.shifted(timedelta(hours=1)), HoursKind.CORE) for free in FREE)
    for made_later in (timedelta(seconds=4), timedelta(minutes=1), 400 * DAY):
        first, second = (
            icalendar.Calendar.from_ical(availability_ics(found)).walk("VEVENT")
            for found in (sheet(), replace(sheet(made=MADE + made_later), offers=moved))
        )
        assert [str(event["UID"]) for event in first] == [str(event["UID"]) for event in second]
        assert all(a["SEQUENCE"] < b["SEQUENCE"] for a, b in zip(first, second, strict=True))


def test_uids_are_of_the_recipient_the_week_and_the_place_in_it() -> None:
    def uids(made: AvailabilitySheet) -> list[str]:
        return [line for line in availability_ics(made).split("\r\n") if line.startswith("UID")]

    assert uids(sheet()) == uids(sheet(made=MADE + 5 * DAY))
    assert set(uids(sheet())).isdisjoint(uids(sheet("Bob")))
    a_fortnight_on = tuple(Offer(free.shifted(14 * DAY), HoursKind.CORE) for free in FREE)
    assert set(uids(sheet())).isdisjoint(uids(replace(sheet(), offers=a_fortnight_on)))
    monday = [offer for offer in sheet().offers if offer.interval.start.day == 26]
    assert uids(replace(sheet(), offers=tuple(monday))) == uids(sheet())[-2:]

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import icalendar
import pytest

from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval
from planner.exchange.availability import FORMATS, formatted
from planner.scheduling.offers.availability import (
    AvailabilityOptions,
    AvailabilitySheet,
    Offer,
    availability,
    free_slots,
)
from tests.exchange.ics_text import utc
from tests.scheduling.weeks import NOW, at, planned, span, task, week

WEEK = Interval(utc(2026, 11, 23, 4), utc(2026, 11, 30, 4))
OFFERS = (
    (utc(2026, 11, 23, 15), 60),
    (utc(2026, 11, 24, 12, 30), 45),
    (utc(2026, 11, 24, 17, 30), 60),
    (utc(2026, 11, 25, 18), 120),
)


def sheet(
    recipient: str = "Asia/Kolkata",
    own: str = "Europe/Lisbon",
    offers: Sequence[tuple[datetime, int]] = OFFERS,
    kind: HoursKind = HoursKind.CORE,
) -> AvailabilitySheet:
    spans = (Interval(start, start + timedelta(minutes=length)) for start, length in offers)
    return AvailabilitySheet(
        span=WEEK,
        own_zone=own,
        recipient_zone=recipient,
        minimum=timedelta(minutes=30),
        offers=tuple(Offer(span, kind) for span in spans),
        made_at=utc(2026, 11, 23, 9),
    )


def lines(made: AvailabilitySheet) -> list[str]:
    return formatted(made, "text").splitlines()[2:]


def test_the_text_has_the_recipients_day_and_both_zones() -> None:
    assert formatted(sheet(), "text") == (
        "Times that work for me, 23–25 Nov (at least 30 min)\n"
        "\n"
        "Mon 23 Nov  20:30–21:30 IST (UTC+5:30) · 15:00–16:00 WET (UTC+0)\n"
        "Tue 24 Nov  18:00–18:45 IST (UTC+5:30) · 12:30–13:15 WET (UTC+0)\n"
        "            23:00–00:00 IST (UTC+5:30) · 17:30–18:30 WET (UTC+0)\n"
        "Wed 25 Nov  23:30–Thu 01:30 IST (UTC+5:30) · 18:00–20:00 WET (UTC+0)\n"
    )


def test_the_own_zone_is_not_said_twice() -> None:
    assert lines(sheet("Europe/Lisbon"))[0] == "Mon 23 Nov  15:00–16:00 WET (UTC+0)"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("America/Sao_Paulo", "12:00–13:00 UTC−3"),
        ("UTC", "15:00–16:00 UTC+0"),
        ("America/New_York", "10:00–11:00 EST (UTC−5)"),
        ("Asia/Kathmandu", "20:45–21:45 UTC+5:45"),
    ],
)
def test_the_offset_is_always_shown(zone: str, shown: str) -> None:
    assert lines(sheet(zone))[0] == f"Mon 23 Nov  {shown} · 15:00–16:00 WET (UTC+0)"


def test_another_day_in_the_own_zone_is_named() -> None:
    found = lines(sheet("Pacific/Auckland", offers=[(utc(2026, 11, 23, 15), 60)]))
    assert found == ["Tue 24 Nov  04:00–05:00 NZDT (UTC+13) · Mon 15:00–16:00 WET (UTC+0)"]


def test_an_offer_over_a_change_of_clocks_has_both_offsets() -> None:
    found = lines(sheet("Europe/Lisbon", offers=[(utc(2026, 10, 25, 0), 120)]))
    assert found == ["Sun 25 Oct  01:00 WEST (UTC+1)–02:00 WET (UTC+0)"]


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ((utc(2026, 11, 24, 9),), "24 Nov"),
        ((utc(2026, 11, 30, 9), utc(2026, 12, 4, 9)), "30 Nov–4 Dec"),
        ((utc(2026, 12, 28, 9), utc(2027, 1, 1, 9)), "28 Dec 2026–1 Jan 2027"),
        ((), "23–30 Nov"),
    ],
)
def test_the_title_has_the_days(days: tuple[datetime, ...], title: str) -> None:
    made = sheet(offers=[(day, 60) for day in days])
    assert formatted(made, "text").startswith(f"Times that work for me, {title} (at least 30 min)")


def test_without_offers_every_format_still_says_something() -> None:
    empty = sheet(offers=())
    assert "No free times." in formatted(empty, "text")
    assert "No free times." in formatted(empty, "markdown")
    assert "No free times." in formatted(empty, "html")
    assert all(formatted(empty, form).strip() for form in FORMATS)


def test_markdown_is_a_table() -> None:
    found = formatted(sheet(), "markdown").splitlines()
    assert found[2:5] == [
        "| Day | Your time | My time |",
        "|---|---|---|",
        "| Mon 23 Nov | 20:30–21:30 IST (UTC+5:30) | 15:00–16:00 WET (UTC+0) |",
    ]
    assert formatted(sheet("Europe/Lisbon"), "markdown").splitlines()[2] == "| Day | Time |"


def test_html_is_a_table_with_inline_style() -> None:
    found = formatted(sheet(), "html")
    assert found.count("<tr>") == len(OFFERS)
    assert "20:30–21:30 IST (UTC+5:30)</td>" in found
    assert "<style" not in found


def test_the_ics_has_one_event_per_offer_that_makes_nobody_busy() -> None:
    text = formatted(sheet(), "ics")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    found = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events]
    assert found == [(start, start + timedelta(minutes=length)) for start, length in OFFERS]
    assert {str(event["TRANSP"]) for event in events} == {"TRANSPARENT"}
    assert {str(event["SUMMARY"]) for event in events} == {"Available"}
    assert text.count("\n") == text.count("\r\n")


def test_the_same_week_for_the_same_recipient_has_the_same_uids() -> None:
    def uids(made: AvailabilitySheet) -> list[str]:
        return [line for line in formatted(made, "ics").splitlines() if line.startswith("UID")]

    other = sheet(offers=[(start + timedelta(hours=1), length) for start, length in OFFERS])
    assert uids(other) == uids(sheet())
    assert len(set(uids(sheet()))) == len(OFFERS)
    assert set(uids(sheet("Asia/Tokyo"))).isdisjoint(uids(sheet()))


def test_free_busy_types_every_minute_of_the_span() -> None:
    day = Interval(utc(2026, 11, 24, 9), utc(2026, 11, 24, 17, 30))
    text = formatted(replace(sheet(offers=OFFERS[1:2]), hours=(day,)), "ifb")
    assert [line for line in text.splitlines() if line.startswith("FREEBUSY")] == [
        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261123T040000Z/20261124T090000Z",
        "FREEBUSY;FBTYPE=BUSY:20261124T090000Z/20261124T123000Z",
        "FREEBUSY;FBTYPE=FREE:20261124T123000Z/20261124T131500Z",
        "FREEBUSY;FBTYPE=BUSY:20261124T131500Z/20261124T173000Z",
        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261124T173000Z/20261130T040000Z",
    ]


def test_vavailability_has_an_available_part_per_offer() -> None:
    found = icalendar.Calendar.from_ical(formatted(sheet(), "vavailability"))
    assert len(found.walk("AVAILABLE")) == len(OFFERS)
    assert str(found.walk("VAVAILABILITY")[0]["BUSYTYPE"]) == "BUSY-UNAVAILABLE"


def test_json_and_csv_have_the_instants() -> None:
    starts = [start for start, _ in OFFERS]
    found = json.loads(formatted(sheet(), "json"))
    assert [datetime.fromisoformat(offer["start"]) for offer in found["offers"]] == starts
    assert found["offers"][0]["start"] == "2026-11-23T20:30:00+05:30"
    table = list(csv.DictReader(io.StringIO(formatted(sheet(), "csv"))))
    assert [datetime.fromisoformat(row["own_start"]) for row in table] == starts
    assert {row["zone"] for row in table} == {"Asia/Kolkata"}


@pytest.mark.parametrize("form", FORMATS)
def test_what_the_times_cost_is_told_to_nobody(form: str) -> None:
    """The same free time, with nothing to do and with planned work that would have to move."""
    idle = week()
    busy = planned(
        week(task("review", 120, due_date=at(1, "17:30")), task("tests", 60)),
        ("review", span(1, "09:00", "11:00")),
        ("tests", span(1, "14:00", "15:00")),
    )
    options = AvailabilityOptions(recipient_zone="Asia/Kolkata")
    days = Interval(NOW, NOW + timedelta(days=5))
    costs = [sum(s.cost.total for s in free_slots(c, days, options, NOW)) for c in (idle, busy)]
    one, other = (availability(c, days, options, NOW) for c in (idle, busy))
    assert costs[0] == 0 < costs[1]
    assert formatted(one, form) == formatted(other, form)


@pytest.mark.parametrize("form", FORMATS)
def test_which_hours_are_core_is_told_to_nobody(form: str) -> None:
    start = utc(2026, 11, 24, 16)
    middle, end = start + timedelta(hours=1), start + timedelta(hours=2)
    whole = sheet(offers=[(start, 120)])
    offers = (
        Offer(Interval(start, middle), HoursKind.CORE),
        Offer(Interval(middle, end), HoursKind.FLEXIBLE),
    )
    parts = AvailabilitySheet(
        span=whole.span,
        own_zone=whole.own_zone,
        recipient_zone=whole.recipient_zone,
        minimum=whole.minimum,
        offers=offers,
        made_at=whole.made_at,
    )
    assert formatted(parts, form) == formatted(whole, form)
    assert formatted(sheet(kind=HoursKind.FLEXIBLE), form) == formatted(sheet(), form)


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidValue, match="text, markdown, html, ics"):
        formatted(sheet(), "docx")

import csv
import io
import json
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
from tests.exchange.sheets import OFFERS, sheet
from tests.scheduling.weeks import NOW, at, planned, span, task, week


def test_without_offers_every_format_still_says_something() -> None:
    empty = sheet(offers=())
    assert "No free times." in formatted(empty, "text")
    assert "No free times." in formatted(empty, "markdown")
    assert "No free times." in formatted(empty, "html")
    assert all(formatted(empty, form).strip() for form in FORMATS)


def test_the_ics_has_one_event_per_offer_that_makes_nobody_busy() -> None:
    text = formatted(sheet(), "ics")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    found = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events]
    assert found == [(start, start + timedelta(minutes=length)) for start, length in OFFERS]
    assert {str(event["TRANSP"]) for event in events} == {"TRANSPARENT"}
    assert {str(event["SUMMARY"]) for event in events} == {"Available"}
    assert text.count("\n") == text.count("\r\n")


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

"""The properties of one entry, in the domain's types."""

import pytest

from planner.domain.calendar import Entry
from planner.domain.tasks import Task
from tests.exchange.ics_text import event, read, task, utc

KEPT = "the years 1970 to 2200 are kept."
TIMES = ("DTSTART:20261124T100000Z", "DTEND:20261124T110000Z")


def only(*lines: str) -> tuple[Entry, list[str]]:
    report = read(event(*lines))
    assert report.refused == ()
    (entry,) = report.entries
    return entry, [str(each.why) for each in report.repaired]


def refused(*lines: str) -> str:
    report = read(event(*lines))
    assert report.entries == ()
    (refusal,) = report.refused
    return refusal.why


@pytest.mark.parametrize("text", ["many", "99999999999", "2147483648", "1.5"])
def test_a_number_that_is_none_is_left_out(text: str) -> None:
    entry, notes = only(*TIMES, f"SEQUENCE:{text}")
    assert getattr(entry, "sequence", None) == 0
    assert f'SEQUENCE "{text}" was left out.' in notes


def test_categories_are_each_there_once_and_none_is_empty() -> None:
    entry, _ = only(*TIMES, "CATEGORIES:a,b, ,a", "CATEGORIES:c\\,d")
    assert getattr(entry, "categories", ()) == ("a", "b", "c,d")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("DURATION:soon", 'DURATION "soon" is no length of time.'),
        ("DURATION:P99999999999D", 'DURATION "P99999999999D" is no length of time.'),
        ("DURATION:P40000D", "DURATION is longer than a century."),
    ],
)
def test_a_length_that_is_none_is_refused(line: str, why: str) -> None:
    assert refused(TIMES[0], line) == why


@pytest.mark.parametrize(
    ("start", "why"),
    [
        ("DTSTART:tomorrow", 'DTSTART "tomorrow" is no date or time.'),
        (
            "DTSTART:19691231T100000Z",
            "DTSTART is in the year 1969; the years 1970 to 2200 are kept.",
        ),
        (
            "DTSTART:22010101T100000Z",
            "DTSTART is in the year 2201; the years 1970 to 2200 are kept.",
        ),
    ],
)
def test_an_entry_without_its_time_would_be_another_one(start: str, why: str) -> None:
    assert refused(start) == why


def test_a_time_that_an_entry_can_do_without_is_left_out() -> None:
    report = read(task("STATUS:COMPLETED", "COMPLETED:yesterday"))
    (found,) = report.entries
    assert isinstance(found, Task)
    assert found.completed_at is None
    assert any("was left out" in each.why for each in report.repaired)


def test_of_several_exceptions_a_bad_one_costs_only_itself() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=5"
    entry, _ = only(*TIMES, rule, "EXDATE:20261125T100000Z,19000101T100000Z", "EXDATE:soon")
    assert getattr(entry, "recurrence").exceptions == (utc(2026, 11, 25, 10),)  # noqa: B009


def test_a_date_is_ones_own_day_wherever_one_is() -> None:
    """3.3.4: a DATE names no zone."""
    for home, start in (("Asia/Tokyo", utc(2026, 11, 23, 15)), ("UTC", utc(2026, 11, 24))):
        (entry,) = read(event("DTSTART;VALUE=DATE:20261124"), home=home).entries
        assert getattr(entry, "start", None) == start
        assert getattr(entry, "all_day", False)


def test_a_time_without_a_zone_is_the_readers() -> None:
    (entry,) = read(event("DTSTART:20260701T100000")).entries
    assert getattr(entry, "start", None) == utc(2026, 7, 1, 9)
    assert getattr(entry, "floating", False)

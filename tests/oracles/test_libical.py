"""What we export after an edit of a series, read by libical (skipped where it is not installed)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.scoped_edits import Scope, edit_occurrence, remove_occurrence
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.domain.examples import HOUR, LISBON, at, calendar, meeting, series
from tests.oracles.expansions import libical_answers, missing_libical

NOW = at("2026-11-23T09:00")
SPAN = Interval(at("2026-03-01T00:00"), at("2027-12-01T00:00"))
AGREED = Path(__file__).parents[1] / "data" / "rules" / "agreed.txt"


@pytest.fixture(autouse=True)
def libical() -> None:
    if why := missing_libical():
        pytest.skip(f"libical cannot be asked: {why}")


def by_libical(calendars: list[bytes]) -> list[list[list[str]]]:
    span = {"from": f"{SPAN.start:%Y%m%dT%H%M%SZ}", "until": f"{SPAN.end:%Y%m%dT%H%M%SZ}"}
    return libical_answers([{"ics": ics.decode(), **span} for ics in calendars])


def ours(one: Calendar) -> list[list[str]]:
    spans = (found.interval for found in occurrences(one, SPAN))
    return sorted([f"{span.start:%Y%m%dT%H%M%SZ}", f"{span.end:%Y%m%dT%H%M%SZ}"] for span in spans)


def later(event: Event) -> Event:
    return replace(event, start=event.start + HOUR, end=event.end + 2 * HOUR)


# None with a length in days: libical takes P1D for 24 hours also over a change of clocks, against
# RFC 5545, 3.3.6.
SERIES = [
    series("FREQ=DAILY", "2026-03-20T10:00"),
    series("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=60", "2026-03-23T10:00"),
    series("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270601T000000Z", "2026-03-27T10:00"),
    series("FREQ=DAILY;INTERVAL=2", "2026-10-20T23:00", "America/New_York"),
    meeting(
        "s",
        "2026-03-25T10:00",
        recurrence=Recurrence(
            rule="FREQ=WEEKLY",
            exceptions=(at("2026-04-08T09:00"),),
            dates=(at("2026-04-10T09:00"), at("2026-11-26T10:00")),
        ),
    ),
]


def edited(event: Event) -> Iterator[Calendar]:
    """Its first, second and fifth occurrence changed and removed, in every scope."""
    before = calendar(event)
    times = [found.interval.start for found in occurrences(before, SPAN)]
    for number, scope in product((0, 1, 4), Scope):
        yield edit_occurrence(before, Uid("s"), times[number], scope, later)
        yield remove_occurrence(before, Uid("s"), times[number], scope)


@pytest.mark.parametrize("event", SERIES)
def test_an_edited_series_is_read_so_and_comes_back(event: Event) -> None:
    calendars = list(edited(event))
    files = [calendar_ics(after, NOW) for after in calendars]
    assert by_libical(files) == [ours(after) for after in calendars]
    for file, after in zip(files, calendars, strict=True):
        report = read_calendar(file, LISBON, NOW)
        back = merge_import(Calendar(settings=after.settings), report).calendar
        assert back.appointments == after.appointments


def test_libical_agrees_with_the_table() -> None:
    """Of rules without hours, for which it is slow."""
    lines = [line.split(" | ") for line in AGREED.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in lines if "HOURLY" not in case[0]][:60]
    jobs = [{"rule": rule, "start": start, "most": 6} for rule, start, _ in cases]
    assert libical_answers(jobs) == [times.split()[:6] for _, _, times in cases]

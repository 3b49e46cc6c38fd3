"""What came in goes out again, whatever it is; and what was changed here is what is said."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Event, Status, Transparency
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import NO_TIME, Anchor, Priority, Task, TaskReminder, TaskStatus
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import read_calendar
from planner.exchange.merge import merge_import
from tests.exchange.foreign_entries import common, events, tasks
from tests.exchange.given_back import Balance, balance
from tests.exchange.ics_text import HOME, NOW, calendar
from tests.exchange.mutations import COMMITTED
from tests.shared_data import shared

ONE_DAY = timedelta(days=1)
EVENT_EDITS: dict[str, Any] = {
    "title": lambda e: replace(e, summary="Another, title"),
    "no title": lambda e: replace(e, summary="", description="", location=""),
    "later": lambda e: replace(e, start=e.start + ONE_DAY, end=e.end + ONE_DAY, nominal_days=None),
    "longer": lambda e: replace(e, end=e.end + ONE_DAY, nominal_days=None),
    "elsewhere": lambda e: replace(e, zone="Asia/Tokyo", all_day=False, floating=False),
    "timed": lambda e: replace(e, all_day=False),
    "cancelled": lambda e: replace(e, status=Status.CANCELLED),
    "free": lambda e: replace(e, transparency=Transparency.TRANSPARENT),
    "busy": lambda e: replace(e, transparency=Transparency.OPAQUE),
    "once": lambda e: replace(e, recurrence=None),
    "daily": lambda e: replace(e, recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4")),
    "sorted": lambda e: replace(e, categories=("Z", "A")),
    "travel": lambda e: replace(e, travel_before=timedelta(minutes=20)),
    "reminded": lambda e: replace(e, reminders=(timedelta(minutes=5), ONE_DAY)),
    "not reminded": lambda e: replace(e, reminders=()),
    "reminded as usual": lambda e: replace(e, reminders=None),
}
TASK_EDITS: dict[str, Any] = {
    "title": lambda t: replace(t, summary="Another, title"),
    "estimate": lambda t: replace(t, estimate=timedelta(hours=3), estimate_assumed=False),
    "worked on": lambda t: replace(t, remaining=t.remaining / 2),
    "done": lambda t: replace(t, status=TaskStatus.COMPLETED, remaining=NO_TIME, completed_at=NOW),
    "open": lambda t: replace(
        t, status=TaskStatus.NEEDS_ACTION, remaining=t.estimate, completed_at=None
    ),
    "urgent": lambda t: replace(t, priority=Priority.URGENT),
    "normal": lambda t: replace(t, priority=Priority.NORMAL),
    "due": lambda t: replace(t, due_date=NOW + ONE_DAY),
    "not due": lambda t: replace(t, due_date=None),
    "hard": lambda t: replace(t, deadline=NOW + ONE_DAY),
    "released": lambda t: replace(t, release_date=NOW),
    "at once": lambda t: replace(t, release_date=None),
    "reminded": lambda t: replace(
        t, reminders=(TaskReminder(ONE_DAY), TaskReminder(NO_TIME, Anchor.START))
    ),
    "reminded then": lambda t: replace(t, reminders=(TaskReminder(at=NOW),)),
    "not reminded": lambda t: replace(t, reminders=()),
    "reminded as usual": lambda t: replace(t, reminders=None),
}


def whole(kind: str, lines: list[str]) -> bytes:
    return calendar("\r\n".join((f"BEGIN:{kind}", *lines, f"END:{kind}", "")))


def imported(data: bytes) -> Calendar:
    empty = Calendar(settings=Settings(zone=HOME))
    return merge_import(empty, read_calendar(data, HOME, NOW)).calendar


def bare(entry: Event | Task) -> Event | Task:
    """What it means, without how it was written."""
    return replace(entry, foreign=(), forms="", revised=None)


def check_given_back(data: bytes) -> None:
    found = Balance()
    balance(data, "it", found)
    assert found.lost == []
    assert found.added == []
    once = imported(data)
    assert imported(calendar_ics(once, NOW)) == once


@given(events())
@settings(deadline=None, max_examples=100)
def test_an_event_is_given_back(lines: list[str]) -> None:
    check_given_back(whole("VEVENT", lines))


@given(tasks())
@settings(deadline=None, max_examples=100)
def test_a_task_is_given_back(lines: list[str]) -> None:
    check_given_back(whole("VTODO", lines))


@given(events(), st.lists(st.sampled_from(sorted(EVENT_EDITS)), min_size=1, max_size=3))
@settings(deadline=None, max_examples=100)
def test_an_event_that_was_edited_says_what_it_says_here(
    lines: list[str], edits: list[str]
) -> None:
    check_edited(imported(whole("VEVENT", lines)), [EVENT_EDITS[edit] for edit in edits])


@given(tasks(), st.lists(st.sampled_from(sorted(TASK_EDITS)), min_size=1, max_size=3))
@settings(deadline=None, max_examples=100)
def test_a_task_that_was_edited_says_what_it_says_here(lines: list[str], edits: list[str]) -> None:
    check_edited(imported(whole("VTODO", lines)), [TASK_EDITS[edit] for edit in edits])


def unknown_lines(entry: Appointment | Task) -> list[str]:
    return [line for line in entry.foreign if not line.startswith("X-SOURCE")]


def leaving(entry: Appointment | Task) -> object:
    """The reminders and what they count from: when one leaves for it, in a whole day the morning;
    of a task its date.
    """
    if not entry.reminders:
        return entry.reminders
    if isinstance(entry, Task):
        return entry.reminders, entry.due
    return entry.reminders, entry.travel_before, entry.all_day


def check_edited(before: Calendar, edits: list[Any]) -> None:
    entry = before.find(Uid("one"))
    if not isinstance(entry, Appointment | Task):
        return  # refused with its reason
    unknown, before_leaving = unknown_lines(entry), leaving(entry)
    for edit in edits:
        entry = edit(entry)
    after = with_entries(before, [entry])
    again = imported(calendar_ics(after, NOW))
    found = again.find(Uid("one"))
    assert isinstance(found, Appointment | Task)
    assert bare(found) == bare(entry)
    if leaving(entry) == before_leaving:  # else its alarms are written anew
        assert unknown_lines(found) == unknown
    assert imported(calendar_ics(again, NOW)) == again


@st.composite
def series(draw: st.DrawFn, more: str = "") -> bytes:
    """A daily event with an occurrence that was moved, and perhaps exceptions."""
    zone = draw(st.sampled_from(("Europe/Lisbon", "W. Europe Standard Time", "UTC")))
    start, moved, named = draw(st.sampled_from((
        (f";TZID={zone}:20261102T100000", f";TZID={zone}:20261105T1{{}}0000", "T100000"),
        (":20261102T100000Z", ":20261105T1{}0000Z", "T100000Z"),
        (":20261102T100000", ":20261105T1{}0000", "T100000"),
        (";VALUE=DATE:20261102", ";VALUE=DATE:2026110{}", ""),
    )))  # fmt: skip
    form = start.partition(":")[0]
    dates = draw(st.lists(st.sampled_from(("04", "05", "07")), max_size=2, unique=True))
    lines = ["UID:one", f"DTSTART{start}", "RRULE:FREQ=DAILY;COUNT=20", *draw(common())]
    if dates:
        lines.append(f"EXDATE{form}:" + ",".join(f"202611{day}{named}" for day in dates))
    other = [f"RECURRENCE-ID{more}{form}:20261105{named}", "UID:one", *draw(common())]
    other.append(f"DTSTART{moved.format(draw(st.integers(4, 8)))}")
    return calendar(
        *("\r\n".join(("BEGIN:VEVENT", *each, "END:VEVENT", "")) for each in (lines, other))
    )


@given(series())
@settings(deadline=None, max_examples=100)
def test_a_series_and_what_was_moved_out_of_it_are_given_back(data: bytes) -> None:
    check_given_back(data)


@given(series(more=";RANGE=THISANDFUTURE"))
@settings(deadline=None, max_examples=50)
def test_a_series_that_was_split_comes_back_as_it_is_here(data: bytes) -> None:
    once = imported(data)
    assert imported(calendar_ics(once, NOW)) == once


@given(series(), st.sampled_from(("title", "no title", "cancelled", "free", "sorted", "travel")))
@settings(deadline=None, max_examples=100)
def test_a_series_that_was_edited_says_what_it_says_here(data: bytes, edit: str) -> None:
    check_edited(imported(data), [EVENT_EDITS[edit]])


@pytest.mark.parametrize("file", sorted((COMMITTED / "ics").glob("*.ics")), ids=lambda f: f.stem)
def test_every_property_of_a_file_is_given_back(file: Any) -> None:
    check_given_back(file.read_bytes())


def test_every_property_of_the_reference_files_is_given_back() -> None:
    found = Balance()
    for file in sorted(shared("data", "ics").rglob("*.ics")):
        balance(file.read_bytes(), file.name, found)
    assert found.came > 40_000
    assert found.lost == []
    assert found.added == []

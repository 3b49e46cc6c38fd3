"""What Flexday does not know is not lost."""

from dataclasses import replace

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.ics_kept import MOST_KEPT
from planner.exchange.source import without_source
from tests.exchange.ics_text import HOME, NOW, event, read, task, utc

TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
ALARM = (
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15M",
    "DESCRIPTION:Soon",
    "END:VALARM",
)
FOREIGN = (
    "ORGANIZER;CN=Ana:mailto:ana@example.com",
    'ATTENDEE;CN="Rui, the other";PARTSTAT=ACCEPTED:mailto:rui@example.com',
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "CLASS:CONFIDENTIAL",
    "URL:https://example.com/" + "long/" * 30,
)


def imported(*lines: str) -> Calendar:
    return merge_import(Calendar(), read(event(*lines))).calendar


def exported(calendar: Calendar) -> str:
    return calendar_ics(calendar, NOW).decode().replace("\r\n ", "")


def test_the_export_gives_back_what_no_field_stands_for() -> None:
    text = exported(imported(*TIMES, *FOREIGN, *ALARM))
    for line in FOREIGN:
        assert f"\r\n{line}\r\n" in text
    assert "\r\n".join(ALARM) in text
    assert text.count("DESCRIPTION:") == 1, "that of the alarm is not the event's"


def test_also_after_a_field_was_changed_here() -> None:
    calendar = imported(*TIMES, *FOREIGN, *ALARM, "DESCRIPTION:Old", "X-ALT-DESC:kept")
    one = calendar.appointments[Uid("one")]
    changed = with_entries(calendar, [replace(one, summary="New", description="")])
    text = exported(changed)
    assert "SUMMARY:New" in text
    assert "Old" not in text
    assert "X-ALT-DESC:kept" in text


def test_it_comes_back_equal() -> None:
    calendar = imported(*TIMES, *FOREIGN, *ALARM, "LAST-MODIFIED:20261101T120000Z")
    again = merge_import(Calendar(), read_calendar(calendar_ics(calendar, NOW), HOME, NOW))
    assert again.calendar == calendar


def test_a_task_keeps_its_parent_and_its_rule() -> None:
    lines = ("RELATED-TO;RELTYPE=PARENT:mother", "RRULE:FREQ=DAILY", "LOCATION:Shed")
    report = read(task(*lines, "RELATED-TO;RELTYPE=DEPENDS-ON:other"), task(uid="other"))
    entry = report.entries[0]
    assert isinstance(entry, Task)
    assert without_source(entry.foreign) == lines
    assert entry.depends_on == ("other",)


def test_an_alarm_without_its_end_is_closed() -> None:
    entry = read(event(*TIMES, "BEGIN:VALARM", "BEGIN:X-INNER", "A:1")).entries[0]
    assert isinstance(entry, Appointment)
    assert without_source(entry.foreign) == (
        "BEGIN:VALARM",
        "BEGIN:X-INNER",
        "A:1",
        "END:X-INNER",
        "END:VALARM",
    )


def test_a_picture_that_is_too_large_does_not_cost_the_entry() -> None:
    report = read(event(*TIMES, "X-SMALL:1", "ATTACH:" + "x" * MOST_KEPT))
    entry = report.entries[0]
    assert isinstance(entry, Appointment)
    assert without_source(entry.foreign) == ("X-SMALL:1",)
    assert "1,000,000 characters" in report.repaired[0].why


def test_the_last_change_is_told_by_last_modified_else_by_dtstamp() -> None:
    stamps = ("DTSTAMP:20261102T120000Z", "LAST-MODIFIED:20261101T120000Z")
    revised = [read(event(*TIMES, *stamps[:n])).entries[0].revised for n in range(3)]  # type: ignore[union-attr]
    assert revised == [None, utc(2026, 11, 2, 12), utc(2026, 11, 1, 12)]


def test_a_stamp_that_is_none_is_as_good_as_none() -> None:
    for stamp in ("yesterday", "20261301T120000Z", "20261102T250000Z", ""):
        entry = read(event(*TIMES, f"DTSTAMP:{stamp}")).entries[0]
        assert isinstance(entry, Appointment)
        assert entry.revised is None

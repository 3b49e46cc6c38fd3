from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, read, task, utc


def imported(*lines: str) -> Task:
    report = read(task(*lines))
    assert report.refused == ()
    entry = report.entries[0]
    assert isinstance(entry, Task)
    return entry


def test_every_field_arrives() -> None:
    found = imported(
        "DTSTART:20261123T090000Z",
        "DUE;TZID=Europe/Lisbon:20261126T120000",
        "PRIORITY:1",
        "ESTIMATED-DURATION:PT2H",
        "PERCENT-COMPLETE:25",
        "CATEGORIES:api",
        "DESCRIPTION:Read it twice",
        "SEQUENCE:2",
    )
    assert (found.release_date, found.due_date) == (utc(2026, 11, 23, 9), utc(2026, 11, 26, 12))
    assert (found.estimate, found.remaining) == (timedelta(hours=2), timedelta(minutes=90))
    assert not found.estimate_assumed
    assert (found.priority, found.sequence) == (Priority.URGENT, 2)
    assert (found.categories, found.description) == (("api",), "Read it twice")


def test_only_a_title_is_needed() -> None:
    found = imported()
    assert found.estimate_assumed
    assert found.remaining == found.estimate == timedelta(hours=1)
    assert found.due is None


def test_a_day_as_due_date_means_its_end() -> None:
    assert imported("DUE;VALUE=DATE:20260701").due_date == utc(2026, 7, 1, 23)


def test_a_duration_after_the_start_gives_the_due_date() -> None:
    found = imported("DTSTART:20261123T090000Z", "DURATION:PT3H")
    assert found.due_date == utc(2026, 11, 23, 12)


@pytest.mark.parametrize(
    ("number", "priority"),
    [(0, "normal"), (1, "urgent"), (2, "high"), (4, "high"), (5, "normal"), (6, "low"), (9, "low")],
)
def test_priorities(number: int, priority: str) -> None:
    assert imported(f"PRIORITY:{number}").priority == priority


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("STATUS:COMPLETED",), TaskStatus.COMPLETED),
        (("COMPLETED:20261101T120000Z",), TaskStatus.COMPLETED),
        (("PERCENT-COMPLETE:100",), TaskStatus.COMPLETED),
        (("STATUS:CANCELLED",), TaskStatus.CANCELLED),
        (("STATUS:IN-PROCESS", "PERCENT-COMPLETE:50"), TaskStatus.NEEDS_ACTION),
        ((), TaskStatus.NEEDS_ACTION),
    ],
)
def test_states(lines: tuple[str, ...], status: TaskStatus) -> None:
    found = imported(*lines)
    assert found.status is status
    assert (found.remaining == timedelta()) is (status is TaskStatus.COMPLETED)


def test_a_due_date_that_cannot_be_read_does_not_lose_the_task() -> None:
    report = read(task("DUE:-0011130T100000"))
    assert len(report.entries) == 1
    assert "DUE" in report.repaired[0].why


def test_dependencies_hold_among_the_tasks_of_the_file() -> None:
    first = task(uid="first")
    second = task("RELATED-TO;RELTYPE=DEPENDS-ON:first", "RELATED-TO:parent", uid="second")
    assert read(first, second).entries[1].depends_on == ("first",)


def test_dependencies_on_nothing_and_in_circles_are_told() -> None:
    lost = merge_import(Calendar(), read(task("RELATED-TO;RELTYPE=DEPENDS-ON:elsewhere")))
    assert lost.calendar.tasks[Uid("one")].depends_on == ()
    assert "not there" in lost.lost[0][1]
    circle = merge_import(
        Calendar(),
        read(
            task("RELATED-TO;RELTYPE=DEPENDS-ON:b", uid="a"),
            task("RELATED-TO;RELTYPE=DEPENDS-ON:a", uid="b"),
        ),
    )
    assert sorted(len(task.depends_on) for task in circle.calendar.tasks.values()) == [0, 1]
    assert "circle" in circle.lost[0][1]


def test_dependencies_hold_with_tasks_that_only_the_calendar_has() -> None:
    here = merge_import(Calendar(), read(task(uid="first"))).calendar
    line = "RELATED-TO;RELTYPE=DEPENDS-ON:first"
    second = merge_import(here, read(task(line, uid="second")))
    assert second.calendar.tasks[Uid("second")].depends_on == ("first",)
    assert second.lost == ()


def test_a_dependency_on_nothing_is_given_back() -> None:
    line = "RELATED-TO;RELTYPE=DEPENDS-ON:elsewhere"
    once = merge_import(Calendar(), read(task(line))).calendar
    text = calendar_ics(once, NOW)
    assert line.encode() in text
    assert merge_import(Calendar(), read_calendar(text, HOME, NOW)).calendar == once
    assert merge_import(once, read(task(line))).calendar is once


def test_a_task_that_repeats_is_taken_once_and_told() -> None:
    report = read(task("DUE:20261126T120000Z", "RRULE:FREQ=DAILY"))
    assert len(report.entries) == 1
    assert report.repaired[0].why == "It repeats; it was taken once."


def test_a_short_duration_is_an_estimate_and_a_long_one_a_period() -> None:
    for written, minutes, assumed in (("PT2H", 120, False), ("P5D", 60, True)):
        entry = read(task("DTSTART:20261126T090000Z", f"DURATION:{written}")).entries[0]
        assert isinstance(entry, Task)
        assert (entry.estimate, entry.estimate_assumed) == (timedelta(minutes=minutes), assumed)
    both = read(task("DURATION:PT2H", "ESTIMATED-DURATION:PT3H")).entries[0]
    assert isinstance(both, Task)
    assert both.estimate == timedelta(hours=3)

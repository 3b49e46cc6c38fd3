"""One row of a table, as an appointment or as a task."""

from datetime import timedelta

import pytest

from planner.domain.calendar import Entry
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.exchange.csv_import import read_csv
from tests.exchange.ics_text import HOME, utc

HOUR = timedelta(hours=1)


def rows(header: str, *lines: str) -> tuple[list[Entry], list[str]]:
    report = read_csv("\n".join((header, *lines)), HOME)
    assert report.refused == ()
    return list(report.entries), [str(each.why) for each in report.repaired]


def event(header: str, line: str) -> Appointment | PersonalBlock:
    (entry,), _ = rows(f"title,start,{header}", f"A,2026-07-01 10:00,{line}")
    assert isinstance(entry, Appointment | PersonalBlock)
    return entry


def task(header: str, line: str) -> tuple[Task, list[str]]:
    (entry,), notes = rows(f"title,due,{header}", f"A,2026-07-03,{line}")
    assert isinstance(entry, Task)
    return entry, notes


@pytest.mark.parametrize(
    ("header", "line", "end"),
    [
        ("end", "2026-07-01 11:30", utc(2026, 7, 1, 10, 30)),
        ("end time", "11:30", utc(2026, 7, 1, 10, 30)),
        ("end time", "09:00", utc(2026, 7, 2, 8)),
        ("duration", "90m", utc(2026, 7, 1, 10, 30)),
        ("end,end time", "2026-07-02,12:00", utc(2026, 7, 2, 11)),
        ("location", "here", utc(2026, 7, 1, 10)),
    ],
)
def test_an_end_is_said_in_one_of_several_ways(header: str, line: str, end: object) -> None:
    """Lisbon is an hour ahead of UTC in July."""
    found = event(header, line)
    assert (found.start, found.end) == (utc(2026, 7, 1, 9), end)


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [
        ("2026-07-01", "", utc(2026, 7, 1, 23)),
        ("2026-07-01", "2026-07-02", utc(2026, 7, 2, 23)),
        ("2026-07-01", "2026-06-01", utc(2026, 7, 1, 23)),
    ],
)
def test_of_whole_days_the_last_one_counts(start: str, end: str, last: object) -> None:
    (found,), _ = rows("title,start,end", f"A,{start},{end}")
    assert isinstance(found, Appointment)
    assert (found.all_day, found.start, found.end) == (True, utc(2026, 6, 30, 23), last)


def test_a_private_one_is_ones_own_and_a_free_one_takes_no_time() -> None:
    assert isinstance(event("private", "yes"), PersonalBlock)
    assert not event("show time as", "Free").is_busy
    assert event("show time as", "Busy").is_busy


@pytest.mark.parametrize(
    ("header", "line", "done"),
    [
        ("status", "Completed", True),
        ("status", "concluída", True),
        ("status", "open", False),
        ("percent complete", "100%", True),
        ("percent complete", "99", False),
        ("completed", "2026-07-02", True),
        ("completed", "0/0/00", False),
        ("completed", "0", False),
        ("completed", "yes", True),
    ],
)
def test_a_task_is_done_in_as_many_ways_as_programs_say_it(
    header: str, line: str, done: bool
) -> None:
    found, _ = task(header, line)
    assert (found.status is TaskStatus.COMPLETED) is done
    assert (found.remaining == timedelta()) is done


@pytest.mark.parametrize(
    ("percent", "left"),
    [("50", 60), ("50%", 60), ("0.5", 60), ("0,5", 60), ("1", 119), ("-5", 120), ("x", 120)],
)
def test_what_is_left_of_the_estimate_is_what_is_not_done(percent: str, left: int) -> None:
    found, _ = task("estimate;percent complete".replace(";", ","), f'2h,"{percent}"')
    assert found.remaining == timedelta(minutes=left)


def test_a_due_day_ends_at_its_midnight_and_a_time_is_kept() -> None:
    assert task("project", "x")[0].due_date == utc(2026, 7, 3, 23)
    (found,), _ = rows("title,due,due time", "A,2026-07-03,17:00")
    assert isinstance(found, Task)
    assert found.due_date == utc(2026, 7, 3, 16)


@pytest.mark.parametrize(
    ("header", "line", "note"),
    [
        ("estimate", "soon", '"soon" is no length of time'),
        ("priority", "whenever", 'The priority "whenever" is unknown'),
        ("start", "soon", "was left out: "),
    ],
)
def test_what_a_task_can_do_without_is_left_out_and_told(header: str, line: str, note: str) -> None:
    found, notes = task(header, line)
    assert found.summary == "A"
    assert any(note in each for each in notes)


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("High", Priority.HIGH),
        ("alta", Priority.HIGH),
        ("1", Priority.URGENT),
        ("", Priority.NORMAL),
    ],
)
def test_a_priority_is_a_word_or_a_number(text: str, priority: Priority) -> None:
    assert task("priority", text)[0].priority is priority


def test_rows_that_look_alike_are_several_and_the_same_at_each_import() -> None:
    lines = ("title,due", "A,2026-07-03", "A,2026-07-04")
    first, again = rows(*lines)[0], rows(*lines)[0]
    assert len({entry.uid for entry in first}) == 2
    assert [entry.uid for entry in first] == [entry.uid for entry in again]
    (named,), _ = rows("title,due,id", "A,2026-07-03,task-7")
    assert named.uid == "task-7"

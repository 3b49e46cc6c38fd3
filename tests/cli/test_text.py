"""Entries as lines for a terminal, on Monday 23 November 2026 in Lisbon."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.cli.text import (
    Reader,
    day_text,
    entry_line,
    entry_lines,
    event_times,
    habit_times,
    moment_text,
    short_span,
    short_uids,
    span_text,
    task_text,
    times_text,
)
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import TaskStatus, TimeEntry
from tests.domain.examples import GYM, LISBON, MONDAY, at, block, calendar, hours, meeting, task

HERE = Reader(LISBON, MONDAY + timedelta(hours=9))
ABROAD = Reader("Asia/Kolkata", HERE.now)


def test_a_year_is_said_where_it_is_another() -> None:
    assert day_text(HERE.today, HERE) == "Mon 23 Nov"
    assert moment_text(at("2027-01-01T10:00"), HERE) == "Fri 1 Jan 2027 10:00"


def test_times_are_on_the_readers_clock() -> None:
    assert span_text(hours(9, 10), HERE) == "Mon 23 Nov 09:00–10:00"
    assert span_text(hours(9, 10), ABROAD) == "Mon 23 Nov 14:30–15:30"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (9, 10, "09:00–10:00"),
        (22, 24, "22:00–00:00"),
        (22, 26, "22:00–Tue 02:00"),
        (9, 72, "09:00–Thu 00:00"),
        (0, 24, "00:00–00:00"),
    ],
)
def test_an_end_on_another_day_names_it_but_for_midnight(
    start: float, end: float, text: str
) -> None:
    assert times_text(hours(start, end), LISBON) == text


def test_a_start_on_another_day_than_the_one_shown_names_it() -> None:
    tuesday = HERE.today + timedelta(days=1)
    assert times_text(hours(22, 26), LISBON, tuesday) == "Mon 22:00–Tue 02:00"


@pytest.mark.parametrize(
    ("start", "text"),
    [(9, "Mon 09:00–10:00"), (6 * 24 + 9, "Sun 09:00–10:00"), (-15, "Sun 22 Nov 09:00–10:00")],
)
def test_of_the_next_days_the_weekday_is_enough(start: float, text: str) -> None:
    assert short_span(hours(start, start + 1), HERE) == text


def test_a_uid_is_cut_where_no_other_begins_so() -> None:
    first, second, other = (task(name) for name in ("abcdefghij-1", "abcdefghij-2", "zzzzzzzzzzzz"))
    short = short_uids([first, second, other])
    assert short == {
        first.uid: "abcdefghij-1",
        second.uid: "abcdefghij-2",
        other.uid: "zzzzzzzz",
    }


def test_a_block_is_named_by_its_task_and_its_time() -> None:
    long = task("0123456789abcdef")
    uid = Uid(f"{long.uid}@20261123T0900Z")
    named = PlannedBlock(uid=uid, entry=long.uid, start=MONDAY, end=MONDAY + timedelta(hours=1))
    other = block("b", 9, 10)
    assert short_uids([long, named, other])[uid] == "01234567@20261123T0900Z"
    assert short_uids([named])[uid] == uid
    assert short_uids([other])[other.uid] == "b"


ALL_DAY = meeting(start="2026-11-24T00:00", end="2026-11-26T00:00", all_day=True)


def test_whole_days_are_the_first_and_the_last() -> None:
    assert event_times(ALL_DAY, HERE) == "Tue 24 Nov – Wed 25 Nov, all day"
    one = meeting(start="2026-11-24T00:00", end="2026-11-25T00:00", all_day=True)
    assert event_times(one, ABROAD) == "Tue 24 Nov, all day"


def test_a_habit_is_told_with_how_often() -> None:
    assert habit_times(GYM) == "3 of Mon,Tue,Wed,Thu,Fri,Sat,Sun 07:00–09:00"


def test_a_task_tells_what_is_left_and_by_when() -> None:
    told = task(
        remaining=timedelta(minutes=90),
        estimate_assumed=True,
        deadline=at("2026-11-27T17:30"),
        release_date=at("2026-11-24T00:00"),
    )
    assert task_text(told, HERE) == (
        "T, 1 h 30 (assumed), deadline Fri 27 Nov 17:30, not before Tue 24 Nov 00:00"
    )
    done = task(status=TaskStatus.COMPLETED, remaining=timedelta())
    assert task_text(done, HERE).endswith("0 min, completed")


@pytest.mark.parametrize(
    ("text", "line"), [("First\nsecond", "First"), ("", ""), ("\n", ""), ("x" * 99, "x" * 70)]
)
def test_of_a_note_it_is_the_first_line(text: str, line: str) -> None:
    note = Note(uid=Uid("n"), text=text, at=MONDAY)
    assert entry_line(note, Calendar(), HERE) == f"n         note         Mon 23 Nov 00:00  {line}"


def test_work_of_a_task_that_is_gone_is_told_by_its_uid() -> None:
    worked = TimeEntry(uid=Uid("w"), task=Uid("t"), start=MONDAY, end=MONDAY + timedelta(hours=1))
    assert entry_line(worked, Calendar(), HERE).endswith("Mon 23 Nov 00:00–01:00  t")
    assert entry_line(block("b", 9, 10), Calendar(), HERE).endswith("  t (accepted)")


def test_a_title_of_several_lines_is_one_line() -> None:
    one = replace(meeting(), summary="Film\n\nin the park")
    assert len(entry_line(one, Calendar(), HERE).splitlines()) == 1
    assert entry_line(one, Calendar(), HERE).endswith("Film  in the park")


def test_an_event_says_which_calendar_it_is_in_and_whether_that_is_hidden() -> None:
    family = CalendarCollection(uid=Uid("c"), name="Family", shown=False)
    inside = meeting(collection=family.uid)
    there = replace(calendar(meeting()), collections={family.uid: family})
    assert entry_line(inside, there, HERE).endswith("M [Family, hidden]")
    assert entry_line(meeting(), there, HERE).endswith("  M")


def test_only_fields_that_say_something_have_a_line() -> None:
    there = calendar(task(contexts=("home", "shop"), splittable=False), block("b", 9, 10))
    lines = entry_lines(there.tasks[Uid("t")], there, HERE)
    assert lines[0] == "uid              t"
    assert "contexts         home, shop" in lines
    assert "splittable       no" in lines
    assert "estimate         4 h 00" in lines
    assert lines[-1] == "planned          Mon 23 Nov 09:00–10:00 (accepted)"
    assert not any(line.startswith(("project", "due_date")) for line in lines)


def test_a_span_of_whole_weeks_has_its_own_day_at_each_end() -> None:
    span = Interval(MONDAY, MONDAY + timedelta(days=7))
    assert times_text(span, LISBON) == "00:00–Mon 00:00"

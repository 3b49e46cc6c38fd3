"""todo.txt: a line is a task."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.exchange.merge import merge_import
from planner.exchange.todo_txt_import import looks_like_todo_txt, read_todo_txt
from tests.exchange.ics_text import HOME, utc


def one(line: str) -> Task:
    report = read_todo_txt(line, HOME)
    assert report.refused == ()
    (entry,) = report.entries
    assert isinstance(entry, Task)
    return entry


def test_all_that_a_line_can_say() -> None:
    entry = one("(A) 2026-11-20 Call Mom +Family +Home @phone due:2026-11-27 t:2026-11-25 est:45m")
    assert entry.summary == "Call Mom"
    assert entry.priority is Priority.URGENT
    assert (entry.project, entry.categories, entry.contexts) == ("Family", ("Home",), ("phone",))
    assert entry.due_date == utc(2026, 11, 28), "the end of that day"
    assert entry.release_date == utc(2026, 11, 25)
    assert entry.estimate == entry.remaining == timedelta(minutes=45)


def test_done_is_the_same_task() -> None:
    before, done = one("2026-11-20 Pay rent +Home"), one("x 2026-11-22 2026-11-20 Pay rent +Home")
    assert done.uid == before.uid
    assert done.status is TaskStatus.COMPLETED
    assert done.completed_at == utc(2026, 11, 22)
    assert done.remaining == timedelta()
    assert one("x Pay rent").status is TaskStatus.COMPLETED
    assert one("xylophone lesson").status is TaskStatus.NEEDS_ACTION


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ask +Ana about lunch", "Ask Ana about lunch"),
        ("@home +Garden", "home Garden"),
        ("See http://example.com/a due:2026-11-27", "See http://example.com/a"),
        ("Mail bob@example.com", "Mail bob@example.com"),
        ("1 + 1 @ home", "1 + 1 @ home"),
    ],
)
def test_titles_read_as_sentences(line: str, title: str) -> None:
    assert one(line).summary == title


def test_what_cannot_be_read_is_left_out_and_told() -> None:
    report = read_todo_txt("Trip est:soon due:tomorrow\n\n(A) +\n", HOME)
    assert len(report.entries) == 2
    assert [note.line for note in report.repaired] == [1, 1]


def test_equal_lines_are_two_tasks() -> None:
    assert len(read_todo_txt("Water plants\nWater plants\n", HOME).entries) == 2


def test_a_line_that_is_too_long_is_refused() -> None:
    assert "characters" in read_todo_txt("x" * 1_000_000, HOME).refused[0].why


def test_the_same_line_does_not_undo_what_is_done_here() -> None:
    report = read_todo_txt("Pay rent", HOME)
    calendar = merge_import(Calendar(), report).calendar
    (task,) = calendar.tasks.values()
    mine = with_entries(calendar, [replace(task, status=TaskStatus.COMPLETED)])
    assert merge_import(mine, report).calendar is mine
    done = merge_import(mine, read_todo_txt("x 2026-11-22 Pay rent due:2026-11-30", HOME))
    assert done.updated == 1


def test_prose_is_no_list_of_tasks() -> None:
    readme = Path(__file__).parents[2] / "README.md"
    assert not looks_like_todo_txt(readme.read_text())
    assert looks_like_todo_txt("Buy milk\n(B) Water plants\n")
    assert looks_like_todo_txt("Buy milk +home\nWater plants\n")

"""An entry from one line."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def uid_of(planner: CommandLine, title: str) -> str:
    entries = planner.ask("list", "--json").json
    return str(next(entry["uid"] for entry in entries if entry.get("summary") == title))


def test_a_task_is_stored_at_once_and_unplanned(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday")
    assert "Review API, 1 h 30, due Fri 27 Nov 17:30" in planner.ask("list").out
    assert "planned" not in planner.ask("show", "Review API").out


def test_a_task_with_accept_is_planned_in_the_same_step(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday", "--accept")
    assert "planned" in planner.ask("show", "Review API").out
    planner.ask("undo")
    assert "Review API" not in planner.ask("list").out


def test_add_tells_programs_what_it_understood(planner: CommandLine) -> None:
    answer = planner.ask("--json", "add", "doctor wed 12-14 +20m").json
    assert answer["parsed"] | {"assumed": []} == {
        "kind": "personal",
        "title": "doctor",
        "start": "2026-11-25T12:00",
        "end": "2026-11-25T14:00",
        "travel": 20,
        "assumed": [],
    }
    assert answer["accepted"] is False


def test_a_line_with_a_date_that_does_not_exist_is_told(planner: CommandLine) -> None:
    answer = planner.ask("add", "meeting 2026-02-30 10:00")
    assert "2026-02-30" in answer.err


def test_work_without_a_place_is_said(planner: CommandLine) -> None:
    planner.ask("hours", "all", "none")
    answer = planner.ask("add", "Giant 2h", "--accept")
    assert "finds no place" in answer.out
    assert "Nothing becomes late" not in answer.out
    report = planner.ask("fit", "--json").json
    assert report["fits"] is False
    assert report["unplaced"] == [uid_of(planner, "Giant")]


def test_work_that_is_left_open_is_not_said_to_have_no_place(planner: CommandLine) -> None:
    planner.ask("add", "Review 7h by wednesday", "--accept")
    answer = planner.ask("add", "doctor today 12-14").out
    opened = answer[answer.index("Leave it open") :]
    assert "left open" in opened
    assert "Late: Review" in opened
    assert "no place" not in opened

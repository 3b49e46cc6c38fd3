"""Entries are listed, found, shown, changed and removed."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def uid_of(planner: CommandLine, title: str) -> str:
    entries = planner.ask("list", "--json").json
    return str(next(entry["uid"] for entry in entries if entry.get("summary") == title))


def test_a_block_is_listed_and_found_by_the_short_uid_of_its_task(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday", "--accept")
    uid = uid_of(planner, "Review API")
    listed = [line.split()[0] for line in planner.ask("list").out.splitlines()]
    assert uid[:8] in listed
    (block,) = (name for name in listed if name.startswith(f"{uid[:8]}@"))
    assert planner.ask("show", block, "--json").json["entry"] == uid


def test_an_entry_is_found_by_uid_its_beginning_or_title(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    uid = uid_of(planner, "Review API")
    for given in (uid, uid[:8], "review api"):
        assert planner.ask("show", given, "--json").json["uid"] == uid


def test_edit_done_and_remove(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    planner.ask("edit", "Review API", "estimate=2h", "priority=urgent")
    assert "remaining        2 h 00" in planner.ask("show", "Review API").out
    planner.ask("done", "Review API")
    assert "Review API" not in planner.ask("list").out
    assert "Review API" in planner.ask("list", "--all").out
    planner.ask("remove", "Review API")
    assert "Review API" not in planner.ask("list", "--all").out
    planner.ask("undo")
    assert "Review API" in planner.ask("list", "--all").out


def test_a_circle_of_dependencies_is_refused_in_words(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    planner.ask("add", "Second 1h")
    first, second = uid_of(planner, "First"), uid_of(planner, "Second")
    planner.ask("edit", first, f"depends_on={second}")
    answer = planner.call("edit", second, f"depends_on={first}")
    assert answer.code == 1
    assert "First" in answer.err
    assert "Second" in answer.err


def test_no_day_in_a_uid_is_cut(planner: CommandLine) -> None:
    planner.ask("plan", "--accept")
    days = [line.split()[0].partition("@")[2] for line in planner.ask("list").out.splitlines()]
    assert any(days)
    assert all(len(day.partition("T")[0]) == 8 for day in days if day)


def test_what_list_prints_as_uid_is_understood(planner: CommandLine) -> None:
    planner.working_week()
    for line in planner.ask("list").out.splitlines():
        assert planner.call("show", line.split()[0]).code == 0, line


def test_a_new_clock_time_keeps_the_day(planner: CommandLine) -> None:
    planner.ask("add", "doctor wed 12-14", "--accept")
    planner.ask("edit", "doctor", "start=13:00")
    assert "Wed 25 Nov 13:00–15:00" in planner.ask("list").out


def test_dependencies_may_be_given_by_title(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    planner.ask("add", "Second 1h")
    planner.ask("edit", "Second", "depends_on=first")
    second = planner.ask("show", "Second", "--json").json
    assert second["depends_on"] == [uid_of(planner, "First")]

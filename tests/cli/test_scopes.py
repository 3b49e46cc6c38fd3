"""edit and remove with --at and --scope."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """With a stand-up every weekday at ten."""
    made = CommandLine(tmp_path / "data", capsys)
    made.ask("add", "Stand-up every weekday 10:00-10:15", "--accept")
    return made


def agenda(planner: CommandLine) -> list[str]:
    rows = planner.ask("agenda", "--days", "5").out.splitlines()
    return [row.strip() for row in rows if "10:" in row or "11:" in row]


def test_one_occurrence_is_edited_and_undone_in_one_step(planner: CommandLine) -> None:
    before = agenda(planner)
    planner.ask("edit", "Stand-up", "start=11:00", "title=Retro", "--at", "wed")
    after = agenda(planner)
    assert sum("Retro" in row for row in after) == 1
    assert len(after) == len(before)
    planner.ask("undo")
    assert agenda(planner) == before


@pytest.mark.parametrize(("scope", "count"), [("following", 3), ("all", 5)])
def test_following_and_all(planner: CommandLine, scope: str, count: int) -> None:
    """From Wednesday to Friday there are three; the agenda has five days."""
    before = agenda(planner)
    planner.ask("edit", "Stand-up", "title=Retro", "--at", "wed 10:00", "--scope", scope)
    assert sum("Retro" in row for row in agenda(planner)) == count
    assert f'Edit "Stand-up" ({"this and the following" if count == 3 else "all"}, ' in (
        planner.ask("history").out
    )
    planner.ask("undo")
    assert agenda(planner) == before


@pytest.mark.parametrize(("scope", "left"), [("this", 4), ("following", 2), ("all", 0)])
def test_removing(planner: CommandLine, scope: str, left: int) -> None:
    planner.ask("remove", "Stand-up", "--at", "wed", "--scope", scope)
    assert len(agenda(planner)) == left
    planner.ask("undo")
    assert len(agenda(planner)) == 5


def test_a_series_that_is_edited_without_a_time_keeps_what_was_removed(
    planner: CommandLine,
) -> None:
    planner.ask("remove", "Stand-up", "--at", "wed")
    planner.ask("edit", "Stand-up", "start=11:00")
    assert len(agenda(planner)) == 4


def test_what_is_not_clear_is_said(planner: CommandLine) -> None:
    answer = planner.call("edit", "Stand-up", "title=Retro", "--scope", "following")
    assert (answer.code, "--at" in answer.err) == (2, True)
    answer = planner.call("edit", "Stand-up", "title=Retro", "--at", "wed 12:00")
    assert (answer.code, "does not happen on" in answer.err) == (1, True)
    planner.ask("add", "Review API 90m")
    answer = planner.call("remove", "Review API", "--at", "wed")
    assert (answer.code, "leave --at out" in answer.err) == (1, True)


def test_a_series_that_happens_too_often_is_cut_in_words(
    planner: CommandLine, tmp_path: Path
) -> None:
    minutes = ",".join(map(str, range(60)))
    lines = ("UID:often", "SUMMARY:Often", "DTSTART:20261123T000000Z", "DURATION:PT1M")
    rule = f"RRULE:FREQ=HOURLY;BYMINUTE={minutes}"
    file = tmp_path / "often.ics"
    body = "\r\n".join(("BEGIN:VEVENT", *lines, rule, "END:VEVENT"))
    file.write_text(f"BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n")
    assert "at most 5,000 of its times" in planner.ask("import", str(file)).out
    assert '"Often" happens more often than that: 5,000 times' in planner.ask("week").out

"""search on a real data folder."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    planner = CommandLine(tmp_path / "data", capsys)
    planner.ask("add", "Review API 90m by friday +billing")
    return planner


def test_the_line_that_holds_the_word_stands_below_the_title(planner: CommandLine) -> None:
    answer = planner.ask("search", "billing", "review").out.splitlines()
    assert "Review API" in answer[0]
    assert answer[1].strip() == "billing"


def test_done_tasks_are_found(planner: CommandLine) -> None:
    planner.ask("done", "Review API")
    assert "completed" in planner.ask("search", "api").out


def test_programs_get_the_documents(planner: CommandLine) -> None:
    (found,) = planner.ask("search", "billing", "--json").json
    assert (found["kind"], found["summary"], found["where"]) == ("task", "Review API", "billing")


def test_nothing_found_is_said(planner: CommandLine) -> None:
    assert planner.ask("search", "nowhere").out == 'Nothing holds all words of "nowhere".\n'


def test_the_past_is_searched(planner: CommandLine) -> None:
    planner.ask("remove", "Review API")
    assert "Review API" in planner.ask("as-of", "2", "search", "api").out

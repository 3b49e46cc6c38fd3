"""Whom a line of availability is for: kept settings, and what the line says otherwise."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    made = CommandLine(tmp_path / "data", capsys)
    made.ask("availability", "--for", "Ana  Maria", "--zone", "Asia/Tokyo", "--minimum", "1h")
    return made


def test_nobody_is_kept_at_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = CommandLine(tmp_path / "data", capsys).ask("recipients").out
    assert found == "No recipients are kept; availability --for NAME keeps one.\n"


def test_who_is_kept_is_told_with_his_settings(planner: CommandLine) -> None:
    assert planner.ask("recipients").out.startswith("Ana Maria: Asia/Tokyo, en, at least 1 h 00, ")


def test_a_later_line_says_only_what_differs(planner: CommandLine) -> None:
    planner.ask("availability", "--for", "ana maria", "--days", "1", "--show", "kind,title")
    (line,) = planner.ask("recipients").out.splitlines()
    assert "Asia/Tokyo, en, at least 1 h 00, 1 day, busy: " in line
    assert line.endswith(", sees kind and title")
    planner.ask("availability", "--for", "Ana Maria", "--show", "none")
    assert "sees" not in planner.ask("recipients").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--open-habits", "chess"), 'There is no habit "chess".'),
        (("--minimum", "soon"), '"soon"'),
        (("--zone", "Mars/Base"), "Mars/Base"),
    ],
)
def test_what_cannot_be_is_told_and_not_kept(
    planner: CommandLine, words: tuple[str, ...], told: str
) -> None:
    before = planner.ask("recipients").out
    answer = planner.call("availability", "--for", "Ana Maria", *words)
    assert answer.code == 1
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert planner.ask("recipients").out == before


def test_who_was_never_kept_cannot_be_forgotten(planner: CommandLine) -> None:
    answer = planner.call("recipients", "--forget", "Bob")
    assert answer.code == 1
    assert "Bob" in answer.err

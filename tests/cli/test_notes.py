"""note, search: what was written down is found again."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    planner = CommandLine(tmp_path / "data", capsys)
    planner.ask("add", "Review API 90m by friday +billing", "--accept")
    return planner


def test_a_note_is_written_to_an_entry_and_found_by_its_words(planner: CommandLine) -> None:
    planner.ask("note", "Ask", "Márta", "--to", "Review API")
    (found,) = planner.ask("search", "MARTA", "--json").json
    (task,) = planner.ask("list", "--kind", "task", "--json").json
    assert (found["kind"], found["text"], found["links"]) == ("note", "Ask Márta", [task["uid"]])


def test_a_note_to_a_planned_block_is_its_tasks(planner: CommandLine) -> None:
    (task,) = planner.ask("list", "--kind", "task", "--json").json
    block = planner.ask("list", "--kind", "block", "--json").json[0]
    planner.ask("note", "Careful", "--to", block["uid"])
    assert planner.ask("search", "careful", "--json").json[0]["links"] == [task["uid"]]


def test_a_note_without_an_entry_is_about_a_day(planner: CommandLine) -> None:
    planner.ask("note", "Quiet", "--on", "wed")
    (found,) = planner.ask("search", "quiet", "--json").json
    assert found["at"] == "2026-11-25T12:00:00Z"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("note", " "), "needs some text"),
        (("note", "x", "--to", "gone"), 'no entry "gone"'),
        (("note", "x", "--to", "Review API", "--on", "wed"), "not both"),
    ],
)
def test_what_cannot_be_noted_is_told_in_a_sentence(
    planner: CommandLine, words: tuple[str, ...], sentence: str
) -> None:
    answer = planner.call(*words)
    assert answer.code == 1
    assert sentence in answer.err


def test_undo_takes_a_note_back(planner: CommandLine) -> None:
    planner.ask("note", "Quiet")
    assert 'Note "Quiet"' in planner.ask("undo").out
    assert planner.ask("search", "quiet", "--json").json == []

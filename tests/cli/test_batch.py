"""One verb per line: each is acknowledged, and a bad one stops no other."""

import io
from pathlib import Path

import pytest

from tests.journeys.command_line import Answer, CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def batch(planner: CommandLine, monkeypatch: pytest.MonkeyPatch, *lines: str) -> Answer:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    return planner.call("batch")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("frobnicate", "invalid choice: 'frobnicate'"),
        ("batch", "A batch cannot hold a batch."),
        ('add "Review', "A quotation mark is not closed."),
        ("add Review\\", "A backslash at the end of a line has nothing behind it."),
        ("show nothing", 'There is no entry "nothing"'),
        ("add", "the following arguments are required: text"),
        ("''", "invalid choice: ''"),
    ],
)
def test_a_bad_line_is_told_in_one_line_and_the_next_one_is_done(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch, line: str, told: str
) -> None:
    answer = batch(planner, monkeypatch, line, "add 'Write tests 30m'")
    assert answer.code == 1
    error, ok = answer.out.splitlines()
    assert error.startswith("error ")
    assert told in error
    assert ok == "ok 2"


def test_empty_lines_and_remarks_are_passed_over(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = batch(planner, monkeypatch, "", "  # a remark", "  add x 30m ", "\t")
    assert (answer.code, answer.out) == (0, "ok 2\n")


def test_help_ends_no_batch(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = batch(planner, monkeypatch, "--version", "add x 30m")
    assert answer.out.splitlines()[-1] == "ok 2"


def test_what_only_looks_has_the_number_of_the_last_change(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = batch(planner, monkeypatch, "add x 30m", "list --json", "list")
    lines = answer.out.splitlines()
    assert [line for line in lines if line.startswith("ok")] == ["ok 2", "ok 2", "ok 2"]
    assert lines[1] == "[", "one line is for a program"
    assert "  task         x, 30 min" in lines[-2], "and the next one for a person again"

"""Planning problems as files."""

from pathlib import Path

import pytest

from planner.cli import problems
from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_the_problem_has_no_titles_and_can_be_solved(planner: CommandLine, tmp_path: Path) -> None:
    planner.working_week()
    file = tmp_path / "problem.json"
    planner.ask("problem", "--out", str(file))
    assert "Review" not in file.read_text()
    solution = planner.ask("solve", str(file), "--budget", "0").json
    assert solution["blocks"]
    assert solution["total"] > 0


@pytest.mark.parametrize(
    ("text", "told"),
    [(b"\xff\xfe", "is not a text file in UTF-8."), (b"{", ""), (b"[]", ""), (b"", "")],
)
def test_what_is_no_problem_is_said_in_one_sentence(
    planner: CommandLine, tmp_path: Path, text: bytes, told: str
) -> None:
    (tmp_path / "problem.json").write_bytes(text)
    answer = planner.call("solve", str(tmp_path / "problem.json"))
    assert answer.code == 1
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_what_cannot_be_read_or_searched_is_named(planner: CommandLine, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.json")
    assert (
        planner.call("solve", gone).err == f"{gone} could not be read: No such file or directory.\n"
    )
    answer = planner.call("solve", gone, "--budget", "-1")
    assert answer.err == "The budget is a count of decodes, 0 or more.\n"


def test_more_than_a_problem_can_be_is_not_read(
    planner: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problems, "LONGEST", 2_000_000)
    (tmp_path / "long.json").write_bytes(b" " * 2_000_001)
    told = planner.call("solve", str(tmp_path / "long.json")).err
    assert told.endswith("long.json is longer than 2 million bytes.\n")

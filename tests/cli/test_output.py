"""An answer is written whole or not at all."""

import stat
from pathlib import Path

import pytest

from planner.cli.output import _replace
from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_the_file_holds_what_would_be_printed(planner: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "problem.json"
    printed = planner.ask("problem").out
    assert planner.ask("problem", "--out", str(file)).out == f"Written to {file}.\n"
    assert file.read_text() == printed.rstrip("\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["none/problem.json", "", "folder"])
def test_a_place_that_cannot_be_written_is_named(
    planner: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    answer = planner.call("problem", "--out", name)
    assert answer.code == 1
    assert "could not be written" in answer.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "folder"]


def test_an_interrupted_file_leaves_the_old_one_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "problem.json").write_text("old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        _replace(folder / "problem.json", b"new")
    assert [path.name for path in folder.iterdir()] == ["problem.json"]
    assert (folder / "problem.json").read_text() == "old"

"""What every verb has: where it prints, and how."""

from pathlib import Path

import pytest

from planner.cli.main import main
from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_nothing_of_an_entry_can_steer_the_terminal(planner: CommandLine) -> None:
    planner.ask("add", "a\x1b[31mred 1h")
    assert "\x1b" not in planner.ask("list").out


def test_every_change_answers_programs(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    for words in (("done", "First"), ("undo",), ("redo",), ("remove", "First")):
        assert planner.ask("--json", *words).json["sequence"] > 1


@pytest.mark.parametrize("zone", ["Mars/Base", ""])
def test_a_zone_that_is_none_is_refused_before_anything_is_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], zone: str
) -> None:
    code = main(["--data", str(tmp_path / "data"), "--zone", zone, "list"])
    assert (code, zone in capsys.readouterr().err) == (1, True)
    assert not (tmp_path / "data").exists()


def test_in_a_demo_nothing_stays(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--demo", "--now", "2026-11-23T09:00", "add", "Write tests 30m"]) == 0
    assert "Write tests" in capsys.readouterr().out
    assert main(["--demo", "--now", "2026-11-23T09:00", "list"]) == 0
    assert "Write tests" not in capsys.readouterr().out


def test_now_without_an_offset_is_on_ones_own_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for zone, week in (("Pacific/Auckland", "48"), ("America/Los_Angeles", "47")):
        given = ["--data", str(tmp_path), "--zone", zone, "--now", "2026-11-22T23:30+00:00"]
        assert main([*given, "week"]) == 0
        assert capsys.readouterr().out.startswith(f"Week {week}, ")

"""unrecorded on a real data folder: ten days away, from Monday 23 November 2026."""

from pathlib import Path

import pytest

from tests.journeys.command_line import Answer, CommandLine


class Away:
    """Plans and comes back on Wednesday 2 December."""

    def __init__(self, planner: CommandLine) -> None:
        self._planner = planner
        planner.ask("add", "Write the report 6h by 2026-12-11")
        planner.ask("plan", "--accept")

    def call(self, *words: str) -> Answer:
        return self._planner.call("unrecorded", "--now", "2026-12-02T09:00", *words)

    def left(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = self.call("--json").json
        return found

    def undo(self) -> None:
        self._planner.ask("undo")


@pytest.fixture
def away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Away:
    return Away(CommandLine(tmp_path / "data", capsys))


def test_it_lists_what_passed(away: Away) -> None:
    out = away.call().out.splitlines()
    assert out[0] == f"{len(away.left())} blocks were not recorded:"
    assert any("Write the report" in line for line in out)
    assert "--all done" in out[-1]


def test_all_are_recorded_in_one_step_and_come_back_with_one(away: Away) -> None:
    before = away.left()
    out = away.call("--all", "done").out
    assert out == f"Recorded: {len(before)} blocks. plan proposes what follows.\n"
    assert away.left() == []
    assert away.call().out == "All planned work that has passed is recorded.\n"
    away.undo()
    assert away.left() == before


def test_single_blocks_have_answers_of_their_own(away: Away) -> None:
    first, *others = (each["uid"] for each in away.left())
    answer = away.call("--json", "--worked", f"{first}=15m", "--all", "missed").json
    assert answer["recorded"] == 1 + len(others)
    assert answer["left"] == 0


def test_what_is_not_named_stays(away: Away) -> None:
    first, *others = (each["uid"] for each in away.left())
    assert f"{len(others)} more are not recorded." in away.call("--done", first).out
    assert [each["uid"] for each in away.left()] == others


def test_what_is_no_block_and_what_names_no_length_are_refused(away: Away) -> None:
    assert "is not a planned block" in away.call("--done", "Write the report").err
    assert "names no length" in away.call("--worked", "something").err

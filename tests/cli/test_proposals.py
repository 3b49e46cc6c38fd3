"""Proposals on the command line, on a real data folder."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


def test_what_would_move_can_be_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planner = CommandLine(tmp_path / "data", capsys)
    planner.ask("add", "Write the report 6h by 2026-12-11")
    planner.ask("add", "Read 1h by 2026-12-11")
    assert "Read" not in planner.ask("plan", "--without", "Read").out.split("Late:")[0]
    planner.ask("plan", "--accept", "--without", "Read")
    blocks = planner.ask("list", "--kind", "block").out
    assert "Write the report" in blocks
    assert "Read" not in blocks


def test_what_the_rest_needs_cannot_be_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planner = CommandLine(tmp_path / "data", capsys)
    planner.ask("plan", "--accept")
    before = planner.ask("list", "--kind", "block").out
    answer = planner.call("add", "doctor wed 12:30-13:15", "--without", "lunch", "--accept")
    assert answer.code != 0
    assert "It cannot be left out. Doctor takes Wed 12:30 to Wed 13:15." in answer.err
    assert planner.ask("list", "--kind", "block").out == before


def test_the_evenings_are_those_of_the_week_in_which_the_change_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planner = CommandLine(tmp_path / "data", capsys)
    out = planner.ask("add", "doctor 2026-12-02 12-14 +20m").out
    assert "Evening hours in week 49 0 min." in out
    assert planner.ask("add", "doctor 2026-12-02 12-14", "--json").json["variants"][0]["week"] == (
        "2026-11-30"
    )
    assert "Evening hours this week" in planner.ask("add", "doctor wed 12-14").out

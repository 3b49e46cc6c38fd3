"""When tasks are likely to be done, as list and show tell it."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def finish_of(planner: CommandLine, title: str) -> object:
    entries = planner.ask("list", "--json", "--all").json
    return next(entry.get("finish") for entry in entries if entry.get("summary") == title)


def finish_ten(planner: CommandLine, took: str) -> None:
    for number in range(10):
        planner.ask("add", f"Chore {number} 1h")
        planner.ask("done", f"Chore {number}", "--took", took)


def test_at_first_it_does_not_know(planner: CommandLine) -> None:
    planner.ask("add", "Review API 4h")
    assert "Not known yet" in planner.ask("show", "Review API").out
    assert finish_of(planner, "Review API") == {"p50": None, "p80": None, "samples": 0}


def test_ten_finished_tasks_teach_it(planner: CommandLine) -> None:
    planner.ask("add", "Review API 4h", "--accept")
    finish_ten(planner, "2h")
    shown = planner.ask("show", "Review API").out
    assert "finish           Likely Tue 24 Nov, by Tue 24 Nov at the latest (P80)" in shown
    assert finish_of(planner, "Review API") == {
        "p50": "2026-11-24T13:30:00Z",
        "p80": "2026-11-24T13:30:00Z",
        "samples": 10,
    }
    assert finish_of(planner, "Chore 1") is None


def test_what_a_task_took_is_kept(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    planner.ask("done", "Review API", "--took", "2h15")
    assert "actual           2 h 15" in planner.ask("show", "Review API").out
    assert planner.call("done", "Review API", "--took", "long").code == 1


def test_without_a_word_it_took_what_was_planned_until_now(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m", "--accept")
    planner.ask("--now", "2026-11-23T10:30", "done", "Review API")
    assert "actual           1 h 30" in planner.ask("show", "Review API").out


def test_a_changed_estimate_keeps_the_first(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    planner.ask("edit", "Review API", "estimate=3h")
    assert "first_estimate   1 h 30" in planner.ask("show", "Review API").out


def test_what_finish_dates_assume_is_said(planner: CommandLine) -> None:
    planner.ask("add", "Review API 4h", "--accept")
    finish_ten(planner, "2h")
    assert "due sooner goes first" in planner.ask("show", "Review API").out


def test_what_is_done_is_not_done_again(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    planner.ask("done", "Review API", "--took", "2h15")
    before = planner.ask("history").out
    again = planner.call("done", "Review API", "--took", "3h")
    assert (again.code, again.err) == (1, '"Review API" is already done.\n')
    assert planner.ask("history").out == before
    assert "actual           2 h 15" in planner.ask("show", "Review API").out


@pytest.mark.parametrize("took", ["0m", "0", "0h0"])
def test_work_that_took_no_time_is_refused(planner: CommandLine, took: str) -> None:
    planner.ask("add", "Review API 90m")
    answer = planner.call("done", "Review API", "--took", took)
    assert answer.code == 1
    assert "--took needs at least a minute" in answer.err
    assert "needs-action" in planner.ask("list", "--json").out.lower()

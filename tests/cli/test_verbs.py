"""The verbs on a real data folder."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.journeys.command_line import WORKING_WEEK, CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_hours_per_weekday_and_date(planner: CommandLine) -> None:
    planner.ask("hours", "fri", "09:00-15:00", "20:00-01:00f")
    assert "Fri         09:00–15:00, 20:00–01:00 flexible" in planner.ask("hours").out
    planner.ask("hours", "--on", "2026-11-26", "none")
    assert "2026-11-26  none" in planner.ask("hours").out
    planner.ask("hours", "--on", "2026-11-26", "usual")
    assert "2026-11-26" not in planner.ask("hours").out


def test_a_setting_is_changed_and_kept(planner: CommandLine) -> None:
    planner.ask("settings", "day_cap", "6h")
    assert planner.ask("settings", "day_cap").out.split() == ["day_cap", "6", "h", "00"]


@pytest.mark.parametrize(("days", "shown"), [("1", "1 day"), ("2", "2 days")])
def test_a_setting_has_its_unit_in_the_right_number(
    planner: CommandLine, days: str, shown: str
) -> None:
    assert planner.ask("settings", "history-age", days).out.strip().endswith(shown)


def test_an_unknown_setting_is_called_one_whether_asked_or_set(planner: CommandLine) -> None:
    asked, given = planner.call("settings", "nope"), planner.call("settings", "nope", "3")
    assert asked == given
    assert asked.err.startswith('There is no setting "nope"; there are zone, ')


def test_import_tells_what_came_in_and_what_was_refused(planner: CommandLine) -> None:
    answer = planner.ask("import", str(WORKING_WEEK))
    assert "6 imported (6 new, 0 changed, 0 unchanged), 1 refused" in answer.out
    assert "Broken" in answer.out
    again = planner.ask("import", str(WORKING_WEEK))
    assert "(0 new, 0 changed, 6 unchanged)" in again.out


def test_a_dry_run_imports_nothing(planner: CommandLine) -> None:
    planner.ask("import", str(WORKING_WEEK), "--dry-run")
    assert "Stand-up" not in planner.ask("list").out


def test_export_and_import_again_is_equal(planner: CommandLine, tmp_path: Path) -> None:
    planner.ask("import", str(WORKING_WEEK))
    file = tmp_path / "out.ics"
    planner.ask("export", "--out", str(file))
    answer = planner.ask("--json", "import", str(file)).json[0]
    assert (answer["added"], answer["updated"], answer["refused"]) == (0, 0, [])


def test_a_batch_acknowledges_each_line(
    planner: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = 'add "First 1h"\n# a remark\nfly\nadd "Second 2h"\nshow nothing\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    answer = planner.call("batch")
    kinds = [line.split()[0] for line in answer.out.splitlines()]
    assert kinds == ["ok", "error", "ok", "error"]
    assert answer.code == 1
    steps = json.loads(planner.ask("history", "--json").out)
    assert [step["name"] for step in steps[:2]] == ['Add "Second"', 'Add "First"']


def test_accepting_what_changes_nothing_is_said(planner: CommandLine) -> None:
    planner.working_week()
    assert "Nothing had to change." in planner.ask("plan", "--accept").out

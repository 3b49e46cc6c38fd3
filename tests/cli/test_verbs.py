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


def uid_of(planner: CommandLine, title: str) -> str:
    entries = planner.ask("list", "--json").json
    return str(next(entry["uid"] for entry in entries if entry.get("summary") == title))


def test_a_task_is_stored_at_once_and_unplanned(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday")
    assert "Review API, 1 h 30, due Fri 27 Nov 17:30" in planner.ask("list").out
    assert "planned" not in planner.ask("show", "Review API").out


def test_a_task_with_accept_is_planned_in_the_same_step(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday", "--accept")
    assert "planned" in planner.ask("show", "Review API").out
    planner.ask("undo")
    assert "Review API" not in planner.ask("list").out


def test_add_tells_programs_what_it_understood(planner: CommandLine) -> None:
    answer = planner.ask("--json", "add", "doctor wed 12-14 +20m").json
    assert answer["parsed"] | {"assumed": []} == {
        "kind": "personal",
        "title": "doctor",
        "start": "2026-11-25T12:00",
        "end": "2026-11-25T14:00",
        "travel": 20,
        "assumed": [],
    }
    assert answer["accepted"] is False


def test_an_entry_is_found_by_uid_its_beginning_or_title(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    uid = uid_of(planner, "Review API")
    for given in (uid, uid[:8], "review api"):
        assert planner.ask("show", given, "--json").json["uid"] == uid


def test_edit_done_and_remove(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m")
    planner.ask("edit", "Review API", "estimate=2h", "priority=urgent")
    assert "remaining        2 h 00" in planner.ask("show", "Review API").out
    planner.ask("done", "Review API")
    assert "Review API" not in planner.ask("list").out
    assert "Review API" in planner.ask("list", "--all").out
    planner.ask("remove", "Review API")
    assert "Review API" not in planner.ask("list", "--all").out
    planner.ask("undo")
    assert "Review API" in planner.ask("list", "--all").out


def test_a_circle_of_dependencies_is_refused_in_words(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    planner.ask("add", "Second 1h")
    first, second = uid_of(planner, "First"), uid_of(planner, "Second")
    planner.ask("edit", first, f"depends_on={second}")
    answer = planner.call("edit", second, f"depends_on={first}")
    assert answer.code == 1
    assert "First" in answer.err
    assert "Second" in answer.err


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


def test_import_tells_what_came_in_and_what_was_refused(planner: CommandLine) -> None:
    answer = planner.ask("import", str(WORKING_WEEK))
    assert "6 imported (6 new, 0 changed, 0 unchanged), 1 refused" in answer.out
    assert "Broken" in answer.out
    again = planner.ask("import", str(WORKING_WEEK))
    assert "(0 new, 0 changed, 6 unchanged)" in again.out


def test_a_dry_run_imports_nothing(planner: CommandLine) -> None:
    planner.ask("import", str(WORKING_WEEK), "--dry-run")
    assert "Stand-up" not in planner.ask("list").out


def test_the_week_has_what_was_imported_at_its_hours(planner: CommandLine) -> None:
    planner.ask("import", str(WORKING_WEEK))
    week = planner.ask("week", "2026-W48").out
    assert week.count("Stand-up") == 4, "Friday is excepted"
    assert "11:30–11:45   appointment Stand-up (late)" in week
    assert "all day       appointment Release freeze" in week
    assert "14:00–15:00   appointment Demo" in week


def test_plan_evenings_and_views_answer(planner: CommandLine) -> None:
    planner.working_week()
    assert "Nothing moves" in planner.ask("plan").out
    assert "of 40 h 00" in planner.ask("ledger").out
    assert "Review API" in planner.ask("agenda").out
    assert planner.ask("fit").out.strip()
    assert planner.ask("why", "Review API").out.strip()
    assert planner.ask("why", "Review API", "--at", "wed 03:00").out.strip()


def test_export_and_import_again_is_equal(planner: CommandLine, tmp_path: Path) -> None:
    planner.ask("import", str(WORKING_WEEK))
    file = tmp_path / "out.ics"
    planner.ask("export", "--out", str(file))
    answer = planner.ask("--json", "import", str(file)).json[0]
    assert (answer["added"], answer["updated"], answer["refused"]) == (0, 0, [])


def test_the_problem_has_no_titles_and_can_be_solved(planner: CommandLine, tmp_path: Path) -> None:
    planner.working_week()
    file = tmp_path / "problem.json"
    planner.ask("problem", "--out", str(file))
    assert "Review" not in file.read_text()
    solution = planner.ask("solve", str(file), "--budget", "0").json
    assert solution["blocks"]
    assert solution["total"] > 0


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

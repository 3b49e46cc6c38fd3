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


def test_a_block_is_listed_and_found_by_the_short_uid_of_its_task(planner: CommandLine) -> None:
    planner.ask("add", "Review API 90m by friday", "--accept")
    uid = uid_of(planner, "Review API")
    listed = [line.split()[0] for line in planner.ask("list").out.splitlines()]
    assert uid[:8] in listed
    (block,) = (name for name in listed if name.startswith(f"{uid[:8]}@"))
    assert planner.ask("show", block, "--json").json["entry"] == uid


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


@pytest.mark.parametrize(("days", "shown"), [("1", "1 day"), ("2", "2 days")])
def test_a_setting_has_its_unit_in_the_right_number(
    planner: CommandLine, days: str, shown: str
) -> None:
    assert planner.ask("settings", "history-age", days).out.strip().endswith(shown)


def test_an_unknown_setting_is_called_one_whether_asked_or_set(planner: CommandLine) -> None:
    asked, given = planner.call("settings", "nope"), planner.call("settings", "nope", "3")
    assert asked == given
    assert asked.err.startswith('There is no setting "nope"; there are zone, ')


def test_no_day_in_a_uid_is_cut(planner: CommandLine) -> None:
    planner.ask("plan", "--accept")
    days = [line.split()[0].partition("@")[2] for line in planner.ask("list").out.splitlines()]
    assert any(days)
    assert all(len(day.partition("T")[0]) == 8 for day in days if day)


def test_every_note_of_a_proposal_is_a_sentence(planner: CommandLine) -> None:
    planner.ask("add", "habit nap 45m 11:45-15:15")
    planner.ask("add", "doctor wed 12-14 +20m", "--accept")
    notes = [line for line in planner.ask("plan").out.splitlines() if "left out" in line]
    assert notes in (["   Lunch is left out on Wed 25 Nov."], ["   nap is left out on Wed 25 Nov."])


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


def write_calendar(folder: Path, *lines: str) -> Path:
    file = folder / "more.ics"
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:x", *lines, "END:VEVENT")
    file.write_text("\r\n".join((*whole, "END:VCALENDAR", "")))
    return file


def test_an_all_day_entry_is_on_its_day_only(planner: CommandLine, tmp_path: Path) -> None:
    day = ("SUMMARY:Holiday", "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128")
    planner.ask("import", str(write_calendar(tmp_path, *day)))
    days = planner.ask("week", "--json").json
    assert [day for day, rows in days.items() if rows] == ["2026-11-27"]


def test_a_cancelled_entry_is_not_in_the_week(planner: CommandLine, tmp_path: Path) -> None:
    gone = ("SUMMARY:Gone", "DTSTART:20261127T100000Z", "DURATION:PT1H", "STATUS:CANCELLED")
    planner.ask("import", str(write_calendar(tmp_path, *gone)))
    assert "Gone" not in planner.ask("week").out
    assert "Gone" in planner.ask("list", "--all").out


def test_what_list_prints_as_uid_is_understood(planner: CommandLine) -> None:
    planner.working_week()
    for line in planner.ask("list").out.splitlines():
        assert planner.call("show", line.split()[0]).code == 0, line


def test_an_hour_after_midnight_names_its_day(planner: CommandLine) -> None:
    planner.ask("add", "night shift sat 02:00-03:00", "--accept")
    week = planner.ask("week").out
    assert "Fri 27 Nov\n" in week
    assert "Sat 02:00–03:00" in week


def test_another_year_is_named(planner: CommandLine) -> None:
    planner.ask("add", "Pay 1h by 2027-11-25")
    assert "due Thu 25 Nov 2027" in planner.ask("list").out


def test_a_new_clock_time_keeps_the_day(planner: CommandLine) -> None:
    planner.ask("add", "doctor wed 12-14", "--accept")
    planner.ask("edit", "doctor", "start=13:00")
    assert "Wed 25 Nov 13:00–15:00" in planner.ask("list").out


def test_dependencies_may_be_given_by_title(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    planner.ask("add", "Second 1h")
    planner.ask("edit", "Second", "depends_on=first")
    second = planner.ask("show", "Second", "--json").json
    assert second["depends_on"] == [uid_of(planner, "First")]


def test_nothing_of_an_entry_can_steer_the_terminal(planner: CommandLine) -> None:
    planner.ask("add", "a\x1b[31mred 1h")
    assert "\x1b" not in planner.ask("list").out


def test_every_change_answers_programs(planner: CommandLine) -> None:
    planner.ask("add", "First 1h")
    for words in (("done", "First"), ("undo",), ("redo",), ("remove", "First")):
        assert planner.ask("--json", *words).json["sequence"] > 1


def test_accepting_what_changes_nothing_is_said(planner: CommandLine) -> None:
    planner.working_week()
    assert "Nothing had to change." in planner.ask("plan", "--accept").out


def test_the_empty_week_leads_to_the_hours(planner: CommandLine) -> None:
    week = planner.ask("week").out
    assert "09:00–17:30, 19:00–22:30 flexible, 11 h 00 rest, Europe/Lisbon" in week
    assert "planner-cli hours" in week


def test_a_line_with_a_date_that_does_not_exist_is_told(planner: CommandLine) -> None:
    answer = planner.ask("add", "meeting 2026-02-30 10:00")
    assert "2026-02-30" in answer.err


def test_work_without_a_place_is_said(planner: CommandLine) -> None:
    planner.ask("hours", "all", "none")
    answer = planner.ask("add", "Giant 2h", "--accept")
    assert "finds no place" in answer.out
    assert "Nothing becomes late" not in answer.out
    report = planner.ask("fit", "--json").json
    assert report["fits"] is False
    assert report["unplaced"] == [uid_of(planner, "Giant")]


def test_work_that_is_left_open_is_not_said_to_have_no_place(planner: CommandLine) -> None:
    planner.ask("add", "Review 7h by wednesday", "--accept")
    answer = planner.ask("add", "doctor today 12-14").out
    opened = answer[answer.index("Leave it open") :]
    assert "left open" in opened
    assert "Late: Review" in opened
    assert "no place" not in opened


def test_a_reason_has_its_structure(planner: CommandLine) -> None:
    planner.working_week()
    here = planner.ask("why", "Review API", "--json").json
    assert here["cost"]["total"] == sum(term["units"] for term in here["cost"]["terms"])
    assert here["binding"]["rules"] or here["binding"]["could_begin"]
    assert here["place"]["start"].startswith("2026-11-2")
    there = planner.ask("why", "Review API", "--at", "wed 20:00", "--json").json["there"]
    assert there["cost"]["total"] == sum(term["units"] for term in there["cost"]["terms"])
    assert any(block["start"] == "2026-11-25T20:00:00Z" for block in there["plan"])
    forbidden = planner.ask("why", "Review API", "--at", "wed 04:00", "--json").json["there"]
    assert [found["rule"] for found in forbidden["forbidden"]] == ["hours"]


def test_a_repair_is_shown_and_accepted(planner: CommandLine) -> None:
    planner.ask("add", "Report 30h by wed 17:30 !high")
    planner.ask("add", "Slides 9h by wed 17:30")
    before = planner.ask("fit", "--json").json
    kinds = [repair["kind"] for repair in before["repairs"]]
    assert not before["fits"]
    assert "later" in kinds
    number = str(1 + kinds.index("later"))
    assert "Nothing is changed yet" in planner.ask("fit", "--repair", number).out
    assert "Accepted: Move the " in planner.ask("fit", "--repair", number, "--accept").out
    assert planner.ask("fit", "--json").json["fits"]
    assert "There is no repair 1; there are none" in planner.call("fit", "--repair", "1").err


def test_to_accept_a_repair_it_has_to_be_named(planner: CommandLine) -> None:
    planner.ask("add", "Report 90h by wed 17:30")
    answer = planner.call("fit", "--accept")
    assert answer.code == 1
    assert "Say which repair to accept" in answer.err


def test_what_stays_late_is_said_and_nothing_else_is_claimed(planner: CommandLine) -> None:
    planner.ask("add", "Giant 90h by wed", "--accept")
    answer = planner.ask("add", "dentist thu 10:00-10:30")
    assert "Still late: Giant, due" in answer.out
    assert "Nothing becomes late" not in answer.out

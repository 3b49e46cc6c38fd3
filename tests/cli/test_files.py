"""check, backup and restore on a real data folder."""

import gzip
import json
from pathlib import Path

import pytest

from tests.journeys.command_line import WORKING_WEEK, CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    planner = CommandLine(tmp_path / "data", capsys)
    planner.ask("add", "First 1h")
    planner.ask("add", "Second 2h")
    return planner


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def titles(planner: CommandLine) -> set[str]:
    return {entry["summary"] for entry in planner.ask("list", "--kind", "task", "--json").json}


def damage(data: Path) -> None:
    (data / "calendar.json").write_bytes(bytes(100))


def test_check_reports_on_every_part_and_ends_with_0(planner: CommandLine) -> None:
    planner.ask("backup")
    rows = planner.ask("check", "--json").json
    assert {row["part"]: row["level"] for row in rows} == {
        "snapshot": "good",
        "journal": "good",
        "documents": "good",
        "backups": "good",
    }
    assert "Commits 1–3." in planner.ask("check").out


def test_check_names_what_is_bad_and_ends_with_1(planner: CommandLine, data: Path) -> None:
    backup = planner.ask("backup", "--json").json
    Path(backup["file"]).write_bytes(b"damaged")
    damage(data)
    answer = planner.call("check")
    assert answer.code == 1
    bad = [line for line in answer.out.splitlines() if line.startswith("BAD")]
    assert [line.split()[1] for line in bad] == ["snapshot", "backups"]
    assert answer.err == ""


def test_check_finds_references_to_nothing(planner: CommandLine, data: Path) -> None:
    planner.ask("add", "Third 1h", "--accept")
    journal = data / "calendar.journal"
    assert journal.exists()
    rows = planner.ask("check", "--json").json
    assert not [row for row in rows if row["level"] != "good"]


def test_a_backup_is_made_listed_and_readable_by_others(planner: CommandLine) -> None:
    made = planner.ask("--json", "backup").json
    assert made["backup"] == made["sequence"] == 3
    listed = planner.ask("backup", "--list", "--json").json
    assert listed[0]["file"] == made["file"]
    found = json.loads(gzip.decompress(Path(made["file"]).read_bytes()))
    assert {task["summary"] for task in found["tasks"].values()} == {"First", "Second"}
    assert str(made["backup"]) in planner.ask("backup", "--list").out


def test_every_opening_after_a_change_leaves_a_backup(planner: CommandLine) -> None:
    for _ in range(2):
        planner.ask("list")
    backups = planner.ask("backup", "--list", "--json").json
    assert [backup["backup"] for backup in backups] == [3, 2, 1]
    assert {backup["why"] for backup in backups} == {"opening"}


def test_import_comes_behind_a_backup(planner: CommandLine) -> None:
    planner.ask("import", str(WORKING_WEEK))
    assert planner.ask("backup", "--list", "--json").json[0]["backup"] == 3
    planner.ask("restore", "3")
    assert "Stand-up" not in planner.ask("list").out


def test_restore_shows_first_what_would_differ(planner: CommandLine) -> None:
    planner.ask("backup")
    planner.ask("edit", "First", "title=Changed")
    planner.ask("remove", "Second")
    planner.ask("add", "Third 1h")
    dry = planner.ask("restore", "3", "--dry-run").out
    assert "nothing is changed now" in dry
    for line in ("1 comes back: Second", "1 goes: Third", "1 changes: First"):
        assert line in dry
    assert titles(planner) == {"Changed", "Third"}
    facts = planner.ask("--json", "restore", "3", "--dry-run").json
    assert (facts["added"], facts["removed"]) == (["Second"], ["Third"])


def test_restore_is_one_step_that_is_named_and_can_be_undone(planner: CommandLine) -> None:
    planner.ask("remove", "Second")
    planner.ask("restore", "3")
    assert titles(planner) == {"First", "Second"}
    assert "Restore the backup of commit 3" in planner.ask("undo").out
    assert titles(planner) == {"First"}
    assert "Restore the backup of commit 3" in planner.ask("redo").out


def test_a_backup_from_elsewhere_is_restored_by_its_file(
    planner: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = planner.ask("backup", "--json").json["file"]
    other = CommandLine(tmp_path / "other", capsys)
    other.ask("restore", file)
    assert titles(other) == {"First", "Second"}


@pytest.mark.parametrize("what", [[], ["99"], ["nowhere.json.gz"]])
def test_without_a_backup_restore_says_what_to_say(planner: CommandLine, what: list[str]) -> None:
    answer = planner.call("restore", *what)
    assert (answer.code, answer.out) == (1, "")
    assert "backup --list" in answer.err


def test_a_damaged_calendar_is_refused_with_choices(planner: CommandLine, data: Path) -> None:
    damage(data)
    answer = planner.call("list")
    assert (answer.code, answer.out) == (1, "")
    for choice in ("restore makes it whole", "--read-only shows", str(data)):
        assert choice in answer.err
    assert "Traceback" not in answer.err
    assert (data / "calendar.json").read_bytes() == bytes(100)


def test_a_damaged_calendar_can_be_looked_at(planner: CommandLine, data: Path) -> None:
    damage(data)
    answer = planner.ask("--read-only", "list")
    assert "First" in answer.out
    assert "This is what can be read of it" in answer.err
    refused = planner.call("--read-only", "add", "Third 1h")
    assert refused.code == 1
    assert "reading only" in refused.err
    assert (data / "calendar.json").read_bytes() == bytes(100)


def test_restore_makes_a_damaged_calendar_whole(planner: CommandLine, data: Path) -> None:
    damage(data)
    assert "Would recover" in planner.ask("restore", "--dry-run").out
    assert planner.call("list").code == 1
    told = planner.ask("--json", "restore").json
    assert told["missing"] == []
    assert titles(planner) == {"First", "Second"}
    assert (data / "damaged" / "1" / "calendar.json").read_bytes() == bytes(100)
    assert planner.call("check").code == 0


def test_without_any_backup_the_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "calendar.json").write_text('{"_default": {}}')
    planner = CommandLine(tmp_path, capsys)
    for verb in ("list", "restore"):
        answer = planner.call(verb)
        assert answer.code == 1
        assert str(tmp_path) in answer.err
    assert "TinyDB file of another program" in planner.call("list").err
    assert (tmp_path / "calendar.json").read_text() == '{"_default": {}}'


def test_a_calendar_of_a_newer_version_is_not_restored_over(
    planner: CommandLine, data: Path
) -> None:
    file = data / "calendar.json"
    file.write_bytes(file.read_bytes().replace(b'"schema":1', b'"schema":7'))
    for words in (("list",), ("restore",), ("--read-only", "list")):
        answer = planner.call(*words)
        assert answer.code == 1
        assert "update Flexday" in answer.err


def test_undo_and_redo_name_each_step_whatever_it_was(planner: CommandLine) -> None:
    """Every call is a start of the program."""
    planner.ask("import", str(WORKING_WEEK))
    planner.ask("remove", "First")
    planner.ask("restore", "3")
    steps = [
        "Restore the backup of commit 3",
        'Remove "First"',
        f"Import {WORKING_WEEK.name}",
        'Add "Second"',
        'Add "First"',
    ]
    for step in steps:
        assert planner.ask("undo").out == f"Undone: {step}\n"
    assert "Nothing to undo" in planner.call("undo").err
    for step in reversed(steps):
        assert planner.ask("redo").out == f"Done again: {step}\n"
    assert titles(planner) == {"First", "Second"}
    assert "Nothing to redo" in planner.call("redo").err

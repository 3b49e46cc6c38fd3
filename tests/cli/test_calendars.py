"""import, whatever is given to it."""

from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine

DOORS = Path(__file__).parent.parent / "data" / "doors"


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_a_folder_is_one_change(planner: CommandLine) -> None:
    answer = planner.ask("import", str(DOORS)).out
    assert "google.csv: 2 imported (2 new, 0 changed, 0 unchanged), 1 refused." in answer
    assert 'refused: line 4, Bad: "soon" is no date.' in answer
    assert "4 files: 12 entries, 2 refused." in answer
    assert "Nothing in the calendar changes." in planner.ask("import", str(DOORS)).out
    planner.ask("undo")
    assert "Dentist" not in planner.ask("list").out


def test_the_other_files_of_a_folder_are_told_together(
    planner: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(5):
        (folder / f"diary-{number}.txt").write_text("Dear diary,\ntoday I went out.\n")
    (folder / "todo.txt").write_text("Buy milk\n")
    answer = planner.ask("import", str(folder)).out
    assert "5 files (diary-0.txt, diary-1.txt, diary-2.txt …): It is no calendar" in answer
    assert answer.count("diary") == 3
    assert "todo.txt: 1 imported" in answer
    assert "6 files: 1 entries, 5 refused." in answer


def test_the_columns_of_a_table_can_be_named(planner: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("What to do,By\nWater plants,03/04/2027\n")
    refused = planner.call("import", str(file))
    assert "--map" in refused.out
    named = ("--map", "title=What to do", "--map", "due=By")
    assert "--dates" in planner.call("import", str(file), *named).out
    planner.ask("import", str(file), *named, "--dates", "mdy")
    assert "Fri 5 Mar 2027 00:00" in planner.ask("list").out


def test_a_form_can_be_said(planner: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "notes"
    file.write_text("Buy milk\n")
    planner.call("import", str(file))
    planner.ask("import", str(file), "--as", "todo.txt")
    assert "Buy milk" in planner.ask("list").out


def test_everything_comes_back_from_our_own_exports(
    planner: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planner.ask("import", str(DOORS))
    planner.ask("plan", "--accept")
    before = planner.ask("export", "--format", "json").out
    file = tmp_path / "all.json"
    file.write_text(before)
    other = CommandLine(tmp_path / "other", capsys)
    other.ask("import", str(file))
    assert other.ask("export", "--format", "json").out == before
    text = tmp_path / "all.ics"
    planner.ask("export", "--out", str(text))
    answer = other.ask("--json", "import", str(text)).json[0]
    assert (answer["added"], answer["updated"], answer["refused"]) == (0, 0, [])

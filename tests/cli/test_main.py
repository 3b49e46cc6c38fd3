"""Every wrong use ends with a sentence and an exit code, never a traceback, and loses nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.command_line import CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def test_the_first_start_needs_no_question(planner: CommandLine) -> None:
    assert "Mon         09:00–17:30, 19:00–22:30 flexible" in planner.ask("hours").out
    assert "minimum_rest      11 h 00" in planner.ask("settings").out
    assert planner.ask("settings", "zone").out.split() == ["zone", "Europe/Lisbon"]
    assert "11:45–15:15  Lunch, 45 min" in planner.ask("list").out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "usage"),
        (("fly",), 2, "invalid choice"),
        (("add",), 2, "required"),
        (("add", ""), 1, "needs a title"),
        (("show", "nothing"), 1, 'no entry "nothing"'),
        (("done", "lunch"), 1, "not a task"),
        (("remove", "nothing"), 1, "no entry"),
        (("edit", "lunch", "color=red"), 1, "no field"),
        (("edit", "lunch", "duration=9h"), 1, "longer than its window"),
        (("hours", "someday", "09:00-17:00"), 1, "not a weekday"),
        (("hours", "fri", "9-5"), 1, "ends before it starts"),
        (("hours", "fri", "nine-17"), 1, "not a span"),
        (("week", "9999-12-31"), 1, "outside the years"),
        (("availability", "--week", "9999-W52"), 1, "outside the years"),
        (("availability", "--week", "2026-W40"), 1, "is past"),
        (("availability", "--zone", ""), 1, "not a time zone"),
        (("edit", "lunch", "summary="), 1, "needs a title"),
        (("hours", "fri", "09:00-12:00", "11:00-13:00"), 1, "overlap"),
        (("settings", "colour"), 1, "no setting"),
        (("settings", "zone", "Mars/Base"), 1, "not a time zone"),
        (("settings", "minimum_rest", "30h"), 1, "20 hours"),
        (("settings", "evenings_per_week", "often"), 1, "not a whole number"),
        (("settings", "evenings_per_week", "9"), 1, "0 to 7 evenings"),
        (("week", "2026-W60"), 1, "no week 60"),
        (("agenda", "--days", "0"), 1, "between 1 and 366"),
        (("agenda", "--days", "x"), 2, "invalid int"),
        (("evenings", "--day", "someday"), 1, "not a day"),
        (("why", "nothing"), 1, "no entry"),
        (("availability", "--zone", "Mars/Base"), 1, "not a time zone"),
        (("availability", "--format", "docx"), 1, "no format"),
        (("availability", "--week", "soon"), 1, "not a week"),
        (("availability", "--tier", "certain"), 2, "invalid choice"),
        (("availability", "--most", "0"), 1, "At least one"),
        (("import", "/no/such/file.ics"), 1, "could not be read"),
        (("export", "--out", "/no/such/folder/file.ics"), 1, "could not be written"),
        (("undo",), 1, "Nothing to undo"),
        (("redo",), 1, "Nothing to redo"),
        (("solve", "/no/such/file.json"), 1, "could not be read"),
        (("plan", "--accept", "--variant", "7"), 1, "no variant 7"),
    ],
)
def test_a_wrong_use_is_told_in_words(
    planner: CommandLine, words: tuple[str, ...], code: int, sentence: str
) -> None:
    answer = planner.call(*words)
    assert answer.code == code
    assert sentence.lower() in answer.err.lower()
    assert "Traceback" not in answer.err
    if code == 1:
        assert answer.err.strip().count("\n") == 0


@pytest.mark.parametrize("form", ["--now=yesterday", "--zone=Mars/Base"])
def test_wrong_globals_are_told_in_words(tmp_path: Path, form: str) -> None:
    command = [sys.executable, "-m", "planner.cli", "--data", str(tmp_path), form, "list"]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert result.returncode == 1
    assert "is not a time" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_reader_that_closes_early_is_no_error(planner: CommandLine, tmp_path: Path) -> None:
    planner.ask("add", "Review API 90m")
    command = f"{sys.executable} -m planner.cli --data {tmp_path / 'data'} list | head -c 1"
    result = subprocess.run(["bash", "-c", command], check=False, capture_output=True, text=True)
    assert result.stderr == ""


def test_no_qt_and_no_calendar_library_for_adding_a_task(tmp_path: Path) -> None:
    code = (
        "import sys; from planner.cli import main; "
        f"main(['--data', {str(tmp_path / 'd')!r}, 'add', 'Review API 90m']); "
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('PySide6', 'icalendar', 'dateutil', 'platformdirs')])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert result.stdout.splitlines()[-1] == "[]"

"""Reports about our mistakes hold nothing of the user's."""

from pathlib import Path

import pytest

from planner.cli import main
from planner.cli.session import Session
from planner.domain.ids import Uid
from planner.mistakes import mistake_report

SECRET = "Call Dr. House"


def fail(*_arguments: object) -> None:
    raise KeyError(Uid(SECRET))


def test_a_report_says_where_and_what_but_no_values() -> None:
    try:
        fail(SECRET)
    except KeyError as error:
        report = mistake_report(error, error.__traceback__, "Qt 6")
    assert "Flexday " in report
    assert "Qt 6" in report
    assert report.endswith("in fail")
    assert "KeyError" in report
    assert SECRET not in report
    assert str(Path(__file__).parent) not in report


def test_the_command_line_reports_a_mistake_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "commit", fail)
    assert main(["--data", str(tmp_path), "add", SECRET]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("Flexday made a mistake.")
    assert "planner/cli/add.py" in told.err
    for private in (SECRET, "Traceback", str(tmp_path), str(Path(__file__).parent)):
        assert private not in told.out + told.err

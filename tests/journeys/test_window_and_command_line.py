"""The window and the command line at once, each on the same calendar."""

import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.edits import replace_entry
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.store.calendar_file import CalendarFile
from tests.desktop.weeks import NOW
from tests.journeys.window import Window
from tests.store.test_calendar_file import REPOSITORY, environment

ONE_SECOND = 1000
UID = Uid("task-0")


def planner_cli(folder: Path, *words: str) -> str:
    """A process of its own."""
    command = [
        sys.executable,
        "-m",
        "planner.cli",
        "--data",
        str(folder),
        "--zone",
        "Europe/Lisbon",
    ]
    done = subprocess.run(
        [*command, "--now", "2026-11-23T09:00", *words],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path / "data")


def titles(window: Window) -> list[str]:
    model = window.main.tasks.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(row.data(Qt.ItemDataRole.DisplayRole)) for row in rows]


def test_the_window_shows_within_a_second_what_the_command_line_did(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.document.watch()
    for verb, is_there in (("add", True), ("undo", False), ("redo", True)):
        planner_cli(tmp_path / "data", verb, *(["Call the bank 20m"] if verb == "add" else []))
        begun = time.monotonic()
        qtbot.waitUntil(
            lambda wanted=is_there: (
                any("Call the bank" in title for title in titles(window)) is wanted
            ),
            timeout=ONE_SECOND,
        )
        assert time.monotonic() - begun < 1
    window.main.close()


def test_the_command_line_shows_what_the_window_did(window: Window, tmp_path: Path) -> None:
    window.press(Qt.Key.Key_N)
    window.type("Call the bank 20m")
    window.press(Qt.Key.Key_Return)
    assert "Call the bank" in planner_cli(tmp_path / "data", "list")


def test_changes_of_different_entries_are_merged(window: Window, tmp_path: Path) -> None:
    """The window has not looked yet when it changes its own."""
    planner_cli(tmp_path / "data", "edit", UID, "summary=From the command line")
    window.main.commands.remove(Uid("task-1"))
    tasks = window.document.calendar.tasks
    assert tasks[UID].summary == "From the command line"
    assert Uid("task-1") not in tasks


def test_a_stale_change_of_the_same_entry_is_refused_in_words(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    task = window.document.calendar.tasks[UID]
    planner_cli(tmp_path / "data", "edit", UID, "summary=From the command line")
    mine = replace_entry(window.document.calendar, replace(task, description="Mine"))
    with qtbot.captureExceptions() as caught:
        window.document.change(mine, "Describe")
        window.settle()
    ((_, error, _),) = caught
    assert isinstance(error, PlannerError)
    assert re.search(r"changed by another program .* Look at it", str(error))
    shown = window.document.calendar.tasks[UID]
    assert (shown.summary, shown.description) == ("From the command line", task.description)
    with CalendarFile.open(tmp_path / "data", lambda: mine, at=NOW) as file:
        assert file.calendar == window.document.calendar

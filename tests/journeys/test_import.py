"""Files come in through the window: looked at first, then one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from planner.domain.edits import add
from tests.desktop.weeks import WORKING_WEEK, ZONE
from tests.journeys.window import Window
from tests.scheduling.weeks import task

DOORS = Path(__file__).parent.parent / "data" / "doors"
CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 20_000
"""Milliseconds that a process may take on a busy machine."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    window = Window(qtbot, tmp_path / "data", default_calendar(ZONE))
    yield window
    window.main.workings.imports.close()


def looked_at(window: Window, qtbot: QtBot, *paths: Path) -> str:
    """What the preview says when all is read."""
    window.main.workings.imports.open(paths)
    panel = window.main.pages.importing
    qtbot.waitUntil(lambda: not panel.is_reading, timeout=PATIENCE)
    return panel.text


def test_enter_imports_what_was_looked_at_as_one_step(window: Window, qtbot: QtBot) -> None:
    said = looked_at(window, qtbot, WORKING_WEEK)
    assert window.document.calendar.appointments == {}, "nothing before Enter"
    count = int(said.split(" new", maxsplit=1)[0])
    window.press(Qt.Key.Key_Return)
    calendar = window.document.calendar
    assert count == len(calendar.appointments) + len(calendar.personal_blocks)
    assert window.main.toast.text.startswith(f"working_week.ics: {count} new")
    assert window.main.side.page is None
    window.press(Qt.Key.Key_Z, CONTROL)
    assert not window.document.calendar.appointments


def test_enter_right_after_the_calendar_changed_keeps_that_change(
    window: Window, qtbot: QtBot
) -> None:
    looked_at(window, qtbot, WORKING_WEEK)
    document = window.document
    document.commit(add(document.calendar, task("review", 60)), "Add a task")
    window.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(document.calendar.appointments), timeout=PATIENCE)
    assert "review" in document.calendar.tasks
    assert window.main.side.page is None


def test_escape_takes_such_an_enter_back(window: Window, qtbot: QtBot) -> None:
    looked_at(window, qtbot, WORKING_WEEK)
    document = window.document
    document.commit(add(document.calendar, task("review", 60)), "Add a task")
    window.press_at_once(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert not window.main.workings.imports.is_pending
    assert not document.calendar.appointments


def test_escape_drops_it(window: Window, qtbot: QtBot) -> None:
    before = window.document.calendar
    looked_at(window, qtbot, WORKING_WEEK)
    window.press(Qt.Key.Key_Escape)
    assert window.document.calendar is before
    assert window.main.side.page is None
    assert not window.main.workings.imports.is_pending


def test_escape_stops_the_reading(window: Window, qtbot: QtBot) -> None:
    imports = window.main.workings.imports
    imports.open([WORKING_WEEK])
    qtbot.waitUntil(lambda: imports.worker.is_busy)
    window.press(Qt.Key.Key_Escape)
    assert not imports.worker.is_busy
    assert window.main.toast.text == "Nothing was imported"


def test_escape_before_the_reading_leaves_nothing_to_read(window: Window, qtbot: QtBot) -> None:
    imports = window.main.workings.imports
    imports.open([WORKING_WEEK])
    assert not imports.worker.is_busy
    window.press(Qt.Key.Key_Escape)
    assert not imports.is_pending
    qtbot.wait(100)
    assert not imports.worker.is_busy


def test_a_folder_says_what_is_refused_and_where(window: Window, qtbot: QtBot) -> None:
    said = looked_at(window, qtbot, DOORS)
    assert said.startswith("12 new, 2 refused")
    assert 'Bad. google.csv, line 4: "soon" is no date.' in said
    window.press(Qt.Key.Key_Return)
    assert len(window.document.calendar.tasks) == 8
    said = looked_at(window, qtbot, DOORS)
    assert "Nothing in the calendar changes." in said
    window.press(Qt.Key.Key_Return)
    assert window.main.side.page is None


def test_dates_that_could_be_either_are_asked(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("Title,Start\nA,03/04/2026 10:00\n")
    assert "could be day/month/year" in looked_at(window, qtbot, file)
    window.press(Qt.Key.Key_M)
    panel = window.main.pages.importing
    qtbot.waitUntil(lambda: panel.can_accept, timeout=PATIENCE)
    window.press(Qt.Key.Key_Return)
    (entry,) = window.document.calendar.appointments.values()
    assert entry.start.month == 3


def test_a_file_can_be_dropped_on_the_window(window: Window, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(WORKING_WEEK))])
    place, copy = QPoint(700, 400), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, data, buttons, keys)
    window.main.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.main.dropEvent(QDropEvent(place, copy, data, buttons, keys))
    panel = window.main.pages.importing
    qtbot.waitUntil(lambda: panel.can_accept, timeout=PATIENCE)


def test_another_page_drops_it(window: Window, qtbot: QtBot) -> None:
    looked_at(window, qtbot, WORKING_WEEK)
    window.press(Qt.Key.Key_Comma, CONTROL)
    assert not window.main.workings.imports.is_pending
    assert window.main.side.page is window.main.pages.hours


def test_a_file_that_is_gone_is_told(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    said = looked_at(window, qtbot, tmp_path / "gone.ics")
    assert "gone.ics. It could not be read" in said
    empty = tmp_path / "empty"
    empty.mkdir()
    window.main.workings.imports.open([empty])
    qtbot.waitUntil(lambda: "no file" in window.main.toast.text, timeout=PATIENCE)

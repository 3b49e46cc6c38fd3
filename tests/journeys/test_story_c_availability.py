"""Weekly availability, in the window: Ctrl+Shift+A, a place, Enter."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_dialog import AvailabilityDialog
from tests.desktop.weeks import with_line, working_week
from tests.journeys.window import PATIENCE, Window

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, with_line(working_week(), "doctor wed 12-14 +20m", "visit"))


def open_dialog(window: Window, qtbot: QtBot) -> AvailabilityDialog:
    window.press(Qt.Key.Key_A, CHORD)
    dialog = window.main.findChild(AvailabilityDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: bool(dialog.preview), timeout=PATIENCE)
    return dialog


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_six_strokes_copy_the_free_times_of_the_next_days(window: Window, qtbot: QtBot) -> None:
    open_dialog(window, qtbot)
    window.type("kolk")
    window.press(Qt.Key.Key_Return)
    assert window.strokes <= 6
    mime = copied()
    assert "IST (UTC+5:30) · " in mime.text()
    assert "WET (UTC+0)" in mime.text()
    assert "<" in mime.html()
    assert bytes(mime.data("text/markdown").data()).decode().strip()
    assert "Kolkata" in window.main.toast.text


def test_they_copy_as_well_before_the_free_times_are_there(window: Window, qtbot: QtBot) -> None:
    window.press_at_once(Qt.Key.Key_A, CHORD)
    dialog = window.main.findChild(AvailabilityDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        QTest.keyClicks(dialog.focusWidget(), "kolk")
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert "IST (UTC+5:30) · " in copied().text()


def test_the_visit_is_named_in_no_format(window: Window, qtbot: QtBot) -> None:
    open_dialog(window, qtbot)
    window.type("kolk")
    window.press(Qt.Key.Key_Return)
    mime = copied()
    everything = mime.text() + mime.html() + bytes(mime.data("text/markdown").data()).decode()
    assert "doctor" not in everything.lower()


def test_the_preview_follows_the_letters(window: Window, qtbot: QtBot) -> None:
    dialog = open_dialog(window, qtbot)
    window.type("new york")
    qtbot.waitUntil(lambda: "EST (UTC−5)" in dialog.preview)


def test_the_last_recipients_zone_is_there_next_time(window: Window, qtbot: QtBot) -> None:
    open_dialog(window, qtbot)
    window.type("kolk")
    window.press(Qt.Key.Key_Return)
    assert window.preferences.recipient_zone == "Asia/Kolkata"
    qtbot.waitUntil(lambda: window.main.findChild(AvailabilityDialog) is None)
    window.main.activateWindow()
    qtbot.waitUntil(window.main.isActiveWindow)
    assert "IST" in open_dialog(window, qtbot).preview


def test_a_place_that_is_not_there_is_said_and_nothing_is_copied(
    window: Window, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("before")
    dialog = open_dialog(window, qtbot)
    window.type("qqqq")
    qtbot.waitUntil(lambda: "qqqq" in dialog.error)
    window.press(Qt.Key.Key_Return)
    assert copied().text() == "before"
    assert dialog.isVisible()

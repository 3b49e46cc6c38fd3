from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.quick_add.quick_add_bar import Line
from planner.desktop.week.gestures import Created
from planner.desktop.window.main_window import MainWindow
from planner.domain.default import default_calendar
from planner.domain.interval import Interval
from planner.store.calendar_file import CalendarFile
from tests.desktop.planning.test_live_plan import work
from tests.desktop.weeks import NOW, ZONE, opened
from tests.journeys.window import Window

PATIENCE = 20_000
"""Milliseconds that a plan may take on a busy machine."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def call_onto_work(window: Window) -> str:
    return f"call {work(window).start:%Y-%m-%d %H:%M} 30m"


def test_what_a_typed_line_displaces_comes_and_goes_with_it(window: Window, qtbot: QtBot) -> None:
    hit = window.document.calendar.tasks[work(window).entry].summary
    window.press(Qt.Key.Key_N)
    window.type(call_onto_work(window))
    qtbot.waitUntil(lambda: {"Call", hit} <= window.ghosts(), timeout=PATIENCE)
    window.press(Qt.Key.Key_Escape)
    assert not window.ghosts()


def test_what_lines_displace_is_prepared_with_the_first_letter(
    window: Window, qtbot: QtBot
) -> None:
    window.press(Qt.Key.Key_N)
    assert not window.main.workings.quick_adding.is_prepared
    window.type("c")
    qtbot.waitUntil(lambda: window.main.workings.quick_adding.is_prepared, timeout=PATIENCE)
    window.press(Qt.Key.Key_Escape)
    assert not window.main.workings.quick_adding.is_prepared


def test_the_plan_follows_from_a_calendar_that_changed_while_the_line_was_typed(
    window: Window, qtbot: QtBot
) -> None:
    hit = work(window)
    title = window.document.calendar.tasks[hit.entry].summary
    window.press(Qt.Key.Key_N)
    window.type(call_onto_work(window))
    qtbot.waitUntil(lambda: title in window.ghosts(), timeout=PATIENCE)
    window.main.commands.remove(hit.entry)
    qtbot.waitUntil(lambda: "Call" in window.ghosts(), timeout=PATIENCE)
    assert title not in window.ghosts()
    window.press(Qt.Key.Key_Escape)


def test_a_line_whose_rule_means_nothing_displaces_nothing(window: Window, qtbot: QtBot) -> None:
    window.press(Qt.Key.Key_N)
    window.type("call")
    qtbot.wait(100)
    assert not window.ghosts()


def test_what_was_pressed_out_is_gone_with_esc_and_with_an_emptied_line(window: Window) -> None:
    tomorrow = NOW + timedelta(days=1)
    free = Created(Interval(tomorrow, tomorrow + timedelta(hours=1)))
    window.main.week.time_pressed_out.emit(free)
    assert "New" in window.ghosts()
    window.press(Qt.Key.Key_Escape)
    assert not window.ghosts()
    window.main.week.time_pressed_out.emit(free)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.press(Qt.Key.Key_Delete)
    assert not window.ghosts()


def test_a_line_that_cannot_be_kept_stays_where_it_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    opened(tmp_path, default_calendar(ZONE)).close()
    file = CalendarFile.open(tmp_path, lambda: default_calendar(ZONE), at=NOW, read_only=True)
    window = MainWindow(Document(file, lambda: NOW), Preferences(tmp_path / "preferences"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    bar = window.quick_add
    bar.go_on_with("Report 30m")
    with qtbot.captureExceptions() as raised:
        bar.ended.emit(Line("Report 30m"))
    assert [str(error) for _, error, _ in raised] == [
        f"not saved: the calendar in {tmp_path} is open for reading only."
    ]
    assert bar.text == "Report 30m"

"""A user looks at the past, and brings something back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.store.calendar_file import CalendarFile
from tests.desktop.weeks import NOW, with_line
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
REVIEW = Uid("task-0")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """After the first start: a task was removed, another was added."""
    window = Window(qtbot, tmp_path)
    document = window.document
    document.commit(remove(document.calendar, REVIEW), 'Remove "Review API"')
    document.commit(with_line(document.calendar, "Later 1h", "later"), 'Add "Later"')
    return window


def titles(window: Window) -> set[str]:
    placed = window.main.week.canvas.placement.items
    return {each.item.title for each in placed}


def test_the_slider_shows_the_calendar_and_the_plan_as_they_were(window: Window) -> None:
    assert "Review API" not in titles(window)
    window.press(Qt.Key.Key_H, CONTROL)
    history = window.main.pages.history
    assert 'Add "Later"' in history.text
    window.press(Qt.Key.Key_Left)
    window.press(Qt.Key.Key_Left)
    assert "First start" in history.text
    assert "Review API" in titles(window)
    assert "Comes back: Review API" in history.text
    assert "Goes: Later" in history.text
    window.press(Qt.Key.Key_Escape)
    assert "Review API" not in titles(window)
    assert window.main.side.page is None


def test_the_past_is_not_changed(window: Window) -> None:
    window.press(Qt.Key.Key_H, CONTROL)
    window.press(Qt.Key.Key_Home)
    document = window.document
    for change in (document.undo, document.redo):
        with pytest.raises(RefusedEdit, match="as it was"):
            change()
    with pytest.raises(RefusedEdit, match="as it was"):
        document.change(remove(document.calendar, REVIEW), "Remove")
    assert REVIEW not in document.present.tasks


def test_one_entry_comes_back_in_one_step(window: Window) -> None:
    window.press(Qt.Key.Key_H, CONTROL)
    window.press(Qt.Key.Key_Home)
    history = window.main.pages.history
    buttons = {button.text(): button for button in history.findChildren(QPushButton)}
    buttons["Restore Review API"].click()
    calendar = window.document.calendar
    assert {REVIEW, Uid("later")} <= calendar.tasks.keys()
    assert window.document.undo().startswith('Restore "Review API" as of Mon 23 Nov')
    assert REVIEW not in window.document.calendar.tasks


def test_everything_comes_back_in_one_step(window: Window) -> None:
    window.press(Qt.Key.Key_H, CONTROL)
    window.press(Qt.Key.Key_Home)
    window.main.pages.history.restore_button.click()
    assert REVIEW in window.document.calendar.tasks
    assert "later" not in window.document.calendar.tasks
    assert "Review API" in titles(window)
    assert window.document.backups()[0].sequence == 3


def test_another_page_at_the_side_ends_the_past(window: Window) -> None:
    window.press(Qt.Key.Key_H, CONTROL)
    window.press(Qt.Key.Key_Home)
    window.main.openers.hours()
    assert window.document.calendar is window.document.present


def test_what_another_program_changes_waits_for_the_present(window: Window, tmp_path: Path) -> None:
    window.press(Qt.Key.Key_H, CONTROL)
    window.press(Qt.Key.Key_Home)
    past = window.document.calendar
    with CalendarFile.open(tmp_path, Calendar, at=NOW) as command:
        theirs = with_line(command.calendar, "Theirs 1h", "theirs")
        command.commit(command.calendar, theirs, "Add", NOW)
    window.document.refresh()
    assert window.document.calendar is past
    window.press(Qt.Key.Key_Escape)
    assert "theirs" in window.document.calendar.tasks


def test_the_backups_are_a_key_away(window: Window) -> None:
    window.press(Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    backups = window.main.pages.backups
    assert window.main.side.page is backups
    backups.make_button.click()
    assert "Backed up as" in window.main.toast.text
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None


def test_undo_and_redo_are_named_in_the_menu_and_in_the_palette(window: Window) -> None:
    window.press(Qt.Key.Key_K, CONTROL)
    actions = window.main.window_actions
    assert actions["undo"].text() == 'Undo: Add "Later"'
    assert actions["redo"].text() == "Redo"
    window.type("undo add")
    window.press(Qt.Key.Key_Return)
    assert window.main.toast.text == 'Undone: Add "Later"'
    window.main.top_bar.menu_opens.emit()
    assert actions["undo"].text() == 'Undo: Remove "Review API"'
    assert actions["redo"].text() == 'Redo: Add "Later"'


def test_the_history_tells_an_undo_from_what_it_took_back(window: Window) -> None:
    window.press(Qt.Key.Key_Z, CONTROL)
    window.press(Qt.Key.Key_H, CONTROL)
    assert window.main.pages.history.text.startswith('Undone: Add "Later"')

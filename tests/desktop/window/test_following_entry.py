from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import with_line, working_week
from tests.journeys.window import Window


@pytest.fixture(scope="module")
def week() -> Calendar:
    calendar = with_line(working_week(), "doctor sat 12-14", "visit")
    return with_line(calendar, "concert sat 20-22", "concert")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    return Window(qtbot, tmp_path, week)


def title(window: Window) -> str:
    editor = window.main.pages.entry.rows.editor("summary")
    assert isinstance(editor, QLineEdit)
    return editor.text()


def test_the_page_shows_what_is_selected_and_leaves_the_focus_there(
    window: Window, qtbot: QtBot
) -> None:
    main = window.main
    main.week.select(frozenset({Uid("visit")}))
    main.pages.open_entry(Uid("visit"))
    assert title(window) == "doctor"

    main.week.setFocus()
    window.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: title(window) == "concert")
    assert main.week.isAncestorOf(window.focus())


def test_a_block_shows_its_task_and_itself(window: Window, qtbot: QtBot, week: Calendar) -> None:
    main = window.main
    block = next(each for each in week.planned_blocks.values() if each.entry in week.tasks)
    main.pages.open_entry(Uid("visit"))

    main.week.select(frozenset({block.uid}))

    qtbot.waitUntil(lambda: title(window) == week.tasks[block.entry].summary)
    assert main.pages.entry.block.isVisible()


def test_without_the_page_nothing_opens(window: Window, qtbot: QtBot) -> None:
    window.main.week.select(frozenset({Uid("visit")}))
    qtbot.wait(200)
    assert window.main.side.page is None


def test_letting_go_of_all_keeps_the_page(window: Window, qtbot: QtBot) -> None:
    window.main.week.select(frozenset({Uid("visit")}))
    window.main.pages.open_entry(Uid("visit"))

    window.main.week.select(frozenset())

    qtbot.wait(200)
    assert title(window) == "doctor"

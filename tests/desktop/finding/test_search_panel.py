"""The page that searches everything, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.block_edits import complete_task
from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.ids import Uid
from planner.domain.note_edits import write_note
from tests.desktop.weeks import NOW, working_week
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def week() -> Calendar:
    calendar = complete_task(working_week(), Uid("task-1"), NOW)
    return write_note(calendar, Uid("note"), "Runbook: ask Márta", NOW, [Uid("task-5")])


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    window = Window(qtbot, tmp_path, week)
    window.press(Qt.Key.Key_F, CONTROL)
    return window


def shown(window: Window) -> list[str]:
    return [row.text for row in window.main.pages.search.rows.rows]


def test_results_come_by_kind_as_one_types(window: Window) -> None:
    window.type("runb")
    assert shown(window) == ["Tasks", "Runbook", "Notes", "Runbook: ask Márta"]
    window.type(" marta")
    assert shown(window) == ["Notes", "Runbook: ask Márta"]
    assert window.main.pages.search.count == "1 found"


def test_done_tasks_are_found(window: Window) -> None:
    window.type("export")
    rows = window.main.pages.search.rows.rows
    assert ("Tests for export", "done") in [(row.text, row.below) for row in rows]


def test_enter_shows_the_week_and_selects_what_was_found(window: Window) -> None:
    window.main.show_day(window.main.week.focused_day.replace(month=1))
    window.type("runbook")
    window.press(Qt.Key.Key_Return)
    calendar = window.document.calendar
    selected = window.main.week.selected
    assert {calendar.planned_blocks[uid].entry for uid in selected} == {Uid("task-5")}
    assert window.main.side.page is window.main.pages.search


def test_enter_at_a_note_opens_it_beside_its_entry(window: Window) -> None:
    window.type("marta")
    window.press(Qt.Key.Key_Return)
    notes = window.main.pages.notes
    assert window.main.side.page is notes
    assert notes.heading == "Notes: Runbook"
    assert notes.edit.toPlainText() == "Runbook: ask Márta"


def test_nothing_found_is_said(window: Window) -> None:
    window.type("nowhere")
    assert window.main.pages.search.count == "Nothing holds all of these words."
    window.press(Qt.Key.Key_Return)
    assert window.main.side.page is window.main.pages.search


def test_what_is_removed_is_found_no_more(window: Window) -> None:
    window.type("runbook")
    document = window.document
    document.commit(remove(document.calendar, Uid("task-5")), "Remove")
    assert shown(window) == ["Notes", "Runbook: ask Márta"]


def test_a_slash_opens_it_and_escape_closes_it(window: Window) -> None:
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    assert window.main.week.canvas.hasFocus()
    window.press(Qt.Key.Key_Slash)
    assert window.main.side.page is window.main.pages.search

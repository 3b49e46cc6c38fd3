"""Notes beside entries and days, by keys alone."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.ids import Uid
from tests.desktop.weeks import NOW, working_week
from tests.journeys.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier
RUNBOOK = Uid("task-5")


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    return Window(qtbot, tmp_path, week)


def select_runbook(window: Window) -> None:
    blocks = window.document.calendar.planned_blocks.values()
    window.main.week.select(frozenset(b.uid for b in blocks if b.entry == RUNBOOK))


def texts(window: Window) -> list[str]:
    return [note.text for note in window.document.calendar.notes.values()]


def test_a_note_is_written_to_the_task_of_the_selected_block(window: Window) -> None:
    select_runbook(window)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Ask Marta")
    window.press(Qt.Key.Key_Return)
    (note,) = window.document.calendar.notes.values()
    assert (note.text, note.links, note.at) == ("Ask Marta", (RUNBOOK,), NOW)
    assert window.main.pages.notes.heading == "Notes: Runbook"
    assert window.main.toast.text == 'Write a note to "Runbook"'


def test_without_a_selection_it_is_about_the_day(window: Window) -> None:
    window.press(Qt.Key.Key_N, SHIFT)
    assert window.main.pages.notes.heading == "Notes: Mon 23 Nov"
    window.type("Quiet")
    window.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    window.type("day")
    window.press(Qt.Key.Key_Return)
    (note,) = window.document.calendar.notes.values()
    assert (note.text, note.links, note.at) == ("Quiet\nday", (), NOW)


def test_a_note_is_edited_and_removed_by_keys(window: Window) -> None:
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Quiet")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    window.type(" day")
    window.press(Qt.Key.Key_Return)
    assert texts(window) == ["Quiet day"]
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Delete)
    assert texts(window) == []
    window.document.undo()
    assert texts(window) == ["Quiet day"]


def test_what_was_not_finished_is_kept(window: Window) -> None:
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Half a thou")
    window.press(Qt.Key.Key_Escape)
    assert texts(window) == ["Half a thou"]
    assert window.main.side.page is None


def test_what_did_not_change_is_no_step(window: Window) -> None:
    window.press(Qt.Key.Key_N, SHIFT)
    before = window.document.calendar
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Escape)
    assert window.document.calendar is before


def test_when_its_entry_goes_the_page_is_about_the_day(window: Window) -> None:
    select_runbook(window)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Ask Marta")
    window.press(Qt.Key.Key_Return)
    document = window.document
    document.commit(remove(document.calendar, RUNBOOK), "Remove")
    assert window.main.pages.notes.heading == "Notes: Mon 23 Nov"
    window.type("still here")
    window.press(Qt.Key.Key_Return)
    assert sorted(texts(window)) == ["Ask Marta", "still here"]


def test_a_note_to_another_day_is_dated_there(window: Window) -> None:
    window.main.week.page._selecting.day = NOW.date() + timedelta(days=2)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Half day")
    window.press(Qt.Key.Key_Return)
    (note,) = window.document.calendar.notes.values()
    assert note.at.date() == NOW.date() + timedelta(days=2)


def test_the_week_marks_what_has_notes(window: Window) -> None:
    select_runbook(window)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Ask Marta")
    window.press(Qt.Key.Key_Return)
    placed = window.main.week.canvas.placement.items
    assert {each.item.entry for each in placed if each.item.noted} == {RUNBOOK}
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Quiet")
    window.press(Qt.Key.Key_Return)
    assert window.main.week.hours._header._heading.noted == {NOW.date()}


def test_the_page_of_an_entry_has_its_notes(qtbot: QtBot, window: Window) -> None:
    select_runbook(window)
    window.press(Qt.Key.Key_N, SHIFT)
    window.type("Ask Marta")
    window.press(Qt.Key.Key_Return)
    window.main.pages.open_entry(RUNBOOK)
    entry = window.main.pages.entry
    qtbot.waitUntil(lambda: entry.is_filled)
    assert entry._notes.text() == "Mon 23 Nov: Ask Marta"
    assert entry._write.text() == "Notes (1)…"
    entry._write.click()
    assert window.main.pages.notes.heading == "Notes: Runbook"

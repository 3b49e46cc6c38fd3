"""Tasks with a calendar and reminders by the keyboard alone: written, said, put off, hidden."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.calendars.calendar_menu import CalendarMenu
from planner.desktop.editing.entry_panel import EntryPanel
from planner.desktop.reminding.reminders import Reminders
from planner.domain.calendar_collection import CalendarCollection, Reminds
from planner.domain.default import default_calendar
from planner.domain.tasks import Task, TaskReminder
from tests.desktop.weeks import NOW, ZONE
from tests.journeys.window import PATIENCE, Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FRIDAY_NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """With the calendar Family."""
    window = Window(qtbot, tmp_path / "data", default_calendar(ZONE))
    window.main.pages.calendar_commands.add("Family")
    return window


def family(window: Window) -> CalendarCollection:
    (found,) = window.document.calendar.collections.values()
    return found


def task(window: Window, title: str) -> Task:
    found = window.document.calendar.tasks.values()
    return next(each for each in found if each.summary == title)


def write(window: Window, line: str) -> None:
    """N, the line, Enter."""
    window.press(Key.Key_N)
    window.type(line)
    window.press(Key.Key_Return)


def plan(window: Window, qtbot: QtBot) -> None:
    """P, Enter."""
    window.press(Key.Key_P)
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
    window.press(Key.Key_Return)


def planned(window: Window) -> set[str]:
    return {item.title for item in window.main.week.page.items}


def listed(window: Window) -> set[str]:
    model = window.main.tasks.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return {str(model.data(row)) for row in rows}


def test_a_line_puts_a_task_into_a_calendar_with_a_reminder(window: Window, qtbot: QtBot) -> None:
    write(window, "report 90m by fri 12:00 remind 1d #family")
    plan(window, qtbot)
    report = task(window, "Report")
    assert report.collection == family(window).uid
    assert report.reminders == (TaskReminder(DAY),)
    assert "Report" in planned(window)
    inside = {item.inside for item in window.main.week.page.items if item.title == "Report"}
    assert inside == {"Family"}


def test_it_is_hidden_with_its_calendar_in_the_week_and_the_list(
    window: Window, qtbot: QtBot
) -> None:
    write(window, "report 90m by fri 12:00 #family")
    plan(window, qtbot)
    assert any("Report" in text for text in listed(window))
    window.press(Key.Key_C)
    window.press(Key.Key_Down)
    window.press(Key.Key_Space)
    assert "Report" not in planned(window)
    qtbot.waitUntil(lambda: not any("Report" in text for text in listed(window)))
    assert window.main.toast.text.endswith("take their time in the plan, and remind")
    window.main.pages.open_search()
    window.type("report")
    (below,) = (row.below for row in window.main.pages.search.rows.rows if row.text == "Report")
    assert below.endswith("Family, hidden")
    window.press(Key.Key_Escape)
    window.press(Key.Key_C)
    window.press(Key.Key_Down)
    window.press(Key.Key_Space)
    assert "Report" in planned(window)


def test_calendar_and_reminder_are_chosen_on_its_page(window: Window) -> None:
    write(window, "report 90m by fri 12:00")
    window.press(Key.Key_L)
    while window.main.tasks.selected is None:
        window.press(Key.Key_Down)
    window.press(Key.Key_Return)
    panel = window.main.side.page
    assert isinstance(panel, EntryPanel)
    names = panel.rows.names
    assert names[1] == "collection"
    window.press(Key.Key_Tab)
    window.press(Key.Key_Down)
    assert task(window, "Report").collection == family(window).uid
    for _ in range(names.index("reminders") - 1):
        window.press(Key.Key_Tab)
    window.press(Key.Key_A, CONTROL)
    window.type("1d, fri 11:00")
    window.press(Key.Key_Tab)
    wanted = (TaskReminder(DAY), TaskReminder(at=FRIDAY_NOON - HOUR))
    assert task(window, "Report").reminders == wanted
    window.press(Key.Key_Z, CONTROL)
    assert task(window, "Report").reminders is None


def test_the_menu_of_a_planned_block_moves_its_work(window: Window, qtbot: QtBot) -> None:
    write(window, "report 90m by fri 12:00")
    plan(window, qtbot)
    block = next(item.uid for item in window.main.week.page.items if item.title == "Report")
    window.main.week.select(frozenset({block}))
    window.press(Key.Key_Menu)
    menu = window.main.findChildren(QMenu, "itemMenu")[-1]
    inside = menu.findChild(CalendarMenu)
    assert inside is not None
    default, wanted = inside.actions()
    assert (default.isChecked(), wanted.isChecked()) == (True, False)
    wanted.trigger()
    menu.close()
    window.settle()
    assert task(window, "Report").collection == family(window).uid
    assert window.document.proposal is None
    assert window.document.undo() == 'Put "Report" into the calendar "Family"'


def test_a_habit_has_both_fields_too(window: Window) -> None:
    window.main.pages.open_entry(next(iter(window.document.calendar.habits)))
    panel = window.main.side.page
    assert isinstance(panel, EntryPanel)
    assert {"collection", "reminders"} <= set(panel.rows.names)


def test_what_came_due_is_said_and_put_off_by_a_key(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the program connects them, where no desktop shows them."""
    monkeypatch.setenv("PATH", "")
    window.preferences.reminded_until = (NOW - HOUR).isoformat()
    reminders = Reminders(window.document, window.preferences, QIcon(), window.main)
    toast = window.main.toast
    reminders.told.connect(lambda text, again: toast.show_text(text, lasting=True, again=again))
    window.main.again_wanted.connect(lambda: window.main.tell(reminders.snooze()))
    write(window, "call the bank 15m remind today 8:30")
    reminders.start()
    qtbot.waitUntil(lambda: toast.text == "Call the bank: to be done")
    (again,) = (e for e in toast.findChildren(QPushButton) if e.text() == "Again in 10 min")
    assert again.isVisible()
    window.press(Key.Key_S, SHIFT)
    assert toast.text == "Reminded again in 10 min"
    assert not again.isVisible()
    assert "Call the bank" in window.preferences.snoozed
    window.press(Key.Key_S, SHIFT)
    assert toast.text == "There is no reminder to put off"
    reminders.close()
    toast.hide()


def test_a_silent_calendar_says_nothing(window: Window) -> None:
    window.press(Key.Key_C)
    window.press(Key.Key_Down)
    window.press(Key.Key_Return)
    for _ in range(2):
        window.press(Key.Key_Tab)
    window.press(Key.Key_Down)
    window.press(Key.Key_Down)
    assert family(window).reminds is Reminds.NEVER
    window.press(Key.Key_Z, CONTROL)
    assert family(window).reminds is Reminds.SHOWN

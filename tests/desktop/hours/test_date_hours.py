"""Hours of one date, through the panel in the real window."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.hours.date_hours import DateHours
from planner.desktop.hours.hours_panel import HoursPanel
from planner.domain.default import default_calendar
from planner.domain.hours import HoursSpan
from tests.journeys.window import Window

THURSDAY = date(2026, 11, 26)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    window.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    return window


def written(window: Window, field: str, text: str) -> QLineEdit:
    edit = window.main.findChild(QLineEdit, field)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    window.type(text)
    window.press(Qt.Key.Key_Return)
    return edit


def test_a_date_shows_the_hours_of_its_weekday_first(window: Window) -> None:
    written(window, "date", str(THURSDAY))
    edit = window.main.findChild(QLineEdit, "dateHours")
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "09:00–17:30, 19:00–22:30 flexible"


def test_other_hours_on_a_date_are_kept_and_taken_back(window: Window) -> None:
    written(window, "date", str(THURSDAY))
    written(window, "dateHours", "10:00-14:00")
    hours = window.document.calendar.hours
    assert hours.spans_on(THURSDAY) == (HoursSpan(time(10), time(14)),)
    assert hours.weekdays == default_calendar("UTC").hours.weekdays
    written(window, "dateHours", "usual")
    assert not window.document.calendar.hours.exceptions


def test_a_day_off(window: Window) -> None:
    written(window, "date", str(THURSDAY))
    written(window, "dateHours", "none")
    assert window.document.calendar.hours.exceptions == {THURSDAY: ()}


def test_what_is_no_date_is_said_in_words(window: Window) -> None:
    written(window, "date", "someday")
    written(window, "dateHours", "10:00-14:00")
    page = window.main.side.page
    assert isinstance(page, HoursPanel)
    assert '"someday" is not a date' in page.error
    assert page.findChild(DateHours) is not None
    assert not window.document.calendar.hours.exceptions


def test_hours_that_waited_for_a_right_date_are_saved_with_it(window: Window) -> None:
    wrong = written(window, "date", "someday")
    hours = written(window, "dateHours", "10:00-14:00")
    assert wrong.property("rejected")
    assert hours.property("rejected")
    written(window, "date", str(THURSDAY))
    assert not wrong.property("rejected")
    assert not hours.property("rejected")
    kept = window.document.calendar.hours.exceptions
    assert kept == {THURSDAY: (HoursSpan(time(10), time(14)),)}

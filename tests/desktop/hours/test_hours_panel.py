"""The hours, by keys in the real window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.hours.hours_panel import HoursPanel
from planner.domain.default import default_calendar
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
FRAME = 12
"""The field's border, padding and margin at both sides."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    window = Window(qtbot, tmp_path, default_calendar("Europe/Lisbon"))
    window.press(Qt.Key.Key_Comma, CONTROL)
    return window


def panel(window: Window) -> HoursPanel:
    page = window.main.side.page
    assert isinstance(page, HoursPanel)
    return page


def written(window: Window, name: str, text: str) -> QLineEdit:
    edits = panel(window).findChildren(QLineEdit)
    edit = next(each for each in edits if each.accessibleName() == name)
    edit.setFocus()
    edit.selectAll()
    window.type(text)
    window.press(Qt.Key.Key_Tab)
    return edit


def test_a_wrong_line_stays_marked_while_others_are_saved(window: Window) -> None:
    wrong = written(window, "Monday", "nine to five")
    right = written(window, "Saturday", "10-12")
    assert window.document.calendar.hours.weekdays[5]
    assert wrong.property("rejected")
    assert "nine to five" in wrong.accessibleDescription()
    assert "nine to five" in panel(window).error
    assert not right.property("rejected")


def test_every_mistake_is_said_and_goes_with_its_correction(window: Window) -> None:
    written(window, "Monday", "nine to five")
    zone = written(window, "Time zone", "Nowhere")
    assert "nine to five" in panel(window).error
    assert "Nowhere" in panel(window).error
    written(window, "Monday", "10-12")
    assert "nine to five" not in panel(window).error
    assert zone.property("rejected")
    written(window, "Time zone", "Europe/Berlin")
    assert not panel(window).error


def test_a_mistake_that_was_undone_is_not_marked(window: Window) -> None:
    edit = written(window, "Monday", "nine to five")
    edit.setFocus()
    while edit.isUndoAvailable():
        edit.undo()
    window.press(Qt.Key.Key_Tab)
    assert edit.text() == "09:00–17:30, 19:00–22:30 flexible"
    assert not edit.property("rejected")
    assert not panel(window).error


def test_it_says_what_another_zone_does(window: Window) -> None:
    texts = [label.text() for label in panel(window).findChildren(QLabel)]
    assert any("keep their instants" in text for text in texts)


def test_the_evenings_of_a_week_are_limited_in_number_and_hours(window: Window) -> None:
    written(window, "Evenings a week", "2")
    written(window, "Evening hours a week", "5h")
    settings = window.document.calendar.settings
    assert settings.evenings_per_week == 2
    assert settings.evening_cap == timedelta(hours=5)


@pytest.mark.parametrize(
    ("text", "said"), [("few", '"few" is not a number of evenings'), ("9", "0 to 7 evenings")]
)
def test_what_is_no_number_of_evenings_is_said_in_words(
    window: Window, text: str, said: str
) -> None:
    written(window, "Evenings a week", text)
    assert said in panel(window).error
    assert window.document.calendar.settings.evenings_per_week == 3


def test_the_usual_hours_are_not_cut_off(window: Window) -> None:
    edits = panel(window).findChildren(QLineEdit)
    hours = [each for each in edits if each.property("tight") == "hours" and each.text()]
    assert len(hours) == 6
    for edit in hours:
        assert edit.fontMetrics().horizontalAdvance(edit.text()) <= edit.width() - FRAME


def test_nothing_stands_where_no_mistake_is(window: Window) -> None:
    error = panel(window).findChild(QLabel, "formError")
    assert error.isHidden()
    written(window, "Monday", "nine to five")
    assert not error.isHidden()

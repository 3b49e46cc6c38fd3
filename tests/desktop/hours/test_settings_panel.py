"""The page of settings, by keys alone."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.hours.settings_panel import SettingsPanel
from planner.desktop.look.theme import DARK
from planner.desktop.look.week_start import MONDAY, SUNDAY, begin_weeks_with
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    window = Window(qtbot, tmp_path, default_calendar(ZONE))
    window.press(
        Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return window


def page(window: Window) -> SettingsPanel:
    shown = window.main.side.page
    assert isinstance(shown, SettingsPanel)
    return shown


def write(window: Window, name: str, text: str) -> None:
    edit = page(window).edit_of(name)
    edit.setFocus()
    edit.selectAll()
    window.type(text)
    window.press(Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dark", ["Colours"]),
        ("zone", ["Time zone"]),
        ("evening", ["Evening hours a week", "Evenings a week"]),
        ("idioma", ["Language"]),
        ("history", ["Kept for days", "Kept up to megabytes"]),
        ("qqq", []),
    ],
)
def test_a_setting_is_found_by_a_word(window: Window, typed: str, found: list[str]) -> None:
    window.type(typed)
    assert page(window).shown() == found


def test_a_value_is_applied_when_it_is_left_and_undone_in_one_step(window: Window) -> None:
    write(window, "minimum_rest", "12h")
    write(window, "day_boundary", "03:00")
    write(window, "history_age", "90")
    settings = window.document.calendar.settings
    assert settings.minimum_rest == timedelta(hours=12)
    assert (settings.day_boundary, settings.history_age) == (time(3), 90)
    assert window.document.undo() == "Change settings: Kept for days"
    assert page(window).edit_of("history_age").text() == "365"


def test_a_mistake_is_said_below_its_line_and_changes_nothing(window: Window) -> None:
    before = window.document.calendar
    write(window, "minimum_rest", "25h")
    assert window.document.calendar is before
    assert "no time to work" in page(window).mistake("minimum_rest")
    write(window, "minimum_rest", "12h")
    assert page(window).mistake("minimum_rest") == ""


def test_another_zone_is_shown_at_once(window: Window) -> None:
    write(window, "zone", "kolkata")
    assert window.document.zone == "Asia/Kolkata"
    assert window.main.week.canvas.week.zone == "Asia/Kolkata"


def test_colours_are_chosen_by_arrows(window: Window) -> None:
    page(window).theme.setFocus()
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Right)
    assert window.preferences.theme == "dark"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().window().color() == DARK.panel
    window.press(Qt.Key.Key_Left)
    window.press(Qt.Key.Key_Left)
    assert window.preferences.theme == ""


def test_the_automatic_mode_is_off_until_it_is_switched_on(window: Window) -> None:
    assert not window.document.calendar.settings.automatic
    page(window).automatic.setFocus()
    window.press(Qt.Key.Key_Right)
    assert window.document.calendar.settings.automatic
    assert window.main.toast.text == "Accept by itself what moves nothing"
    window.press(Qt.Key.Key_Left)
    assert not window.document.calendar.settings.automatic


def test_weeks_begin_with_the_chosen_day_at_once(window: Window) -> None:
    try:
        page(window).week_start.setFocus()
        window.press(Qt.Key.Key_Right)
        assert window.main.week.canvas.week.days[0] == date(2026, 11, 22)
        assert window.preferences.week_start == SUNDAY
        window.press(Qt.Key.Key_Right)
        assert window.main.week.canvas.week.days[0] == date(2026, 11, 21)
    finally:
        begin_weeks_with(MONDAY)


def test_reminders_are_set_by_keys(window: Window) -> None:
    preferences = window.preferences
    assert (preferences.reminders, preferences.reminder_minutes) == ("", 10)
    page(window).reminders.setFocus()
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Space)
    assert preferences.reminders == "always"
    page(window).reminder_minutes.setFocus()
    window.press(Qt.Key.Key_Right)
    window.press(Qt.Key.Key_Space)
    assert preferences.reminder_minutes == 15


def test_each_portuguese_can_be_chosen(window: Window, qtbot: QtBot) -> None:
    settings = page(window)
    settings.language.setFocus()
    for wanted in ("en", "pt_PT", "pt_BR"):
        with qtbot.waitSignal(settings.language_chosen):
            window.press(Qt.Key.Key_Right)
            window.press(Qt.Key.Key_Space)
        assert window.preferences.language == wanted

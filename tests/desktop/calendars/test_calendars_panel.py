"""The page of the calendars, and what is done to them, in the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.calendars.calendars_panel import CalendarsPanel
from planner.desktop.look.theme import DARK
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import DEFAULT, Colour, Reminds
from planner.domain.collection_edits import keep_collection, move_to_collection, new_collection
from planner.domain.ids import Uid
from tests.desktop.weeks import working_week
from tests.journeys.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def week() -> Calendar:
    """All meetings are in the calendar Work."""
    calendar = working_week()
    calendar = keep_collection(calendar, new_collection(calendar, Uid("work"), "Work"))
    return move_to_collection(calendar, list(calendar.appointments), Uid("work"))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    window = Window(qtbot, tmp_path, week)
    window.main.pages.open_calendars("work")
    return window


def panel(window: Window) -> CalendarsPanel:
    return window.main.pages.calendars


def button(window: Window, text: str) -> QPushButton:
    found = panel(window).findChildren(QPushButton)
    return next(each for each in found if each.text() == text)


def work(window: Window) -> object:
    return window.document.calendar.collections.get(Uid("work"))


def test_it_opens_at_the_name_of_one(window: Window) -> None:
    assert panel(window).name.hasFocus()
    assert panel(window).name.text() == "Work"


def test_a_name_is_kept_when_it_is_left(window: Window) -> None:
    window.press(Qt.Key.Key_A, CONTROL)
    window.type("The firm")
    window.press(Qt.Key.Key_Tab)
    assert window.document.calendar.collections[Uid("work")].name == "The firm"
    assert window.document.undo() == 'Rename the calendar "Work"'
    assert panel(window).name.text() == "Work"


@pytest.mark.parametrize(
    ("name", "why"),
    [("default", 'There is already a calendar "Default".'), ("  ", "A calendar needs a name.")],
)
def test_what_is_no_name_is_said_and_esc_takes_it_back(window: Window, name: str, why: str) -> None:
    window.press(Qt.Key.Key_A, CONTROL)
    window.type(name)
    window.press(Qt.Key.Key_Return)
    assert panel(window).error == why
    window.press(Qt.Key.Key_Escape)
    assert (panel(window).error, panel(window).name.text()) == ("", "Work")
    assert window.main.side.page is panel(window)


def test_a_colour_is_chosen_by_its_name(window: Window) -> None:
    window.press(Qt.Key.Key_Tab)
    window.type("vio")
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.collections[Uid("work")].colour is Colour.VIOLET
    colours = {item.colour for item in window.main.week.page.items if item.inside}
    assert colours == {Colour.VIOLET}


def test_time_that_is_not_taken_any_more_changes_what_is_drawn(window: Window) -> None:
    panel(window).busy.click()
    window.settle()
    assert not window.document.calendar.collections[Uid("work")].busy
    assert not any(item.busy for item in window.main.week.page.items if item.inside)


def test_it_reminds_always_while_it_is_shown_or_never(window: Window) -> None:
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Tab)
    assert panel(window).reminds.hasFocus()
    assert panel(window).reminds.currentText() == "always"
    window.press(Qt.Key.Key_Down)
    assert window.document.calendar.collections[Uid("work")].reminds is Reminds.SHOWN
    assert panel(window).list.item(1).text() == "Work"
    window.press(Qt.Key.Key_Down)
    assert window.document.calendar.collections[Uid("work")].reminds is Reminds.NEVER
    assert "silent" in panel(window).list.item(1).toolTip()
    assert window.document.undo() == 'Let the calendar "Work" remind never'
    assert panel(window).reminds.currentText() == "while it is shown"


@pytest.mark.parametrize(
    ("reminds", "busy", "said"),
    [
        (Reminds.ALWAYS, True, "; its entries still take their time in the plan, and remind"),
        (Reminds.SHOWN, True, "; its entries still take their time in the plan, but do not remind"),
        (Reminds.ALWAYS, False, "; one is still reminded of its entries"),
        (Reminds.NEVER, False, ""),
    ],
)
def test_what_a_hidden_one_still_does_is_told(
    window: Window, reminds: Reminds, busy: bool, said: str
) -> None:
    calendar = window.document.calendar
    changed = replace(calendar.collections[Uid("work")], reminds=reminds, busy=busy)
    window.document.commit(keep_collection(calendar, changed), "Change")
    window.settle()
    window.main.workings.calendars.list.turned.emit("work")
    window.settle()
    assert window.main.toast.text == f'"Work" is hidden{said}'


def test_one_is_removed_and_its_entries_stay(window: Window) -> None:
    count = len(window.document.calendar.appointments)
    button(window, "Remove").click()
    assert work(window) is None
    assert len(window.document.calendar.appointments) == count
    assert window.main.toast.text.endswith('; its entries went to "Default" (5)')
    window.press(Qt.Key.Key_Z, CONTROL)
    assert work(window) is not None


def test_or_they_go_with_it(window: Window) -> None:
    text = next(
        each.text()
        for each in panel(window).findChildren(QPushButton)
        if each.text().startswith("Remove with its")
    )
    button(window, text).click()
    assert not window.document.calendar.appointments
    window.document.undo()
    assert window.document.calendar.appointments


def test_the_default_one_cannot_be_removed_but_renamed(window: Window) -> None:
    panel(window).list.choose(DEFAULT)
    assert not button(window, "Remove").isEnabled()
    panel(window).name.setFocus()
    window.press(Qt.Key.Key_A, CONTROL)
    window.type("Mine")
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.collection(None).name == "Mine"


def test_one_alone_is_exported(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, *_: object) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    button(window, "Export…").click()
    assert proposed == ["Work.ics"]
    text = (tmp_path / "Work.ics").read_text(encoding="utf-8")
    assert "X-WR-CALNAME:Work" in text
    assert "BEGIN:VTODO" not in text


def test_the_list_at_the_left_is_there_only_with_several(
    qtbot: QtBot, tmp_path: Path, window: Window
) -> None:
    assert window.main.workings.calendars.isVisible()
    alone = Window(qtbot, tmp_path / "alone", working_week())
    assert not alone.main.workings.calendars.isVisible()
    alone.main.pages.calendar_commands.add("Family")
    assert alone.main.workings.calendars.isVisible()


def test_what_is_hidden_at_the_left_is_hidden_on_the_page(window: Window) -> None:
    window.main.workings.calendars.list.turned.emit("work")
    assert not window.document.calendar.collections[Uid("work")].shown
    assert "still take their time" in window.main.toast.text
    texts = [panel(window).list.item(row).checkState() for row in range(2)]
    assert texts == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    assert not any(item.inside for item in window.main.week.page.items)


def test_the_list_takes_what_another_program_changed(window: Window) -> None:
    calendar = window.document.calendar
    other = keep_collection(calendar, replace(calendar.collections[Uid("work")], name="Office"))
    window.document.commit(other, "Rename")
    assert window.main.workings.calendars.list.item(1).text() == "Office"


def test_its_colours_follow_the_theme(window: Window) -> None:
    before = panel(window).colour.itemIcon(1).pixmap(12).toImage()
    window.main.colours.wear(DARK)
    assert panel(window).colour.itemIcon(1).pixmap(12).toImage() != before

"""Whose hours stand beside one's own: added with Enter, removed with Backspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.look.zone_field import ZoneField
from planner.desktop.window.zone_bar import MOST, ZoneBar
from tests.desktop.weeks import NOW

TWO = ("Asia/Tokyo", "America/New_York")


@pytest.fixture
def bar(qtbot: QtBot) -> ZoneBar:
    made = ZoneBar(NOW)
    qtbot.addWidget(made)
    made.show_zones(TWO)
    made.show()
    return made


def field(bar: ZoneBar) -> ZoneField:
    found = bar.findChild(ZoneField)
    assert found is not None
    return found


def test_enter_adds_what_is_written(bar: ZoneBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "Kolkata")
    with qtbot.waitSignal(bar.zones_chosen) as chosen:
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert chosen.args == [(*TWO, "Asia/Kolkata")]
    assert field(bar).text() == ""


@pytest.mark.parametrize("text", ["Tokyo", "nowhere at all"])
def test_what_is_there_already_or_is_no_place_is_not_added(
    bar: ZoneBar, qtbot: QtBot, text: str
) -> None:
    qtbot.keyClicks(field(bar), text)
    with qtbot.assertNotEmitted(bar.zones_chosen), qtbot.assertNotEmitted(bar.closed):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert bar.zones == TWO


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_an_empty_line_or_escape_closes_it(bar: ZoneBar, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field(bar), key)


def test_backspace_in_the_empty_line_removes_the_last_one(bar: ZoneBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "x")
    with qtbot.assertNotEmitted(bar.zones_chosen):
        qtbot.keyClick(field(bar), Qt.Key.Key_Backspace)
    with qtbot.waitSignal(bar.zones_chosen) as chosen:
        qtbot.keyClick(field(bar), Qt.Key.Key_Backspace)
    assert chosen.args == [TWO[:1]]


def test_a_button_removes_its_own(bar: ZoneBar, qtbot: QtBot) -> None:
    button = bar.findChild(QPushButton, "Asia/Tokyo")
    assert button is not None
    assert button.accessibleName() == "Remove Tokyo"
    with qtbot.waitSignal(bar.zones_chosen) as chosen:
        button.click()
    assert chosen.args == [TWO[1:]]


def test_more_than_a_few_have_no_room(bar: ZoneBar) -> None:
    many = (*TWO, "UTC", "Asia/Kolkata", "Europe/Paris")
    bar.show_zones(many[:MOST])
    assert not field(bar).isEnabled()
    bar.show_zones(many[: MOST - 1])
    assert field(bar).isEnabled()

"""A few choices, one of them chosen; how they lie is tested with what flows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.look.segments import Segments


@pytest.fixture
def three(qtbot: QtBot) -> Segments:
    made = Segments(("One", "Two", "Three"), "Number")
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_first_is_chosen_until_another_one_is(three: Segments) -> None:
    assert three.index == 0
    three.choose(2)
    assert three.index == 2
    assert three.focusProxy() is three.findChildren(QPushButton)[2]


def test_only_who_clicks_is_told(three: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(three.chosen):
        three.choose(1)
    with qtbot.waitSignal(three.chosen) as chosen:
        qtbot.mouseClick(three.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    assert [button.isChecked() for button in three.findChildren(QPushButton)] == [
        False,
        False,
        True,
    ]


def test_arrows_choose_too(three: Segments, qtbot: QtBot) -> None:
    three.setFocus()
    three.activateWindow()
    with qtbot.waitSignal(three.chosen) as chosen:
        qtbot.keyClick(three.findChildren(QPushButton)[0], Qt.Key.Key_Right)
    assert chosen.args == [1]
    assert three.index == 1


def test_they_may_be_called_otherwise(three: Segments) -> None:
    three.show_texts(("Um", "Dois", "Três"))
    assert [button.text() for button in three.findChildren(QPushButton)] == ["Um", "Dois", "Três"]
    assert three.accessibleName() == "Number"

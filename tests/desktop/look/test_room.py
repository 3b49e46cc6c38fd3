"""The left side gives way to the right one where there is no room for both and the days."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.fonts import scaled
from planner.desktop.look.room import LEAST, Room

SIDES = 200


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    for name in ("left", "side"):
        part = QWidget(made, objectName=name)
        part.setMinimumWidth(SIDES)
    qtbot.addWidget(made)
    made.resize(2 * SIDES + scaled(LEAST), 400)
    made.show()
    Room(made, *(made.findChild(QWidget, name) for name in ("left", "side")))
    return made


def part(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found


def test_with_room_for_all_all_are_there(window: QWidget) -> None:
    assert part(window, "left").isVisible()
    assert part(window, "side").isVisible()


def test_a_pixel_less_and_the_left_one_goes_and_comes_back(window: QWidget) -> None:
    width = window.width()
    window.resize(width - 1, 400)
    assert part(window, "left").isHidden()
    assert part(window, "side").isVisible()
    window.resize(width, 400)
    assert part(window, "left").isVisible()


def test_it_comes_back_when_the_right_one_closes(window: QWidget) -> None:
    window.resize(window.width() - 1, 400)
    part(window, "side").hide()
    assert part(window, "left").isVisible()
    part(window, "side").show()
    assert part(window, "left").isHidden()

"""What can be done with free times, one button each."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.availability.offer_buttons import ROOMY, OfferButtons
from planner.desktop.look.widgets import KeyButton


@pytest.fixture
def buttons(qtbot: QtBot) -> OfferButtons:
    made = OfferButtons()
    qtbot.addWidget(made)
    made.resize(ROOMY, 40)
    made.show()
    return made


@pytest.mark.parametrize("name", ["Copy", "Save", "Publish"])
def test_each_asks_for_one_thing(buttons: OfferButtons, qtbot: QtBot, name: str) -> None:
    wanted = {
        "Copy": buttons.copy_wanted,
        "Save": buttons.save_wanted,
        "Publish": buttons.publish_wanted,
    }
    others = [signal for other, signal in wanted.items() if other != name]
    (button,) = (b for b in buttons.findChildren(KeyButton) if b.accessibleName() == name)
    with (
        qtbot.waitSignal(wanted[name]),
        qtbot.assertNotEmitted(others[0]),
        qtbot.assertNotEmitted(others[1]),
    ):
        button.click()
    assert button.isDefault() is (name == "Copy")


def test_what_is_copied_is_said_where_there_is_room(buttons: OfferButtons) -> None:
    (said,) = (x for x in buttons.findChildren(QLabel) if x.text().startswith("copies"))
    assert said.isVisible()
    buttons.resize(ROOMY - 1, 40)
    assert not said.isVisible()
    buttons.resize(ROOMY, 40)
    assert said.isVisible()

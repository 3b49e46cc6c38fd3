"""A habit is put off with one key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.look.widgets import KeyButton
from planner.desktop.planning.snooze_panel import SnoozePanel
from planner.desktop.planning.snoozing import SnoozeChoice, SnoozeOffer
from tests.domain.examples import GYM, LISBON, MONDAY, hours

OFFER = SnoozeOffer(GYM, MONDAY.date(), (hours(8, 9), hours(31, 32)))


@pytest.fixture
def panel(qtbot: QtBot) -> SnoozePanel:
    made = SnoozePanel()
    qtbot.addWidget(made)
    made.show_offer(OFFER, LISBON)
    made.show()
    return made


def texts(panel: SnoozePanel) -> list[str]:
    return [b.accessibleName() for b in panel.findChildren(KeyButton) if not b.isHidden()]


def test_each_place_is_named(panel: SnoozePanel) -> None:
    assert texts(panel) == ["Close", "Mon 08:00–09:00", "Tue 07:00–08:00"]


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)])
def test_its_number_chooses_it(panel: SnoozePanel, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    with qtbot.waitSignal(panel.closed), qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel, key)
    assert chosen.args[0] == SnoozeChoice(GYM, OFFER.day, OFFER.places[place])


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_9, Qt.Key.Key_A])
def test_another_key_chooses_nothing(panel: SnoozePanel, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel, key)


def test_another_offer_takes_the_place_of_the_first(panel: SnoozePanel, qtbot: QtBot) -> None:
    panel.show_offer(SnoozeOffer(GYM, OFFER.day, OFFER.places[1:]), LISBON)
    qtbot.waitUntil(lambda: "Mon 08:00–09:00" not in texts(panel))
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel, Qt.Key.Key_2)

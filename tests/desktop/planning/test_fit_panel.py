"""The page on its own; tests/journeys/test_overload.py holds it in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.planning.fit_answer import FitAnswer, Offer, fit_answer
from planner.desktop.planning.fit_panel import FitPanel
from planner.domain.changes import applied
from planner.domain.default import default_calendar
from planner.domain.message import Message
from tests.desktop.weeks import NOW, ZONE, with_line

OFFERS = tuple(Offer(Message(f"repair {number}"), ()) for number in range(1, 4))


def texts(panel: FitPanel) -> list[str]:
    panel.show()
    return [each.text() for each in panel.findChildren(QLabel) if not each.isHidden()]


def test_the_proof_comes_first_and_then_the_repairs(qtbot: QtBot) -> None:
    panel = FitPanel()
    qtbot.addWidget(panel)
    panel.show_answer(FitAnswer(False, (Message("too much"), OFFERS[0].message), OFFERS), ZONE, NOW)
    shown = texts(panel)
    assert {"Too much.", "Repair 1.", "Repair 2.", "Repair 3.", "What would help"} <= set(shown)
    assert shown.count("Repair 1.") == 1
    assert panel.accessibleName() == "What does not fit. Too much."


def test_digits_and_the_mouse_choose(qtbot: QtBot) -> None:
    panel = FitPanel()
    qtbot.addWidget(panel)
    panel.show_answer(FitAnswer(False, (), OFFERS), ZONE, NOW)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_2)
    assert chosen.args == [OFFERS[1], "repair 2"]
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.findChildren(QFrame, "card")[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [OFFERS[2], "repair 3"]
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel, Qt.Key.Key_9)


def test_where_all_fits_nothing_is_offered(qtbot: QtBot) -> None:
    panel = FitPanel()
    qtbot.addWidget(panel)
    panel.show_answer(FitAnswer(True, (Message("no task is late"),), ()), ZONE, NOW)
    assert set(texts(panel)) == {"What does not fit", "No task is late.", "Close", "Esc"}


def test_an_answer_tells_repairs_by_what_they_change() -> None:
    calendar = default_calendar(ZONE)
    for number in range(4):
        calendar = with_line(calendar, f"Report {number} 6h by tue 17:30", f"task-{number}")
    answer = fit_answer(calendar, NOW)
    assert not answer.fits
    assert answer.offers
    for offer in answer.offers:
        assert fit_answer(applied(calendar, offer.changes), NOW).fits
        assert fit_answer(calendar, NOW, offer.changes).fits

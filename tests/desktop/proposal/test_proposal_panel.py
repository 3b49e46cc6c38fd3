from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTranslator
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.look.widgets import KeyButton
from planner.desktop.proposal.proposal_panel import ProposalPanel
from planner.domain.calendar import Calendar
from planner.resources import resource
from planner.scheduling.building.proposal import VariantKind
from planner.scheduling.proposing.propose import propose_change, propose_evening
from tests.desktop.weeks import NOW, ZONE, with_line, working_week

SUNDAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[ProposalPanel]:
    """What can be read may come before all of it is filled in: that is waited for at the end."""
    panel = ProposalPanel()
    qtbot.addWidget(panel)
    panel.resize(panel.width(), 900)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    qtbot.waitUntil(lambda: panel.is_filled)


def visit(week: Calendar) -> ProposalState:
    after = with_line(week, "doctor wed 12-14 +20m", "visit")
    return ProposalState(propose_change(week, after, NOW, "Add a visit"))


def seen(panel: ProposalPanel) -> list[str]:
    """What can be read, from top to bottom."""
    labels = [label for label in panel.findChildren(QLabel) if not label.visibleRegion().isEmpty()]
    return [label.text() for label in labels]


def test_every_move_can_be_read_with_its_reason(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    state = visit(week)
    panel.show_state(state, ZONE, NOW)
    titles = {move.summary for move in state.variant.moves}
    qtbot.waitUntil(lambda: titles <= set(seen(panel)))
    qtbot.waitUntil(lambda: {"Doctor, Wed 12:00–14:00", "Late after this"} <= set(seen(panel)))


def test_a_note_can_be_read_also_after_another_proposal(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    panel.show_state(visit(week), ZONE, NOW)
    panel.show_state(ProposalState(propose_evening(week, NOW, SUNDAY), evening=SUNDAY), ZONE, NOW)
    qtbot.waitUntil(lambda: "No work is left on Sun 29 Nov" in seen(panel))


def test_what_did_not_change_is_not_built_anew(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    state = visit(week)
    panel.show_state(state, ZONE, NOW)
    qtbot.waitUntil(lambda: panel.is_filled)
    cards = panel.findChildren(QFrame, "card")
    panel.show_state(replace(state), ZONE, NOW)
    qtbot.waitUntil(lambda: panel.is_filled)
    assert cards
    assert panel.findChildren(QFrame, "card") == cards


def test_the_names_of_four_variants_can_be_read(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    shown = visit(week).proposal
    kinds = (VariantKind.EVENING, VariantKind.SPREAD, VariantKind.OPEN, VariantKind.CHEAPEST)
    four = tuple(replace(shown.variants[0], kind=kind) for kind in kinds)
    panel.show_state(ProposalState(replace(shown, variants=four)), ZONE, NOW)
    qtbot.waitUntil(lambda: panel.is_filled)
    tabs = [tab for tab in panel.findChildren(QPushButton) if tab.property("tab")]
    assert len(tabs) == 4
    qtbot.waitUntil(lambda: all(tab.width() >= tab.sizeHint().width() for tab in tabs))


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "accepted"),
        (Qt.Key.Key_Enter, "accepted"),
        (Qt.Key.Key_Tab, "next_wanted"),
        (Qt.Key.Key_Escape, "dropped"),
    ],
)
def test_its_keys(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    """Before anything of it can be read."""
    panel.show_state(visit(week), ZONE, NOW)
    assert not panel.is_filled
    with qtbot.waitSignal(getattr(panel, signal)):
        qtbot.keyClick(panel, key)
    qtbot.waitUntil(lambda: panel.is_filled)


def test_digits_choose_a_weekday_of_an_evening_only(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    panel.show_state(ProposalState(propose_evening(week, NOW, SUNDAY), evening=SUNDAY), ZONE, NOW)
    with qtbot.waitSignal(panel.weekday_chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_3)
    assert chosen.args == [2]
    panel.show_state(visit(week), ZONE, NOW)
    with qtbot.assertNotEmitted(panel.weekday_chosen):
        qtbot.keyClick(panel, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: panel.is_filled)


@pytest.mark.parametrize("language", ["en", "pt_PT", "pt_BR"])
def test_no_button_is_cut_off(qtbot: QtBot, week: Calendar, language: str) -> None:
    with spoken(language):
        panel = ProposalPanel()
        qtbot.addWidget(panel)
        panel.show_state(visit(week), ZONE, NOW)
        panel.show()
        qtbot.waitUntil(lambda: panel.is_filled)
    qtbot.waitExposed(panel)
    assert all(each.width() >= each.sizeHint().width() for each in panel.findChildren(KeyButton))


@contextmanager
def spoken(language: str) -> Iterator[None]:
    translator = QTranslator()
    if language != "en":
        assert translator.load(str(resource(f"translations/flexday_{language}.qm")))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def test_no_part_of_it_is_ever_a_window_of_its_own(
    panel: ProposalPanel, week: Calendar, qtbot: QtBot
) -> None:
    """It would take the focus from the window."""
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                shown.append(watched.isWindow())
            return False

    watch = Watch()
    QCoreApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    state = visit(week)
    panel.show_state(state, ZONE, NOW)
    titles = {move.summary for move in state.variant.moves}
    qtbot.waitUntil(lambda: titles <= set(seen(panel)) and panel.is_filled)
    QCoreApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert shown
    assert not any(shown)

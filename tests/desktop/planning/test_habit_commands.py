"""Skipping and putting off habits by keys in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.look.widgets import CloseButton, KeyButton
from planner.domain.blocks import BlockState
from planner.domain.ids import Uid
from tests.desktop.weeks import working_week
from tests.journeys.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, working_week())


def lunch(window: Window) -> Uid:
    """The first that is ahead."""
    document = window.document
    blocks = document.calendar.planned_blocks.values()
    ahead = [b for b in blocks if b.entry in document.calendar.habits and b.start > document.now()]
    return min(ahead, key=lambda block: block.start).uid


def test_x_skips_the_selected_lunch_and_undo_brings_it_back(window: Window) -> None:
    uid, before = lunch(window), window.document.calendar
    window.main.week.select(frozenset({uid}))
    window.press(Qt.Key.Key_X)
    after = window.document.calendar
    assert set(before.planned_blocks) - set(after.planned_blocks) == {uid}
    assert len(after.habits[before.planned_blocks[uid].entry].skipped) == 1
    assert window.main.toast.text.startswith('Skip "')
    window.main.toast.undo_wanted.emit()
    assert window.document.calendar == before


def offered(window: Window) -> list[str]:
    buttons = window.main.pages.snooze.findChildren(KeyButton)
    places = [each for each in buttons if not isinstance(each, CloseButton)]
    return [each.accessibleName() for each in places]


def test_s_offers_places_and_a_digit_takes_one(window: Window) -> None:
    uid = lunch(window)
    window.main.week.select(frozenset({uid}))
    window.press(Qt.Key.Key_S)
    places = offered(window)
    assert 2 <= len(places) <= 3
    window.press(Qt.Key.Key_2)
    document = window.document
    calendar = document.proposal.variant.calendar if document.proposal else document.calendar
    block = calendar.planned_blocks[uid]
    assert block.state is BlockState.PINNED
    assert f"{block.start:%H:%M}" in places[1]
    assert window.main.side.page is not window.main.pages.snooze


def test_escape_leaves_the_habit_where_it_is(window: Window) -> None:
    before = window.document.calendar
    window.main.week.select(frozenset({lunch(window)}))
    window.press(Qt.Key.Key_S)
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    assert window.main.week.canvas.hasFocus()
    assert window.document.calendar is before


def test_an_offer_goes_away_when_the_calendar_changes(window: Window) -> None:
    uid = lunch(window)
    window.main.week.select(frozenset({uid}))
    window.press(Qt.Key.Key_S)
    window.main.commands.remove(uid)
    assert window.main.side.page is None


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_S])
def test_without_a_habit_selected_it_says_so(window: Window, key: Qt.Key) -> None:
    before = window.document.calendar
    window.press(key)
    assert window.main.toast.text == "Select a habit in the week first"
    assert window.document.calendar is before

"""A doctor's visit at mid-day, in the window: N, the line, Enter, Enter."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.calendar import Calendar
from planner.domain.entries import PersonalBlock
from planner.domain.interval import Interval, total_length
from planner.scheduling.building.proposal import VariantKind
from tests.journeys.window import Window

VISIT = "doctor wed 12-14 +20m"
BUSY = Interval(
    datetime(2026, 11, 25, 11, 40, tzinfo=UTC), datetime(2026, 11, 25, 14, 20, tzinfo=UTC)
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


def visit_in(calendar: Calendar) -> PersonalBlock | None:
    return next((b for b in calendar.personal_blocks.values() if b.summary == "Doctor"), None)


def work_on(calendar: Calendar, uid: str) -> timedelta:
    blocks = calendar.planned_blocks.values()
    return total_length(block.interval for block in blocks if block.entry == uid)


def test_while_typing_the_visit_and_what_it_displaces_stand_in_the_week_as_ghosts(
    window: Window, qtbot: QtBot
) -> None:
    window.press(Qt.Key.Key_N)
    with qtbot.waitSignal(window.main.workings.quick_adding.day_wanted):
        window.type(VISIT)
    bar = window.main.quick_add
    assert [label.text() for label in bar.chip_labels] == [
        "personal",
        "Wed 25 12:00–14:00",
        "travel 20 + 20",
    ]
    assert "Doctor" in window.ghosts()
    qtbot.waitUntil(lambda: len(window.ghosts()) > 1)  # the displaced work, where it would go
    assert visit_in(window.document.calendar) is None, "nothing is changed yet"


def test_two_enters_place_the_visit_and_move_the_work_in_26_strokes(
    window: Window, qtbot: QtBot
) -> None:
    before = window.document.calendar
    window.press(Qt.Key.Key_N)
    window.type(VISIT)
    window.press(Qt.Key.Key_Return)
    assert window.main.pages.proposal.hasFocus()
    assert visit_in(window.document.calendar) is None
    window.press(Qt.Key.Key_Return)
    assert window.strokes <= 26
    after = window.document.calendar
    visit = visit_in(after)
    assert visit is not None
    assert visit.interval.padded(visit.travel_before, visit.travel_after) == BUSY
    assert not [b for b in after.planned_blocks.values() if b.interval.overlaps(BUSY)]
    for uid in before.tasks:
        assert work_on(after, uid) == work_on(before, uid), "the work is placed elsewhere"
    qtbot.waitUntil(window.main.side.isHidden)


def test_eleven_hours_of_rest_are_left(window: Window) -> None:
    window.press(Qt.Key.Key_N)
    window.type(VISIT)
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Return)
    calendar = window.document.calendar
    work = sorted(b.interval for b in calendar.planned_blocks.values() if b.entry in calendar.tasks)
    for earlier, later in pairwise(work):
        if later.start.date() > earlier.start.date():
            assert later.start - earlier.end >= timedelta(hours=11)


def test_tab_shows_the_next_variant_and_escape_keeps_neither(window: Window) -> None:
    before = window.document.calendar
    window.press(Qt.Key.Key_N)
    window.type(VISIT)
    window.press(Qt.Key.Key_Return)
    proposal = window.document.proposal
    assert proposal is not None
    kinds = [variant.kind for variant in proposal.proposal.variants]
    assert kinds[:3] == [VariantKind.EVENING, VariantKind.SPREAD, VariantKind.OPEN]
    assert set(kinds[3:]) <= {VariantKind.CHEAPEST}  # the search may have ended already
    window.press(Qt.Key.Key_Tab)
    assert window.document.proposal is not None
    assert window.document.proposal.variant.kind is VariantKind.SPREAD
    window.press(Qt.Key.Key_Escape)
    assert window.document.proposal is None
    assert window.document.calendar is before
    assert not window.ghosts()


def test_one_undo_takes_all_of_it_back(window: Window) -> None:
    before = window.document.calendar
    window.press(Qt.Key.Key_N)
    window.type(VISIT)
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.calendar == before
    assert "Doctor" in window.main.toast.text

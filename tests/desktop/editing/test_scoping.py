"""A changed occurrence and the question behind it, by keys in the real window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.desktop.week.wishes import Renamed
from planner.domain.blocks import PlannedBlock
from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.entries import Appointment
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.scoped_edits import Scope
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
FIRST = datetime(2026, 11, 24, 10, tzinfo=UTC)
SECOND = FIRST + DAY
FIVE_DAYS = Interval(FIRST - HOUR, FIRST + 5 * DAY)
SERIES = Appointment(
    uid=Uid("standup"),
    summary="Standup",
    start=FIRST,
    end=FIRST + HOUR,
    zone=ZONE,
    recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4"),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, add(default_calendar(ZONE), SERIES))


def shown(window: Window) -> list[tuple[int, str]]:
    """The hours and titles, day by day."""
    found = occurrences(window.document.calendar, FIVE_DAYS)
    return [(each.interval.start.hour, each.event.summary) for each in found]


def move(window: Window, *, copy: bool = False) -> None:
    window.main.week.entry_moved.emit(Moved(Uid("standup"), SECOND, SECOND + 2 * HOUR, copy))
    window.settle()


def test_only_the_occurrence_moves_at_first(window: Window) -> None:
    move(window)
    assert [hour for hour, _ in shown(window)] == [10, 12, 10, 10]
    assert window.main.workings.scoping.bar.isVisible()
    assert "Standup" in window.main.workings.scoping.bar.text


@pytest.mark.parametrize(
    ("key", "hours"),
    [
        (Qt.Key.Key_1, [10, 12, 10, 10]),
        (Qt.Key.Key_T, [10, 12, 10, 10]),
        (Qt.Key.Key_2, [10, 12, 12, 12]),
        (Qt.Key.Key_F, [10, 12, 12, 12]),
        (Qt.Key.Key_3, [12, 12, 12, 12]),
        (Qt.Key.Key_A, [12, 12, 12, 12]),
    ],
)
def test_a_key_says_what_is_meant_and_one_undo_takes_it_back(
    window: Window, key: Qt.Key, hours: list[int]
) -> None:
    kind = window.main.week.kind
    move(window)
    window.press(key)
    assert [hour for hour, _ in shown(window)] == hours
    assert not window.main.workings.scoping.bar.isVisible()
    assert window.main.week.kind is kind, "the key is not that of a view meanwhile"
    window.press(Qt.Key.Key_Z, CONTROL)
    assert [hour for hour, _ in shown(window)] == [10] * 4


def test_keys_are_those_of_the_window_again_after_that(window: Window) -> None:
    move(window)
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_M)
    window.press(Qt.Key.Key_1)
    assert window.main.week.kind.name == "DAY"


def test_a_longer_one_makes_the_later_ones_longer(window: Window) -> None:
    window.main.week.entry_resized.emit(Resized(Uid("standup"), SECOND, SECOND, SECOND + 3 * HOUR))
    window.settle()
    window.press(Qt.Key.Key_2)
    lengths = [o.interval.length for o in occurrences(window.document.calendar, FIVE_DAYS)]
    assert lengths == [HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR]


def test_a_title_is_that_of_one_and_then_of_all(window: Window) -> None:
    window.main.week.entry_renamed.emit(Renamed(Uid("standup"), "Retro", SECOND))
    window.settle()
    assert [title for _, title in shown(window)] == ["Standup", "Retro", "Standup", "Standup"]
    window.press(Qt.Key.Key_3)
    assert {title for _, title in shown(window)} == {"Retro"}


def test_what_is_removed_is_one_then_the_following(window: Window) -> None:
    window.main.week.entry_removed.emit(Removed(Uid("standup"), SECOND))
    window.settle()
    assert len(shown(window)) == 3
    window.press(Qt.Key.Key_2)
    assert len(shown(window)) == 1


def test_what_was_moved_out_takes_the_rest_along(window: Window) -> None:
    move(window)
    window.press(Qt.Key.Key_1)
    alone = next(e for e in window.document.calendar.events() if e.series == SERIES.uid)
    window.main.week.entry_renamed.emit(Renamed(alone.uid, "Retro"))
    window.settle()
    window.press(Qt.Key.Key_3)
    assert {title for _, title in shown(window)} == {"Retro"}
    assert [hour for hour, _ in shown(window)] == [10, 12, 10, 10]


def test_also_a_proposal_can_be_for_more_of_it(window: Window) -> None:
    """Work lies where the first occurrence is to go, and where the later ones are."""
    calendar = window.document.calendar
    task = Task(uid=Uid("task"), summary="Report", estimate=4 * HOUR, remaining=4 * HOUR)
    blocks = [
        PlannedBlock(uid=Uid(f"block-{at.day}"), entry=task.uid, start=at, end=at + 2 * HOUR)
        for at in (SECOND + 2 * HOUR, SECOND + DAY + 2 * HOUR)
    ]
    window.document.commit(with_entries(calendar, [task, *blocks]), "planned")
    move(window)
    assert window.document.proposal is not None
    assert [hour for hour, _ in shown(window)] == [10] * 4
    window.press(Qt.Key.Key_2)
    assert window.document.proposal is not None
    window.document.accept()
    window.settle()
    assert [hour for hour, _ in shown(window)] == [10, 12, 12, 12]
    window.press(Qt.Key.Key_Z, CONTROL)
    assert [hour for hour, _ in shown(window)] == [10] * 4


def test_nothing_is_asked_of_a_copy(window: Window) -> None:
    move(window, copy=True)
    assert not window.main.workings.scoping.bar.isVisible()


def test_an_undo_ends_the_question(window: Window) -> None:
    move(window)
    window.press(Qt.Key.Key_Z, CONTROL)
    assert not window.main.workings.scoping.bar.isVisible()


def test_what_cannot_be_done_to_all_leaves_the_one_changed(window: Window) -> None:
    by_date = replace(SERIES, recurrence=Recurrence(rule="FREQ=MONTHLY;BYMONTHDAY=24,25,26"))
    window.document.commit(add(default_calendar(ZONE), by_date), "another rule")
    window.main.week.entry_moved.emit(Moved(Uid("standup"), SECOND, SECOND + 4 * DAY))
    window.settle()
    before = window.document.calendar
    with pytest.raises(RefusedEdit, match="Change the rule, or move one"):
        window.main.workings.scoping.take(Scope.ALL)
    assert window.document.calendar is before


def test_one_is_not_busy_and_then_all_of_them(window: Window) -> None:
    items = window.main.week.canvas.placement.items
    second = next(each.item for each in items if each.item.occurrence == SECOND)
    window.main.parts.item_menu.turn_busy(second)
    window.settle()
    busy = [o.event.is_busy for o in occurrences(window.document.calendar, FIVE_DAYS)]
    assert busy == [True, False, True, True]
    window.press(Qt.Key.Key_3)
    assert not any(o.event.is_busy for o in occurrences(window.document.calendar, FIVE_DAYS))


def busy_week(window: Window) -> None:
    """Work lies where the occurrence is to go."""
    calendar = window.document.calendar
    task = Task(uid=Uid("task"), summary="Report", estimate=2 * HOUR, remaining=2 * HOUR)
    at = SECOND + 2 * HOUR
    block = PlannedBlock(uid=Uid("block"), entry=task.uid, start=at, end=at + 2 * HOUR)
    window.document.commit(with_entries(calendar, [task, block]), "Plan")


def test_the_question_does_not_wait_for_the_plan(window: Window, qtbot: QtBot) -> None:
    busy_week(window)
    window.main.commands.worker.planned.disconnect()  # a plan that takes its time
    window.main.week.entry_moved.emit(Moved(Uid("standup"), SECOND, SECOND + 2 * HOUR))
    qtbot.waitUntil(window.main.workings.scoping.bar.isVisible)
    assert window.main.commands.is_changing
    window.press_at_once(Qt.Key.Key_3)
    assert not window.main.workings.scoping.bar.isVisible()


def test_without_a_plan_or_a_change_there_is_nothing_to_ask(window: Window, qtbot: QtBot) -> None:
    busy_week(window)
    window.main.week.entry_moved.emit(Moved(Uid("standup"), SECOND, SECOND + 2 * HOUR))
    window.settle()
    qtbot.waitUntil(lambda: window.document.proposal is not None)
    assert window.main.workings.scoping.bar.isVisible()
    window.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.main.workings.scoping.bar.isVisible())

"""The page of an entry, by keys in the real window."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.editing.entry_panel import EntryPanel
from planner.desktop.fields.field_editors import CheckEditor, ChoiceEditor
from planner.desktop.week.gestures import Activated
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
FIRST = datetime(2026, 11, 24, 10, tzinfo=UTC)
SECOND = FIRST + DAY
EARLY = FIRST - 2 * HOUR
FIVE_DAYS = Interval(FIRST - HOUR, FIRST + 5 * DAY)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TASK = Task(uid=Uid("task"), summary="Report", estimate=2 * HOUR, remaining=2 * HOUR)
BLOCK = PlannedBlock(uid=Uid("block"), entry=TASK.uid, start=FIRST + 4 * HOUR, end=FIRST + 6 * HOUR)
SERIES = Appointment(
    uid=Uid("standup"),
    summary="Standup",
    start=FIRST,
    end=FIRST + HOUR,
    zone=ZONE,
    recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    calendar = with_entries(default_calendar(ZONE), [TASK, BLOCK])
    return Window(qtbot, tmp_path, add(calendar, SERIES))


def panel(window: Window) -> EntryPanel:
    page = window.main.side.page
    assert isinstance(page, EntryPanel)
    return page


def opened(window: Window, uid: Uid, occurrence: datetime | None = None) -> EntryPanel:
    window.main.week.entry_activated.emit(Activated(uid, occurrence))
    return panel(window)


def write(window: Window, name: str, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    editor = panel(window).rows.editor(name)
    editor.setFocus()
    window.press(Qt.Key.Key_A, CONTROL)
    window.type(text)
    window.press(key)


def shown(window: Window) -> list[tuple[int, str]]:
    found = occurrences(window.document.calendar, FIVE_DAYS)
    return [(each.interval.start.hour, each.event.summary) for each in found]


def test_one_field_is_one_commit_and_one_undo(window: Window) -> None:
    opened(window, TASK.uid)
    write(window, "project", "Billing")
    assert window.document.calendar.tasks[TASK.uid].project == "Billing"
    window.main.commands.undo()
    assert window.document.calendar.tasks[TASK.uid] == TASK


def test_a_mistake_stands_beside_its_field_until_escape_gives_it_up(window: Window) -> None:
    page = opened(window, TASK.uid)
    write(window, "estimate", "long")
    assert "long" in page.error
    assert page.rows.editor("estimate").property("rejected")
    page.rows.editor("estimate").setFocus()
    window.press(Qt.Key.Key_Escape)
    assert page.error == ""
    assert page.rows.editor("estimate").value == "2 h 00"
    assert window.main.side.page is page, "the first Escape is the field's"
    window.press(Qt.Key.Key_Escape)
    assert window.main.side.page is None
    assert window.document.calendar.tasks[TASK.uid] == TASK


def test_boxes_and_choices_are_saved_at_once(window: Window) -> None:
    page = opened(window, TASK.uid)
    box, choice = page.rows.editor("splittable"), page.rows.editor("priority")
    assert isinstance(box, CheckEditor)
    assert isinstance(choice, ChoiceEditor)
    box.setFocus()
    window.press(Qt.Key.Key_Space)
    choice.setFocus()
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Down)
    task = window.document.calendar.tasks[TASK.uid]
    assert not task.splittable
    assert task.priority is not Priority.NORMAL


def test_several_lines_are_kept_with_control_enter(window: Window) -> None:
    page = opened(window, TASK.uid)
    page.rows.editor("description").setFocus()
    window.type("One")
    window.press(Qt.Key.Key_Return)
    window.type("Two")
    window.press(Qt.Key.Key_Return, CONTROL)
    assert window.document.calendar.tasks[TASK.uid].description == "One\nTwo"


def test_a_field_of_an_occurrence_is_that_of_this_one(window: Window) -> None:
    page = opened(window, SERIES.uid, SECOND)
    assert page.rows.editor("start").value.startswith("Wed")
    write(window, "summary", "Retro")
    assert [title for _, title in shown(window)] == ["Standup", "Retro", "Standup", "Standup"]
    write(window, "start", "wed 12:00")
    assert [hour for hour, _ in shown(window)] == [10, 12, 10, 10]


def test_alt_2_and_alt_3_mean_more_of_it(window: Window) -> None:
    opened(window, SERIES.uid, SECOND)
    window.press(Qt.Key.Key_2, ALT)
    write(window, "start", "wed 12:00")
    assert [hour for hour, _ in shown(window)] == [10, 12, 12, 12]
    window.press(Qt.Key.Key_3, ALT)
    write(window, "summary", "Retro")
    assert [title for _, title in shown(window)] == ["Standup", "Retro", "Retro", "Retro"]


def test_a_rule_is_that_of_all(window: Window) -> None:
    page = opened(window, SERIES.uid, SECOND)
    write(window, "until", "2")
    assert "above" in page.error
    window.press(Qt.Key.Key_3, ALT)
    write(window, "until", "2")
    assert len(shown(window)) == 2


def test_what_did_not_repeat_does(window: Window) -> None:
    window.document.commit(
        with_entries(
            window.document.calendar,
            [Appointment(uid=Uid("one"), summary="One", start=EARLY, end=FIRST - HOUR, zone=ZONE)],
        ),
        "one",
    )
    page = opened(window, Uid("one"))
    write(window, "repeats", "every week", Qt.Key.Key_Return)
    recurrence = window.document.calendar.appointments[Uid("one")].recurrence
    assert recurrence is not None
    assert recurrence.rule == "FREQ=WEEKLY"
    assert page.rows.editor("repeats").value == "FREQ=WEEKLY"


def test_removing_takes_as_much_as_is_chosen(window: Window) -> None:
    page = opened(window, SERIES.uid, SECOND)
    window.press(Qt.Key.Key_2, ALT)
    page.remove()
    assert len(shown(window)) == 1
    assert window.main.side.page is None


def test_a_block_is_moved_pinned_and_done(window: Window) -> None:
    page = opened(window, BLOCK.uid)
    start = page.block.rows.editor("block_start")
    start.setFocus()
    window.press(Qt.Key.Key_A, CONTROL)
    window.type("wed 15:00")
    window.press(Qt.Key.Key_Return)
    block = window.document.calendar.planned_blocks[BLOCK.uid]
    assert (block.start, block.state) == (SECOND + 5 * HOUR, BlockState.PINNED)
    page.block.done.click()
    assert window.document.calendar.planned_blocks[BLOCK.uid].state is BlockState.DONE
    assert window.document.calendar.tasks[TASK.uid].remaining == timedelta()


def test_part_of_a_block_was_worked(window: Window) -> None:
    page = opened(window, BLOCK.uid)
    page.block.worked.setFocus()
    window.type("45m")
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.tasks[TASK.uid].remaining == timedelta(minutes=75)
    assert page.block.worked.value == ""

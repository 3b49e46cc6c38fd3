"""A task put on a day by a key, and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.tasks.task_placing import task_on, unplanned
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)
TASK = Task(uid=Uid("task"), summary="Report", estimate=2 * HOUR, remaining=2 * HOUR)
MEETING = Appointment(
    uid=Uid("meeting"),
    summary="Meeting",
    start=NOW.replace(hour=10, minute=0),
    end=NOW.replace(hour=11, minute=0),
    zone=ZONE,
)


@pytest.fixture
def calendar() -> Calendar:
    return with_entries(default_calendar(ZONE), [TASK, MEETING])


def starts(calendar: Calendar) -> list[str]:
    return [f"{block.start:%d %H:%M}" for block in calendar.planned_blocks.values()]


def test_it_goes_where_the_day_first_has_room(calendar: Calendar) -> None:
    edit = task_on(calendar, TASK.uid, MONDAY, NOW, ZONE)
    assert starts(edit.after) == ["23 11:00"]
    short = replace(TASK, remaining=timedelta(minutes=30))
    edit = task_on(with_entries(calendar, [short]), TASK.uid, MONDAY, NOW, ZONE)
    assert starts(edit.after) == ["23 09:15"]


def test_its_own_blocks_give_way(calendar: Calendar) -> None:
    block = PlannedBlock(
        uid=Uid("block"),
        entry=TASK.uid,
        start=MEETING.end,
        end=MEETING.end + 2 * HOUR,
    )
    edit = task_on(with_entries(calendar, [block]), TASK.uid, MONDAY, NOW, ZONE)
    assert starts(edit.after) == ["23 11:00"]


def test_a_day_without_room_says_so(calendar: Calendar) -> None:
    with pytest.raises(RefusedEdit, match="no room on Sun 22 Nov"):
        task_on(calendar, TASK.uid, date(2026, 11, 22), NOW, ZONE)


def test_only_what_has_not_begun_is_taken_back(calendar: Calendar) -> None:
    begun, ahead = (
        PlannedBlock(uid=Uid(name), entry=TASK.uid, start=start, end=start + HOUR, state=state)
        for name, start, state in (
            ("begun", NOW - HOUR, BlockState.STARTED),
            ("ahead", NOW + 3 * HOUR, BlockState.PINNED),
        )
    )
    after = unplanned(with_entries(calendar, [begun, ahead]), TASK.uid, NOW).after
    assert set(after.planned_blocks) == {"begun"}
    assert unplanned(after, TASK.uid, NOW).after is after


def test_b_and_backspace_in_the_list(qtbot: QtBot, tmp_path: Path, calendar: Calendar) -> None:
    window = Window(qtbot, tmp_path, calendar)
    window.main.week.page.focus_day(date(2026, 11, 24))
    window.press(Qt.Key.Key_L)
    while window.main.tasks.selected is None:
        window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_B)
    assert starts(window.document.calendar) == ["24 09:00"]
    window.press(Qt.Key.Key_Backspace)
    assert starts(window.document.calendar) == []

"""However much a calendar holds, an action costs what it changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.edits import add, move_event, remove, replace_entry
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.domain.uid_map import UidMap
from planner.store.calendar_file import CalendarFile
from tests.store.samples import NOW, read_again

HOUR = timedelta(hours=1)
START = NOW + timedelta(days=1)
TASKS = [Task(uid=Uid(f"{number}"), summary="Old") for number in range(300)]
CALL = Appointment(uid=Uid("call"), summary="Call", start=START, end=START + HOUR, zone="UTC")
BLOCK = PlannedBlock(uid=Uid("block"), entry=Uid("7"), start=START, end=START + HOUR)
NEW = Task(uid=Uid("new"), summary="New", depends_on=(Uid("9"),))

ACTIONS: tuple[Callable[[Calendar], Calendar], ...] = (
    lambda calendar: add(calendar, NEW),
    lambda calendar: replace_entry(calendar, replace(TASKS[9], summary="Report")),
    lambda calendar: move_event(calendar, CALL.uid, START + HOUR),
    lambda calendar: remove(calendar, Uid("7")),
    lambda calendar: remove(calendar, Uid("9")),
)


def test_no_action_goes_through_all_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the edit nor its commit does, but for the first removal, which finds out what is
    about what.
    """

    def refuse(*_: object) -> None:
        raise AssertionError("this goes through all entries")

    whole = with_entries(Calendar(), [*TASKS, CALL, BLOCK])
    with CalendarFile.open(tmp_path, lambda: whole, at=NOW) as file:
        file.commit(file.calendar, remove(file.calendar, TASKS[0].uid), "Remove", NOW)
        with monkeypatch.context() as patch:
            for way in ("__iter__", "keys", "values", "items", "_together"):
                patch.setattr(UidMap, way, refuse)
            for action in ACTIONS:
                file.commit(file.calendar, action(file.calendar), "Change", NOW)
            file.undo(NOW)
            file.redo(NOW)
        assert file.sequence == 2 + len(ACTIONS) + 2
        left = {uid: task.summary for uid, task in file.calendar.tasks.items()}
        assert left == {t.uid: t.summary for t in [*TASKS, NEW] if t.uid not in ("0", "7", "9")}
        assert file.calendar.tasks[NEW.uid].depends_on == ()
        assert not file.calendar.planned_blocks
        assert file.calendar.appointments[CALL.uid].start == START + HOUR
        assert read_again(tmp_path) == file.calendar

"""A task put on the calendar by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.tasks.task_blocks import task_at
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task, TaskStatus

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
ZONE = "Europe/Lisbon"
TASK = Task(uid=Uid("task"), summary="Report", estimate=6 * HOUR, remaining=6 * HOUR)


def planned(*spans: tuple[int, int]) -> Calendar:
    """Accepted blocks by their first and last hour from now."""
    blocks = [
        PlannedBlock(
            uid=Uid(f"block-{number}"),
            entry=TASK.uid,
            start=NOW + start * HOUR,
            end=NOW + end * HOUR,
        )
        for number, (start, end) in enumerate(spans)
    ]
    return with_entries(default_calendar(ZONE), [TASK, *blocks])


def hours(calendar: Calendar) -> list[tuple[float, float, BlockState]]:
    blocks = sorted(calendar.planned_blocks.values(), key=lambda block: block.start)
    return [((b.start - NOW) / HOUR, (b.end - NOW) / HOUR, b.state) for b in blocks]


def test_as_much_as_one_piece_holds_is_pinned_there() -> None:
    edit = task_at(planned(), TASK.uid, NOW + 2 * HOUR, NOW, ZONE)
    assert hours(edit.after) == [(2, 6, BlockState.PINNED)]
    assert edit.name == 'Plan "Report" at Mon 11:00'


def test_what_is_too_much_goes_from_the_end() -> None:
    edit = task_at(planned((24, 27), (48, 51)), TASK.uid, NOW + 2 * HOUR, NOW, ZONE)
    assert hours(edit.after) == [(2, 6, BlockState.PINNED), (24, 26, BlockState.ACCEPTED)]


def test_what_was_pinned_stays() -> None:
    calendar = planned((24, 30))
    pinned = replace(calendar.planned_blocks[Uid("block-0")], state=BlockState.PINNED)
    edit = task_at(with_entries(calendar, [pinned]), TASK.uid, NOW + 2 * HOUR, NOW, ZONE)
    assert len(hours(edit.after)) == 2


def test_what_is_done_is_not_planned() -> None:
    done = replace(TASK, status=TaskStatus.COMPLETED)
    with pytest.raises(RefusedEdit, match="nothing left"):
        task_at(with_entries(planned(), [done]), TASK.uid, NOW, NOW, ZONE)

"""Which fields an entry has."""

from planner.desktop.fields.block_fields import BLOCK
from planner.desktop.fields.event_fields import EVENT, PERSONAL
from planner.desktop.fields.field import Editable, Field
from planner.desktop.fields.habit_fields import HABIT
from planner.desktop.fields.task_fields import TASK, TOOK
from planner.domain.blocks import PlannedBlock
from planner.domain.entries import Habit, PersonalBlock
from planner.domain.tasks import Task, TaskStatus


def fields_of(entry: Editable) -> tuple[Field, ...]:
    if isinstance(entry, Task):
        return (*TASK, TOOK) if entry.status is TaskStatus.COMPLETED else TASK
    if isinstance(entry, PlannedBlock):
        return BLOCK
    if isinstance(entry, Habit):
        return HABIT
    return PERSONAL if isinstance(entry, PersonalBlock) else EVENT

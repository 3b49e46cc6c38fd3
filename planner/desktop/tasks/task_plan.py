"""What the accepted plan says about tasks."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.ids import Uid
from planner.domain.interval import Interval, total_length
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.lateness import late_tasks, work_ahead

TIGHT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """`ahead`: the blocks of a task that are not over. `open`: what is left beyond them, for a task
    that has some. `late`: by how much the plan finishes it late, None where some of it is not
    planned. Of what `passed` today nobody said yet whether it was done.
    """

    calendar: Calendar
    now: datetime
    ahead: dict[Uid, tuple[Interval, ...]]
    open: dict[Uid, timedelta]
    late: dict[Uid, timedelta | None]
    passed: frozenset[Uid]

    def shown(self) -> Iterator[Task]:
        """The tasks that are in no hidden calendar."""
        return filter(self.calendar.is_shown, self.calendar.tasks.values())

    @property
    def today(self) -> date:
        return self.day(self.now)

    @property
    def is_unplanned(self) -> bool:
        """Whether there is work, and no time for any of it."""
        return not self.ahead and any(task.is_open for task in self.shown())

    def day(self, moment: datetime) -> date:
        settings = self.calendar.settings
        return day_of(moment, settings.zone, settings.day_boundary)

    def spare(self, task: Task) -> timedelta | None:
        """Between the planned end and the due date; None where there is no such time."""
        spans = self.ahead.get(task.uid)
        return None if task.due is None or not spans else task.due - spans[-1].end

    def left_on(self, task: Task, day: date) -> timedelta:
        return total_length(
            span for span in self.ahead.get(task.uid, ()) if self.day(span.start) == day
        )

    def is_at_risk(self, task: Task) -> bool:
        """Planned late, not wholly, or to end less than an hour before it is due; or overdue."""
        spare = self.spare(task)
        return task.is_open and (task.uid in self.late or (spare is not None and spare < TIGHT))


def task_plan(calendar: Calendar, now: datetime) -> TaskPlan:
    ahead = work_ahead(calendar, now)
    unplanned = _open_work(calendar, ahead)
    found = late_tasks(calendar, now, {})
    late = {task.entry: task.finish - task.due for task in found if task.finish is not None}
    behind = (
        task.uid
        for task in calendar.tasks.values()
        if task.is_open and task.due is not None
        if task.uid in unplanned or (task.due <= now and task.uid not in ahead)
    )
    return TaskPlan(
        calendar, now, ahead, unplanned, late | dict.fromkeys(behind), _passed(calendar, now)
    )


def at_risk(plan: TaskPlan) -> frozenset[Uid]:
    return frozenset(task.uid for task in plan.calendar.tasks.values() if plan.is_at_risk(task))


def _open_work(
    calendar: Calendar, ahead: Mapping[Uid, tuple[Interval, ...]]
) -> dict[Uid, timedelta]:
    """A block that runs counts whole: what is done of it is taken from the rest at its end."""
    found = {
        task.uid: task.remaining - total_length(ahead[task.uid])
        for task in calendar.tasks.values()
        if task.is_open and task.uid in ahead
    }
    return {uid: length for uid, length in found.items() if length > timedelta()}


def _passed(calendar: Calendar, now: datetime) -> frozenset[Uid]:
    settings = calendar.settings
    today = day_of(now, settings.zone, settings.day_boundary)
    unsettled = (BlockState.ACCEPTED, BlockState.PINNED, BlockState.STARTED)
    return frozenset(
        block.entry
        for block in calendar.planned_blocks.values()
        if block.end <= now
        and block.state in unsettled
        and day_of(block.start, settings.zone, settings.day_boundary) == today
    )

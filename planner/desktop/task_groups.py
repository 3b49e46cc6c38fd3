"""Which tasks stand where in the list, and what is said beside each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.formats import duration
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of
from planner.domain.ids import Uid
from planner.domain.interval import Interval, total_length
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.scheduling.lateness import late_tasks, work_ahead

NO_TIME = timedelta()
TIGHT = timedelta(hours=1)
MOST_DONE = 12


class Tone(StrEnum):
    """The colour of the dot; what is said beside it says the same in words."""

    FINE = "fine"
    RISK = "risk"
    LATE = "late"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Row:
    uid: Uid
    title: str
    detail: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    total: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The calendar's plan, as the list asks about it. Of what `passed` today nobody said yet
    whether it was done.
    """

    calendar: Calendar
    now: datetime
    ahead: dict[Uid, tuple[Interval, ...]]
    late: dict[Uid, timedelta | None]
    passed: frozenset[Uid]

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


def _plan(calendar: Calendar, now: datetime) -> _Plan:
    ahead = work_ahead(calendar, now)
    unplanned = {
        task.uid: task.remaining
        for task in calendar.tasks.values()
        if task.is_open and task.due is not None and (task.due <= now or task.uid in ahead)
    }
    found = late_tasks(calendar, now, unplanned)
    late = {task.entry: None if task.finish is None else task.finish - task.due for task in found}
    return _Plan(calendar, now, ahead, late, _passed(calendar, now))


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


def at_risk(calendar: Calendar, now: datetime) -> frozenset[Uid]:
    """Open tasks that the plan finishes late, not wholly, or less than an hour before they are due;
    and those that are overdue.
    """
    plan = _plan(calendar, now)
    return frozenset(task.uid for task in calendar.tasks.values() if _is_at_risk(plan, task))


def _is_at_risk(plan: _Plan, task: Task) -> bool:
    spare = plan.spare(task)
    return task.is_open and (task.uid in plan.late or (spare is not None and spare < TIGHT))


def groups(calendar: Calendar, now: datetime) -> tuple[Group, ...]:
    """Each task once, in the first group that it belongs to; empty groups are left out."""
    plan = _plan(calendar, now)
    sorted_in: dict[str, list[Task]] = {name: [] for name in _GROUPS}
    for task in calendar.tasks.values():
        if task.status is not TaskStatus.CANCELLED:
            sorted_in[_group_of(plan, task)].append(task)
    return tuple(_group(plan, name, tasks) for name, tasks in sorted_in.items() if tasks)


_GROUPS = (
    QT_TRANSLATE_NOOP("Tasks", "At risk"),
    QT_TRANSLATE_NOOP("Tasks", "Today"),
    QT_TRANSLATE_NOOP("Tasks", "Inbox"),
    QT_TRANSLATE_NOOP("Tasks", "This week"),
    QT_TRANSLATE_NOOP("Tasks", "Later"),
    QT_TRANSLATE_NOOP("Tasks", "Done"),
)


def _group_of(plan: _Plan, task: Task) -> str:
    today = plan.day(plan.now)
    if not task.is_open:
        ended = task.completed_at
        return "Today" if ended is not None and plan.day(ended) == today else "Done"
    if _is_at_risk(plan, task):
        return "At risk"
    spans = plan.ahead.get(task.uid)
    if not spans:
        return "Today" if task.uid in plan.passed else "Inbox"
    first = plan.day(spans[0].start)
    if first <= today:
        return "Today"
    return "This week" if monday_of(first) == monday_of(today) else "Later"


def _group(plan: _Plan, name: str, tasks: list[Task]) -> Group:
    ordered = sorted(tasks, key=lambda task: _order(plan, task))
    if name == "Done":
        ordered = ordered[::-1][:MOST_DONE]
    rows = tuple(_row(plan, task, today=name == "Today") for task in ordered)
    return Group(_tr(name), _total(plan, name, tasks), rows)


def _order(plan: _Plan, task: Task) -> tuple[bool, datetime, int, str]:
    spans = plan.ahead.get(task.uid)
    latest = datetime.max.replace(tzinfo=plan.now.tzinfo)
    when = spans[0].start if spans else task.completed_at or task.due or latest
    return not task.is_open, when, -task.priority.weight, task.summary


def _total(plan: _Plan, name: str, tasks: Iterable[Task]) -> str:
    found = list(tasks)
    if name in ("At risk", "Done"):
        return str(len(found))
    if name == "Inbox":
        return _tr("{count} not planned").format(count=len(found))
    if name == "Today":
        today = plan.day(plan.now)
        return duration(sum((plan.left_on(task, today) for task in found), NO_TIME))
    return duration(sum((task.remaining for task in found), NO_TIME))


def _row(plan: _Plan, task: Task, *, today: bool) -> Row:
    if not task.is_open:
        return Row(task.uid, task.summary, _tr("done"), Tone.DONE)
    if task.uid in plan.late:
        return Row(task.uid, task.summary, _late_detail(plan, task), Tone.LATE)
    spare = plan.spare(task)
    if spare is not None and spare < TIGHT:
        detail = _tr("spare {length}").format(length=duration(spare))
        return Row(task.uid, task.summary, detail, Tone.RISK)
    if task.uid not in plan.ahead and task.uid in plan.passed:
        return Row(task.uid, task.summary, _tr("done?"), Tone.RISK)
    if task.uid not in plan.ahead and task.priority is Priority.URGENT:
        return Row(task.uid, task.summary, _tr("urgent"), Tone.LATE)
    if task.uid not in plan.ahead and task.estimate_assumed:
        return Row(task.uid, task.summary, _tr("no estimate"), Tone.RISK)
    left = plan.left_on(task, plan.day(plan.now)) if today else task.remaining
    return Row(task.uid, task.summary, duration(left), Tone.FINE)


def _late_detail(plan: _Plan, task: Task) -> str:
    by = plan.late[task.uid]
    if by is None:
        due = task.due
        overdue = due is not None and due <= plan.now
        return _tr("overdue") if overdue else _tr("partly planned")
    return _tr("late {length}").format(length=duration(by))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tasks", text)

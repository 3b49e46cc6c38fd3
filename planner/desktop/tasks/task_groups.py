"""Which tasks stand where in the list, and what is said beside each."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.look.formats import duration
from planner.desktop.tasks.task_filters import TaskFilter
from planner.desktop.tasks.task_plan import TIGHT, TaskPlan
from planner.domain.clock import monday_of
from planner.domain.ids import Uid
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.domain.values import dataclass

NO_TIME = timedelta()
MOST_DONE = 12
EVERYTHING = TaskFilter()


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
    """`count` is of all its tasks, also where the oldest are not shown."""

    title: str
    total: str
    rows: tuple[Row, ...]
    count: int


def groups(plan: TaskPlan, wanted: TaskFilter = EVERYTHING) -> tuple[Group, ...]:
    """Each task once, in the first group that it belongs to; empty groups are left out."""
    sorted_in: dict[str, list[Task]] = {name: [] for name in _GROUPS}
    for task in plan.shown():
        if task.status is not TaskStatus.CANCELLED and wanted.holds(plan, task):
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


def _group_of(plan: TaskPlan, task: Task) -> str:
    today = plan.today
    if not task.is_open:
        ended = task.completed_at
        return "Today" if ended is not None and plan.day(ended) == today else "Done"
    if plan.is_at_risk(task):
        return "At risk"
    spans = plan.ahead.get(task.uid)
    if not spans:
        return "Today" if task.uid in plan.passed else "Inbox"
    first = plan.day(spans[0].start)
    if first <= today:
        return "Today"
    return "This week" if monday_of(first) == monday_of(today) else "Later"


def _group(plan: TaskPlan, name: str, tasks: list[Task]) -> Group:
    ordered = sorted(tasks, key=lambda task: _order(plan, task))
    if name == "Done":
        ordered = ordered[::-1][:MOST_DONE]
    rows = tuple(_row(plan, task, today=name == "Today") for task in ordered)
    return Group(_tr(name), _total(plan, name, tasks), rows, len(tasks))


def _order(plan: TaskPlan, task: Task) -> tuple[bool, datetime, int, str]:
    spans = plan.ahead.get(task.uid)
    latest = datetime.max.replace(tzinfo=plan.now.tzinfo)
    when = spans[0].start if spans else task.completed_at or task.due or latest
    return not task.is_open, when, -task.priority.weight, task.summary


def _total(plan: TaskPlan, name: str, tasks: Iterable[Task]) -> str:
    found = list(tasks)
    if name in ("At risk", "Done"):
        return ""
    if name == "Today":
        today = plan.today
        return duration(sum((plan.left_on(task, today) for task in found), NO_TIME))
    return duration(sum((task.remaining for task in found), NO_TIME))


def _row(plan: TaskPlan, task: Task, *, today: bool) -> Row:
    detail, tone = _said(plan, task, today=today)
    return Row(task.uid, task.summary, detail, tone)


def _said(plan: TaskPlan, task: Task, *, today: bool) -> tuple[str, Tone]:
    if not task.is_open:
        return _tr("done"), Tone.DONE
    if task.uid in plan.late:
        return _late_detail(plan, task), Tone.LATE
    spare = plan.spare(task)
    if spare is not None and spare < TIGHT:
        return _tr("slack {length}").format(length=duration(spare)), Tone.RISK
    if task.uid not in plan.ahead:
        return _said_of_unplanned(plan, task)
    if task.uid in plan.open:
        return _open_detail(plan, task), Tone.RISK
    left = plan.left_on(task, plan.today) if today else task.remaining
    return duration(left), Tone.FINE


def _said_of_unplanned(plan: TaskPlan, task: Task) -> tuple[str, Tone]:
    if task.uid in plan.passed:
        return _tr("done?"), Tone.RISK
    if task.priority is Priority.URGENT:
        return _tr("urgent"), Tone.LATE
    if task.estimate_assumed:
        return _tr("no estimate"), Tone.RISK
    return duration(task.remaining), Tone.FINE


def _late_detail(plan: TaskPlan, task: Task) -> str:
    by = plan.late[task.uid]
    if by is None:
        due = task.due
        overdue = due is not None and due <= plan.now
        return _tr("overdue") if overdue else _open_detail(plan, task)
    return _tr("late {length}").format(length=duration(by))


def _open_detail(plan: TaskPlan, task: Task) -> str:
    return _tr("open {length}").format(length=duration(plan.open[task.uid]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tasks", text)

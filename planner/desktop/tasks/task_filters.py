"""Which tasks are looked at: all of them, those that ask for the same, or those of a project."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.tasks.task_plan import TaskPlan
from planner.domain.tasks import Task, TaskStatus
from planner.domain.values import dataclass


class Show(StrEnum):
    ALL = QT_TRANSLATE_NOOP("Tasks", "All tasks")
    INBOX = QT_TRANSLATE_NOOP("Tasks", "Inbox")
    RISK = QT_TRANSLATE_NOOP("Tasks", "At risk")
    PLANNED = QT_TRANSLATE_NOOP("Tasks", "Planned")
    DONE = QT_TRANSLATE_NOOP("Tasks", "Done")
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class TaskFilter:
    show: Show = Show.ALL
    project: str = ""

    def holds(self, plan: TaskPlan, task: Task) -> bool:
        """Of a project what is open."""
        if self.show is Show.ALL:
            return True
        if self.show is Show.DONE:
            return not task.is_open
        if self.show is Show.PROJECT:
            return task.is_open and task.project == self.project
        if self.show is Show.RISK:
            return plan.is_at_risk(task)
        is_planned = task.uid in plan.ahead or task.uid in plan.passed
        return task.is_open and is_planned is (self.show is Show.PLANNED)

    @property
    def title(self) -> str:
        if self.show is Show.PROJECT:
            return self.project
        return QCoreApplication.translate("Tasks", self.show.value)


ALL, INBOX, RISK = TaskFilter(), TaskFilter(Show.INBOX), TaskFilter(Show.RISK)
PLANNED, DONE = TaskFilter(Show.PLANNED), TaskFilter(Show.DONE)


@dataclass(frozen=True, slots=True)
class Offered:
    """A filter with the number of tasks that it holds; of all only the open ones count."""

    filter: TaskFilter
    count: int


def offered(plan: TaskPlan) -> tuple[Offered, ...]:
    """Those that are always there, then the projects that have open tasks, by name."""
    counts = Counter(
        each
        for task in plan.shown()
        if task.status is not TaskStatus.CANCELLED
        for each in _filters_of(plan, task)
    )
    fixed = [TaskFilter(show) for show in Show if show is not Show.PROJECT]
    named = sorted((each for each in counts if each.project), key=lambda each: each.project)
    return tuple(Offered(each, counts[each]) for each in (*fixed, *named))


def _filters_of(plan: TaskPlan, task: Task) -> Iterator[TaskFilter]:
    if not task.is_open:
        yield DONE
        return
    yield ALL
    yield PLANNED if PLANNED.holds(plan, task) else INBOX
    if plan.is_at_risk(task):
        yield RISK
    if task.project:
        yield TaskFilter(Show.PROJECT, task.project)

"""Which tasks are looked at: all of them, those that ask for the same, or those of a project."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.desktop.task_plan import TaskPlan
from planner.domain.tasks import Task, TaskStatus


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


@dataclass(frozen=True, slots=True)
class Offered:
    """A filter with the number of tasks that it holds; of all only the open ones count."""

    filter: TaskFilter
    count: int


def offered(plan: TaskPlan) -> tuple[Offered, ...]:
    """Those that are always there, then the projects that have open tasks, by name."""
    tasks = [t for t in plan.calendar.tasks.values() if t.status is not TaskStatus.CANCELLED]
    projects = sorted({task.project for task in tasks if task.project and task.is_open})
    fixed = [TaskFilter(show) for show in Show if show is not Show.PROJECT]
    named = [TaskFilter(Show.PROJECT, project) for project in projects]
    return tuple(Offered(each, _count(plan, each, tasks)) for each in (*fixed, *named))


def _count(plan: TaskPlan, wanted: TaskFilter, tasks: Iterable[Task]) -> int:
    open_only = wanted.show is Show.ALL
    return sum(wanted.holds(plan, task) for task in tasks if task.is_open or not open_only)

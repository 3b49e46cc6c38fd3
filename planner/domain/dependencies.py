"""Tasks that wait for other tasks."""

from collections.abc import Mapping

from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.tasks import Task


def check_dependencies(task: Task, tasks: Mapping[Uid, Task]) -> None:
    """Raises RefusedEdit if `task` among `tasks` waits for itself, a circle or an unknown task."""
    if task.uid in task.depends_on:
        raise RefusedEdit('"{summary}" cannot wait for itself.', summary=task.summary)
    for uid in task.depends_on:
        if uid not in tasks:
            raise RefusedEdit(
                '"{summary}" waits for "{uid}", which is not a task.', summary=task.summary, uid=uid
            )
    circle = _circle(task, tasks)
    if circle:
        names = " → ".join(f'"{found.summary}"' for found in circle)
        raise RefusedEdit(
            "These tasks would wait for each other in a circle: {names}.", names=names
        )


def _circle(task: Task, tasks: Mapping[Uid, Task]) -> tuple[Task, ...]:
    """The shortest way along `depends_on` from the task back to itself; empty if there is none."""
    ways: list[tuple[Task, ...]] = [(task,)]
    seen: set[Uid] = set()
    for way in ways:
        for uid in way[-1].depends_on:
            if uid == task.uid:
                return (*way, task)
            if uid in tasks and uid not in seen:
                seen.add(uid)
                ways.append((*way, tasks[uid]))
    return ()

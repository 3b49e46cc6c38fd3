"""What the store's tests keep and change."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def opened(folder: Path, *, read_only: bool = False) -> CalendarFile:
    return CalendarFile.open(folder, Calendar, at=NOW, read_only=read_only)


def read_again(folder: Path) -> Calendar:
    """What a program that starts now would see."""
    with opened(folder) as file:
        return file.calendar


def with_task(calendar: Calendar, name: str, summary: str | None = None) -> Calendar:
    task = Task(uid=Uid(name), summary=summary or name)
    return replace(calendar, tasks={**calendar.tasks, task.uid: task})


def without_task(calendar: Calendar, name: str) -> Calendar:
    tasks = {uid: task for uid, task in calendar.tasks.items() if uid != name}
    return replace(calendar, tasks=tasks)


def add_task(file: CalendarFile, name: str, summary: str | None = None) -> int:
    after = with_task(file.calendar, name, summary)
    return file.commit(file.calendar, after, f"Add {name}", NOW)


def names(calendar: Calendar) -> list[str]:
    return sorted(calendar.tasks)


def louder(table: str, document: dict[str, Any]) -> dict[str, Any]:
    """A made-up step: titles of tasks in capitals."""
    return document | {"summary": document["summary"].upper()} if table == "tasks" else document


def marked(table: str, document: dict[str, Any]) -> dict[str, Any]:
    """Another one."""
    return document | {"summary": f"{document['summary']}!"} if table == "tasks" else document

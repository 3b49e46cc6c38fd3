"""Measures one commit among 50,000 documents against SQLite (WAL, synchronous=FULL).

    python -m tests.bench.commits [--documents N] [--commits N] [--folder DIR]

Both write one changed task a commit, in turns, on the same disk. Afterwards each is opened anew and
every commit must be there.
"""

import argparse
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from tests.bench.many_documents import calendar_of

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        folder = Path(name)
        _fill(folder, calendar_of(arguments.documents))
        opening = _opening(folder / "ours")
        ours, theirs = _measure(folder, arguments.commits)
        _check(folder, arguments.commits)
    report = {
        "documents": arguments.documents,
        "commits": arguments.commits,
        "opening_ms": round(opening * 1000),
        "flexday_ms": _figures(ours),
        "sqlite_ms": _figures(theirs),
        "p95_ratio": round(_percentile(ours, 95) / _percentile(theirs, 95), 2),
    }
    print(json.dumps(report, indent=1))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="One commit, against SQLite.")
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--commits", type=int, default=500)
    parser.add_argument("--folder", type=Path, help="on the disk to measure")
    return parser.parse_args()


def _opening(folder: Path) -> float:
    """The median of five, in seconds."""
    return statistics.median(_seconds(lambda: _open(folder).close()) for _ in range(5))


def _open(folder: Path) -> CalendarFile:
    return CalendarFile.open(folder, Calendar, at=NOW)


def _fill(folder: Path, calendar: Calendar) -> None:
    CalendarFile.open(folder / "ours", lambda: calendar, at=NOW).close()
    _make_database(folder / "sqlite.db", calendar)


def _make_database(path: Path, calendar: Calendar) -> None:
    database = _connect(path)
    database.execute("CREATE TABLE tasks (uid TEXT PRIMARY KEY, document BLOB)")
    others = (calendar.appointments, calendar.personal_blocks, calendar.planned_blocks)
    for entries in (calendar.tasks, *others):
        rows = ((uid, msgspec.json.encode(entry)) for uid, entry in entries.items())
        database.executemany("INSERT INTO tasks VALUES (?, ?)", rows)
    database.commit()
    database.close()


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    return database


def _measure(folder: Path, commits: int) -> tuple[list[float], list[float]]:
    ours, theirs = [], []
    database = _connect(folder / "sqlite.db")
    with _open(folder / "ours") as file:
        tasks = list(file.calendar.tasks)
        for number in range(commits):
            task = _changed(file.calendar.tasks[tasks[number % len(tasks)]], number)
            after = _with(file.calendar, task)
            ours.append(_seconds(lambda after=after: _commit(file, after)))  # type: ignore[misc]
            theirs.append(_seconds(lambda task=task: _update(database, task)))  # type: ignore[misc]
    database.close()
    return ours, theirs


def _changed(task: Task, number: int) -> Task:
    return replace(task, description=f"commit {number}")


def _with(calendar: Calendar, task: Task) -> Calendar:
    return replace(calendar, tasks={**calendar.tasks, task.uid: task})


def _commit(file: CalendarFile, after: Calendar) -> None:
    file.commit(file.calendar, after, "Change a task", NOW)


def _update(database: sqlite3.Connection, task: Task) -> None:
    row = (msgspec.json.encode(task), task.uid)
    database.execute("UPDATE tasks SET document = ? WHERE uid = ?", row)
    database.commit()


def _check(folder: Path, commits: int) -> None:
    """Every commit is in the file; the last change of each task is what is read."""
    database = _connect(folder / "sqlite.db")
    with _open(folder / "ours") as file:
        assert file.sequence == commits + 1
        assert len(file.history()) == commits + 1
        tasks: list[Uid] = list(file.calendar.tasks)
        for number in range(max(0, commits - len(tasks)), commits):
            task = file.calendar.tasks[tasks[number % len(tasks)]]
            assert task.description == f"commit {number}"
            found = database.execute("SELECT document FROM tasks WHERE uid = ?", (task.uid,))
            assert msgspec.json.decode(found.fetchone()[0], type=Task) == task
    database.close()


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _percentile(seconds: list[float], percent: int) -> float:
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * percent // 100)]


def _figures(seconds: list[float]) -> dict[str, float]:
    return {f"p{p}": round(_percentile(seconds, p) * 1000, 3) for p in (50, 95)}


if __name__ == "__main__":
    main()

"""Measures the store against SQLite (WAL, synchronous=FULL) with the same documents.

    python -m tests.bench.commits [--documents N …] [--commits N] [--folder DIR] [--check]

One commit changes one task, one accept places the blocks of a plan of 300; ours and theirs take
turns on the same disk. Opening is compared with a full read into the same dataclasses. Afterwards
each is read anew, and every commit must be there. At the end stands what changes of all kinds cost
at each number of documents (see `tests.bench.growth`). With `--check` the exit code is 1 if a
budget is exceeded.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from tests.bench import growth
from tests.bench.many_documents import calendar_of
from tests.bench.sqlite_store import SqliteStore

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PLAN = 300
OPENINGS = 9
ACCEPTS = 15
KINDS = 6
"""Of changes in a round of those that show the growth."""
BUDGETS = {
    "commit_p50_ratio": 2.0,
    "commit_p95_ratio": 2.0,
    "opening_ms": 300.0,
    "opening_ratio": 1.5,
    "accept_ms": 20.0,
    "memory_mb": 100.0,
}


class Pair(NamedTuple):
    """Times in seconds, in turns."""

    ours: list[float]
    theirs: list[float]


def main() -> int:
    given = _arguments()
    reports = []
    for documents in sorted(given.documents):
        with tempfile.TemporaryDirectory(dir=given.folder) as name:
            reports.append(_report(Path(name), documents, given.commits))
        print(json.dumps(reports[-1], indent=1), flush=True)
    grown = growth.report(given.documents, max(1, given.commits // KINDS), given.folder)
    exceeded = [f"{name} at {r['documents']}" for r in reports for name in _exceeded(r)]
    exceeded += ["growth of a change with the documents"] if grown > growth.MOST else []
    print("\n".join(f"over budget: {what}" for what in exceeded) or "within all budgets")
    return bool(exceeded) if given.check else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The store, against SQLite.")
    parser.add_argument("--documents", type=int, nargs="+", default=[5_000, 50_000])
    parser.add_argument("--commits", type=int, default=500)
    parser.add_argument("--folder", type=Path, help="on the disk to measure")
    parser.add_argument("--check", action="store_true")
    return parser.parse_args()


def _report(folder: Path, documents: int, commits: int) -> dict[str, float]:
    _fill(folder, calendar_of(documents))
    opening = Pair(*(list(times) for times in zip(*_openings(folder), strict=True)))
    commit, cpu = _commits(folder, commits)
    accept = _accepts(folder)
    return {
        "documents": documents,
        "commits": commits,
        "commit_p50_ms": _milliseconds(commit.ours, 50),
        "commit_p95_ms": _milliseconds(commit.ours, 95),
        "commit_p50_ratio": _ratio(commit, 50),
        "commit_p95_ratio": _ratio(commit, 95),
        "commit_cpu_ms": round(cpu * 1000 / commits, 3),
        "opening_ms": _milliseconds(opening.ours, 50),
        "opening_quickest_ms": _milliseconds(opening.ours, 0),
        "opening_ratio": _ratio(opening, 50),
        "accept_ms": _milliseconds(accept.ours, 50),
        "accept_sqlite_ms": _milliseconds(accept.theirs, 50),
        "memory_mb": round(_memory_of_opening(folder), 1),
    }


def _open(folder: Path) -> CalendarFile:
    return CalendarFile.open(folder / "ours", Calendar, at=NOW)


def _fill(folder: Path, calendar: Calendar) -> None:
    CalendarFile.open(folder / "ours", lambda: calendar, at=NOW).close()
    database = SqliteStore(folder / "sqlite.db")
    database.make(calendar)
    database.close()


def _openings(folder: Path) -> Iterator[tuple[float, float]]:
    for _ in range(OPENINGS):
        begun = time.perf_counter()
        file = _open(folder)
        ours = time.perf_counter() - begun
        file.close()
        database = SqliteStore(folder / "sqlite.db")
        yield ours, _timed(database.read)
        database.close()


def _commits(folder: Path, commits: int) -> tuple[Pair, float]:
    """And the processor's seconds in ours."""
    times, cpu = Pair([], []), 0.0
    database = SqliteStore(folder / "sqlite.db")
    with _open(folder) as file:
        gc.freeze()  # as the window does
        tasks = list(file.calendar.tasks)
        for number in range(commits):
            task = _numbered(file.calendar, tasks[number % len(tasks)], number)
            after = with_entries(file.calendar, [task])
            begun = time.process_time()
            times.ours.append(_timed(partial(_commit, file, after)))
            cpu += time.process_time() - begun
            times.theirs.append(_timed(partial(database.commit, [task])))
        assert file.sequence == commits + 1
    _check(folder, database, commits)
    database.close()
    return times, cpu


def _numbered(calendar: Calendar, uid: Uid, number: int) -> Task:
    return replace(calendar.tasks[uid], description=f"commit {number}")


def _commit(file: CalendarFile, after: Calendar) -> None:
    file.commit(file.calendar, after, "Change", NOW)


def _check(folder: Path, database: SqliteStore, commits: int) -> None:
    """Every commit is there, and both have the same."""
    with _open(folder) as file:
        assert len(file.history()) == file.sequence == commits + 1
        tasks = list(file.calendar.tasks.values())
        for number in range(max(0, commits - len(tasks)), commits):
            assert tasks[number % len(tasks)].description == f"commit {number}"
        assert database.read()["tasks"] == file.calendar.tasks


def _accepts(folder: Path) -> Pair:
    """A plan of 300 blocks, each time elsewhere."""
    times = Pair([], [])
    database = SqliteStore(folder / "sqlite.db")
    with _open(folder) as file:
        first = file.sequence
        for number in range(ACCEPTS):
            blocks = _plan(file.calendar, number)
            after = with_entries(file.calendar, blocks)
            times.ours.append(_timed(partial(_commit, file, after)))
            times.theirs.append(_timed(partial(database.commit, blocks)))
        assert file.sequence == first + ACCEPTS
    with _open(folder) as file:
        assert database.read()["planned_blocks"] == file.calendar.planned_blocks
    database.close()
    return times


def _plan(calendar: Calendar, number: int) -> list[Entry]:
    tasks = list(calendar.tasks)[:PLAN]
    start = NOW + timedelta(minutes=5 * number)
    return [
        PlannedBlock(
            uid=Uid(f"plan-{place}"),
            entry=tasks[place],
            start=start + place * timedelta(hours=1),
            end=start + (place + 1) * timedelta(hours=1),
        )
        for place in range(PLAN)
    ]


def _memory_of_opening(folder: Path) -> float:
    """The most that a process which opens the calendar and commits ever needs, in MB."""
    code = (
        "import sys; from pathlib import Path; from tests.bench.commits import _commit, _open\n"
        "from tests.bench.commits import _numbered, with_entries\n"
        "file = _open(Path(sys.argv[1])); calendar = file.calendar\n"
        "task = _numbered(calendar, next(iter(calendar.tasks)), -1)\n"
        "_commit(file, with_entries(calendar, [task]))\n"
        "print(next(l for l in open('/proc/self/status') if l.startswith('VmHWM')).split()[1])"
    )
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def _exceeded(report: dict[str, float]) -> list[str]:
    return [name for name, most in BUDGETS.items() if report[name] > most]


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _percentile(seconds: list[float], percent: int) -> float:
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * percent // 100)]


def _milliseconds(seconds: list[float], percent: int) -> float:
    return round(_percentile(seconds, percent) * 1000, 3)


def _ratio(pair: Pair, percent: int) -> float:
    return round(_percentile(pair.ours, percent) / _percentile(pair.theirs, percent), 2)


if __name__ == "__main__":
    sys.exit(main())

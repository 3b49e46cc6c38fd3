"""Whether a change costs more the more documents there are.

    python -m tests.bench.growth [--documents N …] [--rounds N] [--folder DIR] [--check]

A round adds a task, edits one, moves an appointment, removes the task, takes that back and does it
again: each is made and committed, at all sizes in turns. With `--check` the exit code is 1 if the
median or the processor's mean at the most documents is above `MOST` times that at the fewest.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from planner.domain.calendar import Calendar
from planner.domain.edits import add, move_event, remove, replace_entry
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from tests.bench.many_documents import calendar_of

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SIZES = (500, 5_000, 50_000, 200_000)
ROUNDS = 300
WARM_UP = 10
"""Rounds that do not count: the first question about a table looks at all of it."""
MOST = 1.1
QUARTER = timedelta(minutes=15)

Edit = Callable[[Calendar], Calendar]


class Times(NamedTuple):
    """Milliseconds of each change: by the clock, and the processor's."""

    clock: list[float]
    processor: list[float]


def main() -> int:
    parser = argparse.ArgumentParser(description="The cost of a change, by documents.")
    parser.add_argument("--documents", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--folder", type=Path, help="on the disk to measure")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    grown = report(given.documents, given.rounds, given.folder)
    return int(given.check and grown > MOST)


def report(documents: Sequence[int], rounds: int, folder: Path | None) -> float:
    """Prints the table; gives how many times more the most documents cost than the fewest."""
    found = measured(sorted(documents), rounds, folder)
    print("a change at   p50 ms   p95 ms   p99 ms  processor ms")
    for size, times in found.items():
        cuts = "".join(f"{_percentile(times.clock, percent):9.3f}" for percent in (50, 95, 99))
        print(f"{size:11,}{cuts}{mean(times.processor):14.3f}")
    first, last = found[min(found)], found[max(found)]
    clock = _percentile(last.clock, 50) / _percentile(first.clock, 50)
    processor = mean(last.processor) / mean(first.processor)
    print(
        f"From {min(found):,} to {max(found):,} documents a change costs {clock:.2f} × at the "
        f"median, and {processor:.2f} × of the processor.",
        flush=True,
    )
    return max(clock, processor)


def measured(sizes: Sequence[int], rounds: int, folder: Path | None) -> dict[int, Times]:
    found = {size: Times([], []) for size in sizes}
    with tempfile.TemporaryDirectory(dir=folder) as name, ExitStack() as open_files:
        files = {s: open_files.enter_context(_filled(Path(name) / str(s), s)) for s in sizes}
        names = {size: _names(file.calendar) for size, file in files.items()}
        gc.collect()
        gc.freeze()  # as the window does
        for number in range(WARM_UP + rounds):
            for size, file in files.items():
                times = found[size] if number >= WARM_UP else Times([], [])
                _round(file, number, names[size], times)
        commits = {size: file.sequence for size, file in files.items()}
        assert commits == dict.fromkeys(sizes, 1 + 6 * (WARM_UP + rounds)), commits
    gc.unfreeze()
    return found


def _filled(folder: Path, size: int) -> CalendarFile:
    """Opened anew, as a start of the program has it."""
    CalendarFile.open(folder, lambda: calendar_of(size), at=NOW).close()
    return CalendarFile.open(folder, Calendar, at=NOW)


def _names(calendar: Calendar) -> list[tuple[Uid, Uid]]:
    """Of a task and an appointment each."""
    return list(zip(calendar.tasks, calendar.appointments, strict=False))


def _round(file: CalendarFile, number: int, names: list[tuple[Uid, Uid]], times: Times) -> None:
    for edit in _edits(number, *names[number % len(names)]):
        _time(times, lambda edit=edit: _commit(file, edit))
    for step in (file.undo, file.redo):
        _time(times, lambda step=step: step(NOW))


def _edits(number: int, task: Uid, event: Uid) -> Iterator[Edit]:
    new = Uid(f"new-{number}")
    yield lambda c: add(c, Task(uid=new, summary="New"))
    yield lambda c: replace_entry(c, replace(c.tasks[task], description=f"change {number}"))
    yield lambda c: move_event(c, event, c.appointments[event].start + QUARTER)
    yield lambda c: remove(c, new)


def _commit(file: CalendarFile, edit: Edit) -> None:
    file.commit(file.calendar, edit(file.calendar), "Change", NOW)


def _time(times: Times, act: Callable[[], object]) -> None:
    clock, processor = time.perf_counter(), time.process_time()
    act()
    times.processor.append((time.process_time() - processor) * 1000)
    times.clock.append((time.perf_counter() - clock) * 1000)


def _percentile(found: list[float], percent: int) -> float:
    return sorted(found)[min(len(found) - 1, len(found) * percent // 100)]


if __name__ == "__main__":
    sys.exit(main())

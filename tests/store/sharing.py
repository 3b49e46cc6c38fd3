"""Programs that share a calendar: `python -m tests.store.sharing write|read DIR NAME COUNT`.

A writer's commit adds two tasks and counts them in a note that all writers share. A reader looks
until it has seen the count, and never sees a part of a commit.
"""

import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.store import compaction
from planner.store.calendar_file import CalendarFile
from planner.store.errors import StaleEdit
from tests.store.samples import NOW, opened, with_task

TOTAL = Uid("total")
REOPENED_AFTER = 10
SLOWEST = 120.0
"""Seconds that a reader waits for the writers."""


def total(calendar: Calendar) -> int:
    note = calendar.notes.get(TOTAL)
    return int(note.text) if note is not None else 0


def with_pair(calendar: Calendar, name: str) -> Calendar:
    note = Note(uid=TOTAL, text=str(total(calendar) + 1), at=NOW)
    counted = replace(calendar, notes={**calendar.notes, TOTAL: note})
    return with_task(with_task(counted, f"{name}-left"), f"{name}-right")


def write(folder: Path, name: str, count: int) -> None:
    compaction.COMPACT_ABOVE = 0
    file, stale = opened(folder), 0
    for number in range(count):
        while not committed(file, f"{name}-{number}"):
            stale += 1
        if number % REOPENED_AFTER == REOPENED_AFTER - 1:
            file.close()
            file = opened(folder)
    file.close()
    print(f"{stale} refused as stale")


def committed(file: CalendarFile, name: str) -> bool:
    before = file.calendar
    try:
        file.commit(before, with_pair(before, name), f"Add {name}", NOW)
    except StaleEdit:
        return False
    return True


def read(folder: Path, name: str, count: int) -> None:
    looks, seen, give_up = 0, 0, time.monotonic() + SLOWEST
    file = opened(folder, read_only=name == "reading only")
    while seen < count and time.monotonic() < give_up:
        found = total(file.refresh())
        assert found >= seen, "what was there is gone"
        looks += found > seen
        seen = found
        require_whole(file.calendar)
        time.sleep(0.002)
    file.close()
    assert seen == count
    print(f"{looks} looks")


def require_whole(calendar: Calendar) -> None:
    sides: dict[str, set[str]] = defaultdict(set)
    numbers: dict[str, list[int]] = defaultdict(list)
    for uid in calendar.tasks:
        pair, _, side = uid.rpartition("-")
        sides[pair].add(side)
    for pair, found in sides.items():
        assert found == {"left", "right"}, f"half of {pair}"
        writer, _, number = pair.rpartition("-")
        numbers[writer].append(int(number))
    for writer, done in numbers.items():
        assert sorted(done) == list(range(len(done))), f"a hole in what {writer} did"
    assert total(calendar) == len(sides)


if __name__ == "__main__":
    verb, given, own_name, limit = sys.argv[1:]
    (write if verb == "write" else read)(Path(given), own_name, int(limit))

"""Makes numbered commits for a judge that kills it: `python -m tests.crash.worker DIR [COUNT]`.

Prints `ack N` after commit N is durable. Undo, redo, a second opening and compactions are among
the commits.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.store import compaction
from planner.store.calendar_file import CalendarFile

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COMPACT_EVERY = 8


def main(folder: Path, count: int) -> None:
    compaction.COMPACT_ABOVE = 2000
    file = CalendarFile.open(folder, Calendar, at=NOW)
    acknowledge(file)
    for number in range(count):
        step(file, number)
        acknowledge(file)
        if number % COMPACT_EVERY == COMPACT_EVERY - 1:
            file.close()
            file = CalendarFile.open(folder, Calendar, at=NOW)
    file.close()


def acknowledge(file: CalendarFile) -> None:
    sys.stdout.write(f"ack {file.sequence}\n")  # in one system call, also when unbuffered
    sys.stdout.flush()


def step(file: CalendarFile, number: int) -> None:
    """Every seventh commit is an undo, and the one behind it the redo."""
    if number % 7 == 5:
        file.undo(NOW)
    elif number % 7 == 6:
        file.redo(NOW)
    else:
        sequence = file.sequence + 1
        note = Note(uid=Uid(f"note-{sequence}"), text=f"{sequence} " * 60, at=NOW)
        after = replace(file.calendar, notes={**file.calendar.notes, note.uid: note})
        file.commit(file.calendar, after, f"Commit {sequence}", NOW)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 30)

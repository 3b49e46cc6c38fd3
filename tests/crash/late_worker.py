"""What the window does on a slow disk: `python -m tests.crash.late_worker DIR [ROUNDS]`.

Commits some steps, syncs them afterwards as the window's thread does, and only then acknowledges
them. Every fifth time a sync is said to have failed: the steps are taken back.
"""

import sys
from pathlib import Path

from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.ids import new_uid
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from tests.crash.check import NOW

MOST_AT_ONCE = 3


def main(folder: Path, rounds: int) -> None:
    with CalendarFile.open(folder, lambda: default_calendar("UTC"), at=NOW) as file:
        acknowledge(file.sequence)
        file.late_sync.allow()
        for number in range(rounds):
            file._storage.journal.pace.add(1.0)
            first = file.sequence + 1
            for _ in range(1 + number % MOST_AT_ONCE):
                commit(file)
            settle(file, is_kept=number % 5 != 4)
            for sequence in range(first, file.sequence + 1):
                acknowledge(sequence)


def settle(file: CalendarFile, *, is_kept: bool) -> None:
    while file.late_sync.is_pending:
        file.late_sync.sync()
        if is_kept:
            file.late_sync.settle()
        else:
            file.late_sync.take_back()


def commit(file: CalendarFile) -> None:
    title = f"Work {file.sequence + 1}"
    after = add(file.calendar, Task(uid=new_uid(), summary=title))
    file.commit(file.calendar, after, f'Add "{title}"', NOW)


def acknowledge(sequence: int) -> None:
    sys.stdout.write(f"ack {sequence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 25)

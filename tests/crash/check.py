"""Opens what a killed worker left: `python -m tests.crash.check DIR`; prints `have N` a commit.

Fails if the notes are not exactly those of the commits that are there and not undone.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.store.calendar_file import CalendarFile

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def main(folder: Path) -> None:
    with CalendarFile.open(folder, Calendar, at=NOW) as file:
        steps = file.history()
        wanted = {
            f"note-{step.sequence}": f"{step.sequence} " * 60
            for step in steps
            if step.kind == "do" and not step.undone and step.sequence > 1
        }
        assert {uid: note.text for uid, note in file.calendar.notes.items()} == wanted
        assert file.sequence == steps[0].sequence
        print("\n".join(f"have {step.sequence}" for step in reversed(steps)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Opens what a killed worker left: `python -m tests.crash.check DIR`; prints `have N` a commit.

Fails if the entries are not exactly those that the history says were added and not taken back.
"""

import re
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.default import default_calendar
from planner.store.calendar_file import CalendarFile
from planner.store.history import Step

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EVENTS_OF_THE_FILE = 6


def main(folder: Path) -> None:
    with CalendarFile.open(folder, lambda: default_calendar("UTC"), at=NOW) as file:
        steps = file.history()
        kept = [step for step in steps if step.kind == "do" and not step.undone]
        assert Counter(task.summary for task in file.calendar.tasks.values()) == added(kept)
        imported = any(step.name.startswith("Import") for step in kept)
        assert len(list(file.calendar.events())) == EVENTS_OF_THE_FILE * imported
        assert file.sequence == steps[0].sequence
        print("\n".join(f"have {step.sequence}" for step in reversed(steps)))


def added(steps: list[Step]) -> Counter[str]:
    names = (re.fullmatch(r'Add "(.*)"', step.name) for step in steps)
    return Counter(found[1] for found in names if found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

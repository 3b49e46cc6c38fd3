"""What can be done where a calendar cannot be opened."""

from pathlib import Path

from planner.domain.errors import PlannerError
from planner.store.errors import DamagedFile, NoAccess, StoreError
from planner.store.paths import CalendarPaths
from planner.store.recovery import recovery_note
from planner.store.salvage import salvage


def with_choices(error: PlannerError, folder: Path) -> str:
    """The error's sentence, and what to do about it if it is about the calendar's files."""
    if not isinstance(error, DamagedFile | NoAccess):
        return str(error)
    return f"{error} {_choices(folder)}"


def _choices(folder: Path) -> str:
    try:
        found = salvage(CalendarPaths(folder))
    except StoreError:
        return f"Look into the folder {folder}, or choose another one with --data."
    return (
        f"Choose: restore makes it whole again ({recovery_note(found).rstrip('.')}); "
        f"--read-only shows that without changing anything; or look into the folder {folder}."
    )

"""Backups of commits that are no more: damage cut them off, and new ones will get their numbers."""

from itertools import count
from pathlib import Path

from planner.store.durable import sync_folder
from planner.store.paths import CalendarPaths


def put_overtaken_aside(paths: CalendarPaths, last: int) -> list[str]:
    """Backups of later commits than the last one would pass for backups of the next ones, so they
    get other names; notes for the user. Callers hold the lock.
    """
    return [_put_aside(paths, backup, last) for backup in _later(paths, last)]


def _later(paths: CalendarPaths, last: int) -> list[Path]:
    """By their names, in which numbers have the same length."""
    own = paths.backup(last).name
    try:
        found = sorted(paths.backups.glob("calendar-*[0-9].json.gz"))
    except OSError:  # what cannot be looked at stops no start
        return []
    return [path for path in found if path.name > own]


def _put_aside(paths: CalendarPaths, backup: Path, last: int) -> str:
    target = _free_name(paths.folder / backup.name)
    more = f"a backup of more than the calendar has, which ends at commit {last}"
    try:
        backup.rename(target)
        sync_folder(paths.folder)
        sync_folder(paths.backups)
    except OSError as error:
        return f"{backup} is {more}, and cannot be put aside: {error.strerror}."
    return f"{target} is {more}: planner-cli restore with this file brings it back."


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.dropped-{number}") for number in count(1))
    return next(name for name in names if not name.exists())

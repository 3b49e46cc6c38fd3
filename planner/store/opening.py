"""What stands between a folder and the calendar in it: permissions, the first start, upgrades."""

from collections.abc import Callable
from typing import NamedTuple

from planner.domain.calendar import Calendar
from planner.store.durable import sync_parents
from planner.store.errors import NoAccess, accessing
from planner.store.journal import Label
from planner.store.network import network_note
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder, may_write
from planner.store.snapshot import is_older


class Access(NamedTuple):
    """What may be done in a folder; `notes` say to the user why it is less than he asked for."""

    read_only: bool
    notes: tuple[str, ...]


def access_to(paths: CalendarPaths, *, read_only: bool) -> Access:
    """Makes the folder where it may be written to; raises NoAccess where there is none to read."""
    notes = [network_note(paths.folder)]
    if not read_only and not _may_write(paths):
        read_only = True
        notes.append(f"{paths.folder} may not be written to; it is open for reading only.")
    _require_folder(paths, read_only=read_only)
    return Access(read_only, tuple(note for note in notes if note))


def make_ready(paths: CalendarPaths, default: Callable[[], Calendar], label: Label) -> None:
    """A calendar where there is none, and this version's schema where there is one. The caller
    holds the lock.
    """
    if not has_calendar(paths):
        from planner.store.creation import create  # noqa: PLC0415 (once a folder)

        sync_parents(paths.folder)
        create(paths, default, label)
    if is_older(paths.snapshot):
        from planner.store.upgrading import upgrade  # noqa: PLC0415 (once a version)

        upgrade(paths, label.at)


def has_calendar(paths: CalendarPaths) -> bool:
    with accessing(paths.folder):
        return paths.snapshot.exists() and paths.journal.exists()


def _may_write(paths: CalendarPaths) -> bool:
    with accessing(paths.folder):
        return may_write(paths)


def _require_folder(paths: CalendarPaths, *, read_only: bool) -> None:
    folder = paths.folder
    with accessing(folder):
        if not read_only:
            make_private_folder(folder)
        elif not folder.is_dir() or not any(folder.iterdir()):
            raise NoAccess(f"There is no calendar in {folder}.")

"""Folders that only their owner may read, whatever the umask, and those we may only read."""

import os
from contextlib import suppress
from pathlib import Path

from planner.store.durable import sync_folder
from planner.store.paths import CalendarPaths

FOLDER_MODE = 0o700


def make_private_folder(folder: Path) -> None:
    """Makes the folder and its missing parents.

    An empty folder that was there becomes private too; one with other people's files in it keeps
    its mode (the user may have named a folder such as /tmp).
    """
    if folder.is_dir():
        if not any(folder.iterdir()):
            with suppress(
                PermissionError
            ):  # another owner's, shared with us: the files are private
                folder.chmod(FOLDER_MODE)
        return
    if folder.parent != folder and not folder.parent.is_dir():
        make_private_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    folder.chmod(FOLDER_MODE)
    sync_folder(folder.parent)


def may_write(paths: CalendarPaths) -> bool:
    """Whether changes can be saved there; True also of a folder that is not there yet."""
    if not paths.folder.is_dir():
        return True
    present = [p for p in (paths.snapshot, paths.journal, paths.lock) if p.exists()]
    return os.access(paths.folder, os.W_OK | os.X_OK) and all(
        os.access(path, os.W_OK) for path in present
    )

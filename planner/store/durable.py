"""Files that only their owner may read, and that outlive a power cut."""

import errno
import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from planner.store.descriptors import PRIVATE_FLAGS, sync, sync_data, write_at

FILE_MODE = 0o600

WAITS = (0.01, 0.05, 0.1, 0.5, 1.0) if sys.platform == "win32" else ()
"""Seconds between tries to replace a file: on Windows that fails while another program, such as a
scanner for viruses, has it open."""


def create_private(path: Path, flags: int) -> int:
    """Opens with O_CREAT; the descriptor of a file that is private if it is new."""
    is_new = not path.exists()
    descriptor = os.open(path, flags | os.O_CREAT | PRIVATE_FLAGS, FILE_MODE)
    if is_new and sys.platform != "win32":
        os.fchmod(descriptor, FILE_MODE)  # a umask may also take the owner's own rights
    return descriptor


def replace_file(path: Path, data: bytes) -> None:
    """Afterwards, whatever happens meanwhile, the file holds all of the old or all of the new.

    The temporary name is always the same (callers hold the lock), so a kill leaves no litter.
    """
    temporary = path.with_name(path.name + ".tmp")
    descriptor = create_private(temporary, os.O_WRONLY | os.O_TRUNC)
    try:
        try:
            write_at(descriptor, data, 0)
            sync(descriptor)
        finally:
            os.close(descriptor)
        move_over(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def move_over(temporary: Path, path: Path, waits: Iterable[float] = WAITS) -> None:
    """Replaces the file; tries again after each wait while that is not permitted."""
    for wait in waits:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Makes the names in the folder durable, where the file system has a call for it.

    Windows has none, and needs none.
    """
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | PRIVATE_FLAGS)
        try:
            sync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(descriptor)


def sync_file(path: Path) -> None:
    """Makes durable what anybody wrote into it."""
    descriptor = os.open(path, os.O_RDWR | PRIVATE_FLAGS)
    try:
        sync_data(descriptor)
    finally:
        os.close(descriptor)


def sync_parents(folder: Path) -> None:
    """Makes the way to a new folder durable, as far as we may read it."""
    for parent in folder.absolute().parents:
        with suppress(OSError):
            sync_folder(parent)

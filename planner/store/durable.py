"""Files that only their owner may read, and that outlive a power cut."""

import os
from pathlib import Path

FILE_MODE = 0o600


def create_private(path: Path, flags: int) -> int:
    """Opens with O_CREAT; the descriptor of a file that is private if it is new."""
    is_new = not path.exists()
    descriptor = os.open(path, flags | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
    if is_new:
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
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_at(descriptor: int, data: bytes, offset: int) -> None:
    """All of `data`, in one call unless the system takes only a part."""
    view = memoryview(data)
    while view:
        written = os.pwrite(descriptor, view, offset)
        offset, view = offset + written, view[written:]


def sync_folder(folder: Path) -> None:
    """Makes the names in the folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

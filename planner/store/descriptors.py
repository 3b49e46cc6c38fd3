"""Open files, where the systems differ: flags, reading and writing at a place, syncing."""

import errno
import os
import sys

if sys.platform == "win32":
    PRIVATE_FLAGS = os.O_NOINHERIT | os.O_BINARY
else:
    PRIVATE_FLAGS = os.O_CLOEXEC
"""Other programs that we start do not get the file, and no line end is changed in it."""


def read_at(descriptor: int, start: int, end: int) -> bytes:
    """What lies between the two places; less at the end of the file."""
    parts = []
    while start < end and (part := _read(descriptor, end - start, start)):
        parts.append(part)
        start += len(part)
    return b"".join(parts)


def write_at(descriptor: int, data: bytes, offset: int) -> None:
    """All of `data`, in one call unless the system takes only a part."""
    view = memoryview(data)
    while view:
        written = _write(descriptor, view, offset)
        offset, view = offset + written, view[written:]


if sys.platform == "win32":

    def _read(descriptor: int, size: int, offset: int) -> bytes:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.read(descriptor, size)

    def _write(descriptor: int, data: memoryview, offset: int) -> int:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.write(descriptor, data)

else:

    def _read(descriptor: int, size: int, offset: int) -> bytes:
        return os.pread(descriptor, size, offset)

    def _write(descriptor: int, data: memoryview, offset: int) -> int:
        return os.pwrite(descriptor, data, offset)


if sys.platform == "darwin":
    import fcntl

    def sync(descriptor: int) -> None:
        """On macOS fsync leaves the data in the drive's cache, which a power cut empties.

        Not every file system knows the stronger call (fcntl(2), F_FULLFSYNC).
        """
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
                raise
            os.fsync(descriptor)

    sync_data = sync

elif sys.platform == "win32":

    def sync(descriptor: int) -> None:
        os.fsync(descriptor)

    sync_data = sync

else:

    def sync(descriptor: int) -> None:
        """Afterwards what was written outlives a power cut."""
        os.fsync(descriptor)

    def sync_data(descriptor: int) -> None:
        """As `sync`, without the times of the file."""
        os.fdatasync(descriptor)

"""The number of the last commit, noted beside the journal: a journal that was cut between two lines
looks whole, and only this tells that it is not.

The note is written after the commit is durable, so it never runs ahead of the journal; it is not
synced, so it may lag behind.
"""

import os
import zlib
from contextlib import suppress

from planner.store.durable import create_private
from planner.store.paths import CalendarPaths


def note_last(paths: CalendarPaths, sequence: int) -> None:
    """Does nothing where it cannot be written: the commit is safe without it."""
    number = b"%012d" % sequence
    with suppress(OSError):
        descriptor = create_private(paths.last, os.O_WRONLY)
        try:
            os.write(descriptor, b"%s %08x\n" % (number, zlib.crc32(number)))
        finally:
            os.close(descriptor)


def last_noted(paths: CalendarPaths) -> int:
    """0 where nothing is noted or it cannot be read."""
    try:
        number, _, checksum = paths.last.read_bytes().partition(b" ")
        return int(number) if int(checksum, 16) == zlib.crc32(number) else 0
    except (OSError, ValueError):
        return 0

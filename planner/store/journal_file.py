"""The open journal file."""

import os
from pathlib import Path

from planner.store.durable import write_at
from planner.store.errors import DamagedFile, NotSaved, accessing, saving


class JournalFile:
    """Reads what others appended, appends lines that are durable on return.

    Everything before `end` is known to be good; `is_poisoned` after a failed sync. Callers hold
    the lock.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.end = 0
        self.is_poisoned = False
        mode = os.O_RDONLY if read_only else os.O_RDWR
        with accessing(path):
            self._descriptor = os.open(path, mode | os.O_CLOEXEC)

    def was_replaced(self) -> bool:
        """Whether another program compacted the journal since it was opened."""
        with accessing(self.path):
            return not os.path.samestat(self.path.stat(), os.fstat(self._descriptor))

    def has_unread(self) -> bool:
        return os.fstat(self._descriptor).st_size != self.end

    def unread(self) -> bytes:
        """What lies behind `end`."""
        with accessing(self.path):
            size = os.fstat(self._descriptor).st_size
            if size < self.end:
                raise DamagedFile(self.path, f"became shorter than {self.end} bytes")
            return self._read(self.end, size)

    def contents(self) -> bytes:
        return self._read(0, self.end)

    def _read(self, start: int, end: int) -> bytes:
        parts = []
        while start < end and (part := os.pread(self._descriptor, end - start, start)):
            parts.append(part)
            start += len(part)
        return b"".join(parts)

    def cut_off(self) -> None:
        """Removes what lies behind `end`."""
        with accessing(self.path):
            os.ftruncate(self._descriptor, self.end)
            os.fdatasync(self._descriptor)

    def append(self, line: bytes) -> None:
        """Raises NotSaved, and then the file is as before.

        After a failed sync nobody knows what the disk holds and the next sync may wrongly succeed,
        so this object takes no more lines: a new one reads again what is there.
        """
        if self.is_poisoned:
            raise NotSaved("the disk reported an error before; restart Flexday.")
        with saving():
            try:
                write_at(self._descriptor, line, self.end)
            except OSError:
                self._take_back()
                raise
            try:
                os.fdatasync(self._descriptor)
            except OSError:
                self.is_poisoned = True
                self._take_back()
                raise
        self.end += len(line)

    def _take_back(self) -> None:
        try:
            os.ftruncate(self._descriptor, self.end)
        except OSError:
            self.is_poisoned = True

    def close(self) -> None:
        os.close(self._descriptor)

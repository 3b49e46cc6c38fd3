"""The open journal file."""

import os
import time
from pathlib import Path

from planner.store.descriptors import PRIVATE_FLAGS, read_at, sync_data, write_at
from planner.store.durable import replace_file
from planner.store.errors import DamagedFile, NotSaved, accessing, saving
from planner.store.pace import Pace


class JournalFile:
    """Reads what others appended, appends lines that are durable on return.

    Everything before `end` is known to be good, before `synced` also durable; `is_poisoned` after
    a failed sync. Callers hold the lock.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.end = 0
        self.synced = 0
        self.pace = Pace()
        self.is_poisoned = False
        self._is_closed = False
        mode = os.O_RDONLY if read_only else os.O_RDWR
        with accessing(path):
            self._descriptor = os.open(path, mode | PRIVATE_FLAGS)

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
                raise DamagedFile(self.path, "became shorter than {count} bytes", count=self.end)
            return read_at(self._descriptor, self.end, size)

    def contents(self) -> bytes:
        return read_at(self._descriptor, 0, self.end)

    def sync(self) -> None:
        """What was read may be of a program that died before it could sync."""
        with accessing(self.path):
            sync_data(self._descriptor)

    def cut_off(self) -> None:
        """Removes what lies behind `end`."""
        with accessing(self.path):
            os.ftruncate(self._descriptor, self.end)
            sync_data(self._descriptor)

    def append(self, line: bytes, *, later: bool = False) -> None:
        """Raises NotSaved, and then the file is as before. Synced on return, unless `later`: of two
        lines that are not, a power cut could leave the second alone, so one at a time is.

        After a failed sync nobody knows what the disk holds and the next sync may wrongly succeed,
        so this object takes no more lines: a new one reads again what is there.
        """
        assert self.synced == self.end
        if self.is_poisoned:
            raise NotSaved("the disk reported an error before; restart Flexday.")
        with saving():
            try:
                write_at(self._descriptor, line, self.end)
                if not later:
                    self._sync_timed()
            except OSError:
                self._cut_back()
                raise
        self.end += len(line)
        if not later:
            self.settle()

    def _sync_timed(self) -> None:
        begun = time.perf_counter()
        try:
            sync_data(self._descriptor)
        except OSError:
            self.is_poisoned = True
            raise
        self.pace.add(time.perf_counter() - begun)

    def sync_appended(self) -> None:
        """May run in a thread; `settle` has to follow."""
        self._sync_timed()

    def settle(self) -> None:
        """What was appended is synced."""
        self.synced = self.end

    def take_back(self) -> None:
        """Removes a line that is not synced."""
        self.end = self.synced
        self._cut_back()

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self._descriptor, self.end)
        except OSError:
            self.is_poisoned = True

    def replace(self, data: bytes) -> None:
        """Ends the use of this object: Windows replaces no file that is open."""
        self.close()
        replace_file(self.path, data)

    def close(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            os.close(self._descriptor)

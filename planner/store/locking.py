"""One writer at a time, over all programs that have the calendar open."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.store.descriptors import PRIVATE_FLAGS
from planner.store.durable import create_private
from planner.store.errors import InUse, accessing
from planner.store.file_locks import try_lock, unlock

PATIENCE = 10.0
"""Seconds; a commit holds the lock for milliseconds, a compaction for a second at most."""

PATIENCE_OF_READERS = 2.0
"""Nothing is lost when what is only looked at is said to be busy."""


class FolderLock:
    """The system lets go of the lock when its holder dies."""

    def __init__(self, path: Path, *, read_only: bool, patience: float = PATIENCE) -> None:
        self._path = path
        self._patience = patience
        self._shared = read_only
        self._descriptor = _open_read_only(path) if read_only else create_private(path, os.O_RDWR)
        self._depth = 0

    @contextmanager
    def held(self, patience: float | None = None) -> Iterator[None]:
        """As `hold`, and lets go."""
        self.hold(patience)
        try:
            yield
        finally:
            self.let_go()

    def hold(self, patience: float | None = None) -> None:
        """May be nested. `patience`: seconds to wait for it, in place of the lock's own."""
        if self._depth == 0:
            self._acquire(self._patience if patience is None else min(patience, self._patience))
        self._depth += 1

    def let_go(self) -> None:
        """Once for each `hold`."""
        self._depth -= 1
        if self._depth == 0 and self._descriptor is not None:
            unlock(self._descriptor)

    def _acquire(self, patience: float) -> None:
        if self._descriptor is None:
            return
        give_up = time.monotonic() + patience
        while not self._is_ours():
            if time.monotonic() > give_up:
                raise InUse(
                    "Another program has been writing to {folder} for {count} seconds. Try again, "
                    "or close that program first.",
                    folder=str(self._path.parent),
                    count=f"{patience:.0f}",
                )
            time.sleep(0.002)

    def _is_ours(self) -> bool:
        assert self._descriptor is not None
        with accessing(self._path):
            return try_lock(self._descriptor, shared=self._shared)

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _open_read_only(path: Path) -> int | None:
    """None without a lock file: then nobody writes here."""
    try:
        return os.open(path, os.O_RDONLY | PRIVATE_FLAGS)
    except (FileNotFoundError, PermissionError):
        return None

"""Changes that wait for a slow disk, while no other program may write."""

from collections.abc import Callable

from planner.store.errors import NotSaved
from planner.store.locking import FolderLock
from planner.store.storage import JournalStorage


class LateSync:
    """Once allowed, and where the disk is slow, commits are not durable on return.

    While that `is_pending`, the caller has to call `sync`, which may take its time in another
    thread, and then `settle`, again and again, or after an error of either `take_back`.
    """

    def __init__(
        self, lock: FolderLock, storage: Callable[[], JournalStorage], revert: Callable[[], None]
    ) -> None:
        """`storage` is the one that is open; `revert` undoes what it has not synced."""
        self._lock = lock
        self._storage = storage
        self._revert = revert
        self._is_allowed = False
        self.is_pending = False

    def allow(self) -> None:
        self._is_allowed = True

    def is_wanted(self) -> bool:
        """Whether the next commit is to be synced later."""
        return self.is_pending or (self._is_allowed and self._storage().journal.pace.is_slow)

    def begin(self) -> None:
        """After a commit that is not synced."""
        if not self.is_pending:
            self._lock.hold()
            self.is_pending = True

    def sync(self) -> None:
        """Raises OSError."""
        self._storage().journal.sync_appended()

    def settle(self) -> None:
        """What was synced is known to be durable; more may be pending. Raises NotSaved."""
        if not self._storage().settle():
            self._end()

    def take_back(self) -> None:
        """After an error: the calendar is again as it was when all was durable."""
        try:
            self._revert()
        finally:
            self._end()

    def finish(self) -> None:
        """Syncs, here and now, what is pending."""
        while self.is_pending:
            try:
                self.sync()
                self.settle()
            except (OSError, NotSaved):
                self.take_back()

    def _end(self) -> None:
        self.is_pending = False
        self._lock.let_go()

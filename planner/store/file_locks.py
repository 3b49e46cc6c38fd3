"""The system's locks on files. The system lets go of them when their holder dies."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    _FIRST_BYTE = 1

    def try_lock(descriptor: int, *, shared: bool) -> bool:  # noqa: ARG001 (there is one kind only)
        """Whether it is ours now; never waits."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _FIRST_BYTE)
        except OSError:
            return False
        return True

    def unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, _FIRST_BYTE)

else:
    import fcntl

    def try_lock(descriptor: int, *, shared: bool) -> bool:
        """Whether it is ours now; never waits. A shared lock may have many holders."""
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

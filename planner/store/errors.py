"""What can go wrong between the calendar and the disk, in words to act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.domain.errors import PlannerError

_ADVICE = {
    errno.EACCES: "you may not read or write it; change its permissions",
    errno.EPERM: "you may not read or write it; change its permissions",
    errno.EROFS: "it cannot be written to; open it for reading only",
    errno.EISDIR: "it is a folder where a file belongs; move it away",
    errno.ENOTDIR: "a part of this path is a file, not a folder",
    errno.EEXIST: "a part of this path is a file, not a folder",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EFBIG: "the file may not grow any further",
    errno.EIO: "the disk reported an error; look after your data",
    errno.ENOLCK: "the file system has no locks; choose a folder of this computer",
    errno.EDQUOT: "your disk quota is used up; free some space and try again",
}


class StoreError(PlannerError):
    """The calendar's files and the program do not get along."""


class NoAccess(StoreError):
    """A file or folder that the system does not let us use."""


class DamagedFile(StoreError):
    """A file that is not what was written; it is left as it is."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path} {what}. Nothing was changed.")


class NewerFile(StoreError):
    """A file of a later version; reading it would lose what this one does not know."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"{path} was written by a newer Flexday ({what}). "
            "Nothing was changed: update Flexday to open it."
        )


class NotSaved(StoreError):
    """A change that is not on the disk; the calendar is as before."""

    def __init__(self, why: str) -> None:
        super().__init__(f"not saved: {why}")


class StaleEdit(StoreError):
    """A change of something that another program changed first."""


class NothingToUndo(StoreError):
    """The start of the history, or its end when redoing."""


@contextmanager
def accessing(path: Path) -> Iterator[None]:
    """Turns the system's errors into sentences that name the path."""
    try:
        yield
    except OSError as error:
        named = error.filename if isinstance(error.filename, str) else path
        raise NoAccess(f"{named} cannot be used: {advice(error)}.") from error


@contextmanager
def saving() -> Iterator[None]:
    """As `accessing`, for a change that is lost by the error."""
    try:
        yield
    except OSError as error:
        where = f"{error.filename}: " if isinstance(error.filename, str) else ""
        raise NotSaved(f"{where}{advice(error)}.") from error


def advice(error: OSError) -> str:
    return _ADVICE.get(error.errno or 0) or (error.strerror or str(error)).lower()

"""What can go wrong between the calendar and the disk, in words to act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.sentence import Part, Sentence

_ADVICE = {
    errno.EACCES: Sentence("you may not read or write it; change its permissions"),
    errno.EPERM: Sentence("you may not read or write it; change its permissions"),
    errno.EROFS: Sentence("it cannot be written to; open it for reading only"),
    errno.EISDIR: Sentence("it is a folder where a file belongs; move it away"),
    errno.ENOTDIR: Sentence("a part of this path is a file, not a folder"),
    errno.EEXIST: Sentence("a part of this path is a file, not a folder"),
    errno.ENOENT: Sentence("there is no such file or folder"),
    errno.ENOSPC: Sentence("the disk is full; free some space and try again"),
    errno.EFBIG: Sentence("the file may not grow any further"),
    errno.EIO: Sentence("the disk reported an error; look after your data"),
    errno.ENOLCK: Sentence("the file system has no locks; choose a folder of this computer"),
    errno.EDQUOT: Sentence("your disk quota is used up; free some space and try again"),
}


class StoreError(PlannerError):
    """The calendar's files and the program do not get along."""


class NoAccess(StoreError):
    """A file or folder that the system does not let us use."""


class InUse(StoreError):
    """Another program has been writing for longer than one wants to wait."""


class DamagedFile(StoreError):
    """A file that is not what was written; it is left as it is."""

    def __init__(self, path: Path, what: str, /, **values: Part) -> None:
        """`what` goes on behind the path, as a Sentence is made."""
        said = Sentence(what, **values)
        super().__init__(Sentence("{path} {what}. Nothing was changed.", path=str(path), what=said))


class NewerFile(StoreError):
    """A file of a later version; reading it would lose what this one does not know."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            Sentence(
                "{path} was written by a newer Flexday ({what}). "
                "Nothing was changed: update Flexday to open it.",
                path=str(path),
                what=what,
            )
        )


class NotSaved(StoreError):
    """A change that is not on the disk; the calendar is as before."""

    def __init__(self, why: str, /, **values: Part) -> None:
        """As a Sentence is made."""
        super().__init__(Sentence("not saved: {why}", why=Sentence(why, **values)))


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
        raise NoAccess(
            "{path} cannot be used: {advice}.", path=str(named), advice=advice(error)
        ) from error


@contextmanager
def saving() -> Iterator[None]:
    """As `accessing`, for a change that is lost by the error."""
    try:
        yield
    except OSError as error:
        if isinstance(error.filename, str):
            raise NotSaved(
                "{path}: {advice}.", path=error.filename, advice=advice(error)
            ) from error
        raise NotSaved("{advice}.", advice=advice(error)) from error


def advice(error: OSError) -> str:
    return _ADVICE.get(error.errno or 0) or (error.strerror or str(error)).lower()

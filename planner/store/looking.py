"""A calendar to look at, whatever state its files are in."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.sentence import Sentence
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NoAccess, StoreError
from planner.store.paths import CalendarPaths
from planner.store.recovery import recovery_note, salvaged_copy
from planner.store.salvage import salvage


@contextmanager
def looked_at(folder: Path, at: datetime) -> Iterator[CalendarFile]:
    """For reading only. Of a damaged calendar what can be read, which `notes` say."""
    with ExitStack() as stack:
        yield stack.enter_context(_opened(folder, at, stack))


def _opened(folder: Path, at: datetime, stack: ExitStack) -> CalendarFile:
    try:
        return CalendarFile.open(folder, Calendar, at=at, read_only=True)
    except (DamagedFile, NoAccess) as error:
        return _salvaged(CalendarPaths(folder), at, stack, error)


def _salvaged(
    paths: CalendarPaths, at: datetime, stack: ExitStack, why: StoreError
) -> CalendarFile:
    """Raises `why` itself if there is nothing to look at."""
    try:
        found = salvage(paths)
    except StoreError:
        raise why from None
    copy = stack.enter_context(salvaged_copy(paths, found, at))
    file = CalendarFile.open(copy.folder, Calendar, at=at, read_only=True)
    file.add_note(
        Sentence(
            "{why} This is what can be read of it. {found}",
            why=why.sentence,
            found=recovery_note(found),
        )
    )
    return file

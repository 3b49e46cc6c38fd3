"""The history within the bounds that the user sets: the oldest goes first, and that is noted."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from planner.domain.sentence import Sentence
from planner.domain.settings import Settings
from planner.domain.values import dataclass
from planner.store.compaction import archive_paths, archived
from planner.store.durable import replace_file, sync_folder
from planner.store.history import gaps
from planner.store.journal import Record
from planner.store.paths import CalendarPaths

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` is in bytes."""

    age: timedelta
    size: int

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        return cls(timedelta(days=settings.history_age), settings.history_size * MEGABYTE)


class Thinned(msgspec.Struct):
    """Commits up to `through` are no longer in the history."""

    through: int
    at: datetime


@dataclass(frozen=True, slots=True)
class _Cut:
    """What stays of an archive, and the last commit that goes."""

    archive: Path
    kept: bytes
    through: int


def thin(paths: CalendarPaths, limits: Limits, now: datetime) -> int:
    """The last commit that went; 0 if nothing had to. The journal itself stays: undo needs it.

    What goes is noted before it goes. Callers hold the lock.
    """
    cuts = list(_cuts(paths, limits, now))
    if not cuts:
        return 0
    through = max(cuts[-1].through, thinned_through(paths))
    replace_file(_marker(paths), msgspec.json.encode(Thinned(through, now)))
    for cut in cuts:
        if cut.kept:
            replace_file(cut.archive, cut.kept)
        else:
            cut.archive.unlink()
    sync_folder(paths.history)
    return through


def thinned_through(paths: CalendarPaths) -> int:
    """0 if the history is as long as the calendar's life."""
    try:
        return msgspec.json.decode(_marker(paths).read_bytes(), type=Thinned).through
    except (OSError, msgspec.MsgspecError):
        return 0


def missing_notes(records: Sequence[Record], thinned: int) -> list[Sentence]:
    """Of commits that are not in the history, for the user."""
    numbers = [record.sequence for record in records]
    found = gaps(thinned, numbers, numbers[-1])
    notes = [Sentence("The history lacks {gap}.", gap=gap.name) for gap in found]
    if thinned:
        notes.insert(
            0,
            Sentence(
                "The commits up to {last} are no longer kept: the settings history_age and "
                "history_size say how long and how much.",
                last=thinned,
            ),
        )
    return notes


def _marker(paths: CalendarPaths) -> Path:
    return paths.history / "thinned.json"


def _cuts(paths: CalendarPaths, limits: Limits, now: datetime) -> Iterator[_Cut]:
    horizon, archives = now - limits.age, archive_paths(paths)
    files = [*archives, paths.journal]
    excess = sum(file.stat().st_size for file in files) - limits.size
    for archive in archives:
        if excess <= 0 and not _begins_before(archive, horizon):
            return
        lines = archive.read_bytes().splitlines(keepends=True)
        gone = _gone(archive, lines, horizon, excess)
        through = max((r.sequence for r in archived(archive, b"".join(lines[:gone]))), default=0)
        if gone:
            yield _Cut(archive, b"".join(lines[gone:]), through)
        if gone < len(lines):
            return
        excess -= sum(map(len, lines))


def _begins_before(archive: Path, horizon: datetime) -> bool:
    with archive.open("rb") as file:
        return any(record.at < horizon for record in archived(archive, file.readline()))


def _gone(archive: Path, lines: list[bytes], horizon: datetime, excess: int) -> int:
    """How many lines have to go. A clock that was set back makes no commit older than the one
    before it, and a line that cannot be read goes with the one before it.
    """
    gone = freed = 0
    latest = datetime.min.replace(tzinfo=UTC)
    for line in lines:
        latest = max([latest, *(record.at for record in archived(archive, line))])
        if latest >= horizon and freed >= excess:
            break
        gone += 1
        freed += len(line)
    return gone

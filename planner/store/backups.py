"""Whole copies of the calendar: compressed, verified, and fewer the older they are."""

import re
import zlib
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from planner.domain.values import dataclass
from planner.store.durable import replace_file
from planner.store.errors import DamagedFile, NoAccess, StoreError, accessing
from planner.store.locking import FolderLock
from planner.store.migrations import migrated_tables
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder
from planner.store.snapshot import (
    HEAD_BYTES,
    Head,
    Tables,
    parsed_head,
    parsed_snapshot,
    read_bytes,
)

NEWEST, DAYS, MONTHS = 10, 30, 12
"""How many are kept: the newest, and the newest of so many days and months."""

GZIP = 31
"""zlib's window bits for the gzip format."""
LEVEL = 1

_NAME = re.compile(r"calendar-(\d{9,})\.json\.gz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The calendar as of commit `sequence`, made `at` that time because of `why`."""

    path: Path
    sequence: int
    at: datetime
    why: str
    size: int


def backup_paths(paths: CalendarPaths) -> list[Path]:
    """Newest first."""
    with accessing(paths.backups):
        found = paths.backups.glob("calendar-*.json.gz")
        return sorted((path for path in found if named(path)), key=named, reverse=True)


def named(path: Path) -> int:
    """The commit that its name tells; 0 for what is no backup."""
    name = _NAME.fullmatch(path.name)
    return int(name[1]) if name else 0


def backups(paths: CalendarPaths) -> tuple[Backup, ...]:
    """Newest first; what has not the head of a backup is left out."""
    return tuple(found for path in backup_paths(paths) if (found := _looked_at(path)) is not None)


def _looked_at(path: Path) -> Backup | None:
    """By its head alone."""
    try:
        with path.open("rb") as file:
            begin = zlib.decompressobj(GZIP).decompress(file.read(HEAD_BYTES), HEAD_BYTES)
        return _backup(path, parsed_head(path, begin.partition(b"\n")[0]))
    except (OSError, zlib.error, StoreError):
        return None


def _backup(path: Path, head: Head) -> Backup:
    if head.at is None:
        raise DamagedFile(path, "does not say when it was made")
    return Backup(
        path=path, sequence=head.sequence, at=head.at, why=head.why, size=path.stat().st_size
    )


def backup_at(paths: CalendarPaths, given: str) -> Backup:
    """By the number of its commit, or by its file. Raises StoreError."""
    path = paths.backup(int(given)) if given.isdecimal() else Path(given).expanduser()
    if not path.is_file():
        raise NoAccess('There is no backup "{given}"; backup --list shows them.', given=given)
    return _backup(path, read_backup(path)[1])


def read_backup(path: Path) -> tuple[Tables, Head]:
    """Every byte is checked. The documents in the current schema; raises StoreError."""
    tables, head = parsed_snapshot(path, _decompressed(path))
    return migrated_tables(tables, head.schema), head


def _decompressed(path: Path) -> bytes:
    try:
        unzip = zlib.decompressobj(GZIP)
        data = unzip.decompress(read_bytes(path))
    except zlib.error:
        raise DamagedFile(path, "is damaged") from None
    if not unzip.eof or unzip.unused_data:
        raise DamagedFile(path, "is not as long as it was")
    return data


@dataclass(frozen=True, slots=True)
class BackupJob:
    """A backup that is decided on: the calendar's text, taken at once. The rest may be done in
    another thread.
    """

    paths: CalendarPaths
    sequence: int
    text: bytes

    def __call__(self) -> Backup:
        """Takes the folder's lock."""
        with accessing(self.paths.lock):
            lock = FolderLock(self.paths.lock, read_only=False)
        try:
            with lock.held():
                return self.kept()
        finally:
            lock.close()

    def kept(self) -> Backup:
        """Durable and verified on return; then those that are one too many go.

        One that is there for this commit and can be read is enough. Raises StoreError. Callers
        hold the lock.
        """
        path = self.paths.backup(self.sequence)
        with accessing(self.paths.backups):
            if not path.exists() or _verified(path) is None:
                make_private_folder(self.paths.backups)
                replace_file(path, _compressed(self.text))
            written = _verified(path)
            if written is None:
                raise DamagedFile(path, "cannot be read back")
            _rotate(self.paths)
        return written


def _compressed(data: bytes) -> bytes:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    return packer.compress(data) + packer.flush()


def _verified(path: Path) -> Backup | None:
    try:
        return _backup(path, read_backup(path)[1])
    except StoreError:
        return None


def _rotate(paths: CalendarPaths) -> None:
    for backup in superfluous(backups(paths)):
        backup.path.unlink(missing_ok=True)


def superfluous(found: Sequence[Backup]) -> list[Backup]:
    """Which of these, newest first, may go. Order is by commit, whatever the clock said."""
    kept = {backup.sequence for backup in found[:NEWEST]}
    kept |= _firsts(((b.at.date(), b.sequence) for b in found), DAYS)
    kept |= _firsts(((b.at.timetuple()[:2], b.sequence) for b in found), MONTHS)
    return [backup for backup in found if backup.sequence not in kept]


def _firsts(keyed: Iterable[tuple[Hashable, int]], limit: int) -> set[int]:
    """The first number of each of so many keys."""
    firsts: dict[Hashable, int] = {}
    for key, sequence in keyed:
        if key in firsts or len(firsts) < limit:
            firsts.setdefault(key, sequence)
    return set(firsts.values())

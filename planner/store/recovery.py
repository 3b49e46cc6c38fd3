"""What becomes of bytes that are damaged: they are kept aside, and the calendar goes on."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from planner.domain.sentence import Sentence
from planner.store.documents import fields_fingerprint
from planner.store.durable import replace_file, sync_folder
from planner.store.errors import accessing
from planner.store.journal import Kind, Label, line_of, recorded
from planner.store.last_commit import note_last
from planner.store.locking import FolderLock
from planner.store.paths import CalendarPaths
from planner.store.permissions import make_private_folder
from planner.store.salvage import Salvage, salvage
from planner.store.snapshot import write_snapshot

RECOVERY_NAME = "Recovered after damage"


def recover(folder: Path, at: datetime, *, by: str = "", backup: Path | None = None) -> Salvage:
    """Makes the calendar whole again from what `salvage` finds, and gives that.

    The files as they were found are kept in the folder `damaged`. It may stop at any byte: until
    the last file is in place the calendar is damaged as before, and a second time does it again.
    """
    paths = CalendarPaths(folder)
    with accessing(folder):
        if paths.lock.is_dir():
            _move(paths.lock, _next_folder(paths))
        lock = FolderLock(paths.lock, read_only=False)
    try:
        with lock.held(), accessing(folder):
            found = salvage(paths, backup)
            _keep_damaged(paths)
            write_salvaged(paths, found, Label(name=RECOVERY_NAME, at=at, by=by))
            note_last(paths, found.sequence)
            return found
    finally:
        lock.close()


def write_salvaged(paths: CalendarPaths, found: Salvage, label: Label) -> None:
    """A sound journal stays. In place of another comes one that begins behind all that is known;
    its good lines are history.
    """
    fields = fields_fingerprint()
    if found.keeps_journal:
        write_snapshot(paths.snapshot, found.tables, found.sequence, fields)
        return
    number = found.sequence
    if found.records:
        make_private_folder(paths.history)
        archive = paths.history / f"journal-{found.records[0].sequence:09}-{number:09}"
        replace_file(archive, b"".join(line_of(record) for record in found.records))
    write_snapshot(paths.snapshot, found.tables, number, fields)
    label = Label(name=label.name, at=label.at, by=label.by, kind=Kind.RECOVERY)
    replace_file(paths.journal, line_of(recorded(number, label, [])))


def recovery_note(found: Salvage) -> Sentence:
    """What was put together, and what is missing, for the user."""
    begin = Sentence("the first start") if found.source is None else found.source.name
    missing = _missing_text(found)
    if not found.replayed:
        template = "The calendar is as of {begin} (commit {commit}). {missing}"
        return Sentence(template, begin=begin, commit=found.base, missing=missing)
    if found.replayed == 1:
        template = "The calendar is as of {begin} (commit {commit}) with 1 later change. {missing}"
        return Sentence(template, begin=begin, commit=found.base, missing=missing)
    return Sentence(
        "The calendar is as of {begin} (commit {commit}) with {count} later changes. {missing}",
        begin=begin,
        commit=found.base,
        count=found.replayed,
        missing=missing,
    )


def _missing_text(found: Salvage) -> Sentence:
    if found.missing:
        numbers = ", ".join(map(str, found.missing))
        return Sentence("Missing: the changes {numbers}.", numbers=numbers)
    return Sentence(
        "No change is missing." if found.is_certain else "Later changes may be missing."
    )


@contextmanager
def salvaged_copy(paths: CalendarPaths, found: Salvage, at: datetime) -> Iterator[CalendarPaths]:
    """A whole calendar in a temporary folder, to look at; the damaged one is not touched."""
    with tempfile.TemporaryDirectory(prefix="flexday-") as name:
        copy = CalendarPaths(Path(name))
        with accessing(copy.folder):
            write_salvaged(copy, found, Label(name=RECOVERY_NAME, at=at))
            if found.keeps_journal:
                replace_file(copy.journal, paths.journal.read_bytes())
        yield copy


def _keep_damaged(paths: CalendarPaths) -> None:
    present = [path for path in (paths.snapshot, paths.journal) if path.exists()]
    if not present:
        return
    folder = _next_folder(paths)
    for path in present:
        if path.is_dir():
            _move(path, folder)
        else:
            replace_file(folder / path.name, path.read_bytes())


def _next_folder(paths: CalendarPaths) -> Path:
    make_private_folder(paths.damaged)
    folder = next(f for n in count(1) if not (f := paths.damaged / str(n)).exists())
    make_private_folder(folder)
    return folder


def _move(path: Path, folder: Path) -> None:
    path.rename(folder / path.name)
    sync_folder(folder)
    sync_folder(path.parent)

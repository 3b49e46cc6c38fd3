"""A calendar shared by two programs, driven against a plain dict of titles."""

import errno
import os
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.domain.calendar import Calendar
from planner.store import compaction
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NothingToUndo, NotSaved, StaleEdit
from planner.store.journal import Kind, Label, line_of, recorded
from planner.store.recovery import recover
from tests.store.samples import NOW, opened, with_task, without_task

Titles = dict[str, str]

PROGRAMS = ("window", "command line")
programs = st.sampled_from(PROGRAMS)
uids = st.sampled_from(["a", "b", "c", "d"])
titles = st.none() | st.sampled_from(["one", "two", "three"])
"""None removes."""


def titles_in(calendar: Calendar) -> Titles:
    return {uid: task.summary for uid, task in calendar.tasks.items()}


class SharedCalendar(RuleBasedStateMachine):
    """Whatever happens, what was acknowledged is there, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="flexday-model-"))
        self.titles: Titles = {}
        self.sequence = 1
        self.undoable: list[tuple[Titles, Titles]] = []
        self.redoable: list[tuple[Titles, Titles]] = []
        self.files: dict[str, CalendarFile] = {}
        self.backups: dict[int, Titles] = {}

    @initialize()
    def start(self) -> None:
        for program in PROGRAMS:
            self.files[program] = opened(self.folder)

    def done(self, after: Titles) -> None:
        self.undoable.append((self.titles, after))
        self.redoable.clear()
        self.titles = after
        self.sequence += 1

    @rule(program=programs, uid=uids, title=titles)
    def edit(self, program: str, uid: str, title: str | None) -> None:
        """On what this program saw last, which may be old."""
        file = self.files[program]
        before, seen = file.calendar, titles_in(file.calendar)
        after = edited(before, uid, title)
        if titles_in(after) == seen:
            assert file.commit(before, after, "Nothing", NOW) == file.sequence
        elif seen.get(uid) != self.titles.get(uid):
            with pytest.raises(StaleEdit):
                file.commit(before, after, "Stale", NOW)
        else:
            file.commit(before, after, f"Edit {uid}", NOW)
            self.done(titles_in(edited(with_titles(self.titles), uid, title)))
            assert file.sequence == self.sequence
            assert titles_in(file.calendar) == self.titles

    @rule(program=programs)
    def undo(self, program: str) -> None:
        if not self.undoable:
            with pytest.raises(NothingToUndo):
                self.files[program].undo(NOW)
            return
        self.files[program].undo(NOW)
        self.redoable.append(self.undoable.pop())
        self.titles = self.redoable[-1][0]
        self.sequence += 1

    @rule(program=programs)
    def redo(self, program: str) -> None:
        if not self.redoable:
            with pytest.raises(NothingToUndo):
                self.files[program].redo(NOW)
            return
        self.files[program].redo(NOW)
        self.undoable.append(self.redoable.pop())
        self.titles = self.undoable[-1][1]
        self.sequence += 1

    @rule(program=programs)
    def look(self, program: str) -> None:
        assert titles_in(self.files[program].refresh()) == self.titles

    @rule(program=programs)
    def reopen(self, program: str) -> None:
        self.files[program].close()
        self.files[program] = opened(self.folder)

    @rule(program=programs)
    def compact(self, program: str) -> None:
        """The other program finds the files replaced."""
        with patch.object(compaction, "COMPACT_ABOVE", 0):
            self.files[program].close()
        self.files[program] = opened(self.folder)

    @rule(program=programs)
    def crash(self, program: str) -> None:
        """What the system does for a program that is killed."""
        abandon(self.files[program])
        self.files[program] = opened(self.folder)

    @rule(program=programs, cut=st.integers(1, 60))
    def crash_while_writing(self, program: str, cut: int) -> None:
        """Nobody acknowledged the line that is only half there."""
        abandon(self.files[program])
        label = Label(name="Cut off", at=NOW, kind=Kind.DO)
        line = line_of(recorded(self.sequence + 1, label, []))
        with (self.folder / "calendar.journal").open("ab") as journal:
            journal.write(line[:cut])
        file = self.files[program] = opened(self.folder)
        assert len(file.notes) == 1
        assert titles_in(file.calendar) == self.titles

    @rule(program=programs, uid=uids, sync=st.booleans())
    def fail_to_save(self, program: str, uid: str, *, sync: bool) -> None:
        """The disk is full, or cannot sync; the program starts again after that."""
        file = self.files[program]
        file.refresh()
        name = "fdatasync" if sync else "pwrite"
        after = edited(file.calendar, uid, "lost")
        full = patch.object(os, name, side_effect=OSError(errno.ENOSPC, "No space"))
        with full, pytest.raises(NotSaved, match="the disk is full"):
            file.commit(file.calendar, after, "Lost", NOW)
        assert titles_in(file.calendar) == self.titles
        self.reopen(program)

    @rule(program=programs, uid=uids, title=st.sampled_from(["late", "later"]), kept=st.booleans())
    def edit_on_a_slow_disk(self, program: str, uid: str, title: str, *, kept: bool) -> None:
        file = self.files[program]
        after = edited(file.refresh(), uid, title)
        if titles_in(after) == self.titles:
            return
        file.late_sync.allow()
        file._storage.journal.pace.add(1.0)
        file.commit(file.calendar, after, f"Edit {uid}", NOW)
        file.late_sync._is_allowed = False
        assert titles_in(file.calendar) == titles_in(after)
        if not file.late_sync.is_pending:  # most syncs were quick
            self.done(titles_in(after))
        elif kept:
            file.late_sync.sync()
            file.late_sync.settle()
            self.done(titles_in(after))
        else:
            file.late_sync.take_back()
            assert titles_in(file.calendar) == self.titles

    @rule(program=programs)
    def back_up(self, program: str) -> None:
        made = self.files[program].back_up(NOW, "test")
        assert made.sequence == self.sequence
        self.backups[made.sequence] = self.titles

    @rule(program=programs, pick=st.integers(0, 9))
    def restore(self, program: str, pick: int) -> None:
        file = self.files[program]
        found = file.backups()
        if found:
            backup = found[pick % len(found)]
            self.backups[self.sequence] = self.titles
            file.restore(backup, "Restore", NOW)
            if titles_in(file.calendar) != self.titles:
                self.done(self.backups[backup.sequence])

    @rule(damage=st.sampled_from(["calendar.json", "calendar.journal"]), size=st.integers(0, 99))
    def damage(self, damage: str, size: int) -> None:
        """Behind a backup nothing is lost; without the journal what could be undone is."""
        self.back_up("window")
        for file in self.files.values():
            file.close()
        (self.folder / damage).write_bytes(bytes(size))
        with pytest.raises(DamagedFile):
            opened(self.folder)
        found = recover(self.folder, NOW)
        assert found.missing == ()
        if not found.keeps_journal:
            self.sequence = found.sequence
            self.undoable.clear()
            self.redoable.clear()
        self.start()

    @invariant()
    @precondition(lambda self: bool(self.files))
    def holds_what_was_acknowledged(self) -> None:
        with opened(self.folder, read_only=True) as file:
            assert titles_in(file.calendar) == self.titles
            assert file.sequence == self.sequence

    def teardown(self) -> None:
        for file in self.files.values():
            file.close()
        shutil.rmtree(self.folder)


def edited(calendar: Calendar, uid: str, title: str | None) -> Calendar:
    return without_task(calendar, uid) if title is None else with_task(calendar, uid, title)


def with_titles(found: Titles) -> Calendar:
    calendar = Calendar()
    for uid, title in found.items():
        calendar = with_task(calendar, uid, title)
    return calendar


def abandon(file: CalendarFile) -> None:
    file._replica.close()
    file._lock.close()

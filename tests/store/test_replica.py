"""The calendar in memory, where a commit is interrupted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.blocks import PlannedBlock
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.tables import with_entries, without_entries
from planner.store.calendar_file import CalendarFile
from planner.store.journal import Label
from planner.store.replica import Replica
from planner.store.storage import JournalStorage
from tests.store.samples import NOW, add_task, names, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path / "data") as file:
        add_task(file, "first")
        add_task(file, "second")
    return tmp_path / "data"


def test_an_interrupt_in_a_commit_leaves_a_calendar_that_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_replica: Replica, _change: object) -> None:
        raise KeyboardInterrupt

    with opened(folder) as file:
        with monkeypatch.context() as patch:
            patch.setattr(Replica, "_put", interrupted)
            with pytest.raises(KeyboardInterrupt):
                add_task(file, "never")
        assert add_task(file, "later") == 4
        assert names(file.calendar) == ["first", "later", "second"]


def test_an_interrupt_behind_the_sync_is_found_in_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = JournalStorage.commit

    @contextmanager
    def interrupted(
        storage: JournalStorage, label: Label, *, later: bool = False
    ) -> Iterator[None]:
        with commit(storage, label, later=later):
            yield
        raise KeyboardInterrupt

    with opened(folder) as file:
        with monkeypatch.context() as patch:
            patch.setattr(JournalStorage, "commit", interrupted)
            with pytest.raises(KeyboardInterrupt):
                file.undo(NOW)
        assert names(file.calendar) == ["first", "second"]
        assert names(file.refresh()) == ["first"]
        assert file.redo(NOW).sequence == 5


BLOCK = PlannedBlock(uid=Uid("block"), entry=Uid("second"), start=NOW, end=NOW + timedelta(hours=1))


def remove(file: CalendarFile, uid: str) -> None:
    after = without_entries(file.calendar, [Uid(uid)])
    file.commit(file.calendar, after, f"Remove {uid}", NOW)


def plan(file: CalendarFile) -> None:
    file.commit(file.calendar, with_entries(file.calendar, [BLOCK]), "Plan", NOW)


def test_what_was_planned_since_the_last_removal_is_seen_at_the_next(folder: Path) -> None:
    """By this program, by another one, and no more after it was taken back."""
    with opened(folder) as file:
        remove(file, "first")
        plan(file)
        with pytest.raises(RefusedEdit, match='"second" cannot be removed'):
            remove(file, "second")
        file.undo(NOW)
        with opened(folder) as other:
            plan(other)
        with pytest.raises(RefusedEdit, match='"second" cannot be removed'):
            remove(file, "second")
        remove(file, "block")
        remove(file, "second")
        assert names(file.calendar) == []

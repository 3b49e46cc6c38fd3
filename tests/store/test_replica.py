"""The calendar in memory, where a commit is interrupted."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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

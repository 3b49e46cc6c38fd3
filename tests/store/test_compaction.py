"""A journal that has grown long, and what stays of it."""

from pathlib import Path

import pytest

from planner.store import compaction, snapshot
from planner.store.errors import NothingToUndo
from tests.store.samples import NOW, add_task, names, opened, read_again


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)


def grown(folder: Path, commits: int) -> None:
    with opened(folder) as file:
        for number in range(commits):
            add_task(file, f"{file.sequence + 1:04}-{number}")


def lines(folder: Path) -> int:
    return (folder / "calendar.journal").read_bytes().count(b"\n")


def test_a_short_journal_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 1 << 20)
    grown(tmp_path, 3)
    assert b'"sequence":0' in (tmp_path / "calendar.json").read_bytes()
    assert lines(tmp_path) == 4


def test_a_journal_is_judged_by_what_the_snapshot_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown(tmp_path, 30)
    snapshot = (tmp_path / "calendar.json").stat()
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 2000)
    grown(tmp_path, 1)
    assert (tmp_path / "calendar.json").stat().st_ino == snapshot.st_ino
    grown(tmp_path, 10)
    assert (tmp_path / "calendar.json").stat().st_ino != snapshot.st_ino


def test_everything_is_there_afterwards_and_undo_reaches_the_first_start(tmp_path: Path) -> None:
    for _ in range(3):
        grown(tmp_path, 60)
    assert lines(tmp_path) == 100
    with opened(tmp_path) as file:
        assert (file.sequence, len(file.calendar.tasks)) == (181, 180)
        for _ in range(180):
            file.undo(NOW)
        assert len(file.calendar.tasks) == 0
        with pytest.raises(NothingToUndo):
            file.undo(NOW)
        file.redo(NOW)
    with opened(tmp_path) as file:
        assert len(file.calendar.tasks) == 1


def test_the_history_holds_what_the_journal_no_longer_does(tmp_path: Path) -> None:
    for _ in range(3):
        grown(tmp_path, 60)
    with opened(tmp_path) as file:
        steps = file.history()
        assert [step.sequence for step in steps] == list(range(181, 0, -1))
        assert steps[-1].name == "First start"
        assert len(file.history(limit=150)) == 150


def test_old_lines_move_and_no_byte_of_them_changes(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        for number in range(150):
            add_task(file, f"{number}")
        whole = (tmp_path / "calendar.journal").read_bytes()
    parts = [*sorted((tmp_path / "history").iterdir()), tmp_path / "calendar.journal"]
    assert b"".join(part.read_bytes() for part in parts) == whole


def test_another_program_notices(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        with opened(tmp_path) as command:
            add_task(command, "theirs")
        assert window.notes == ()
        add_task(window, "mine")
        assert names(window.calendar) == ["mine", "theirs"]
    assert names(read_again(tmp_path)) == ["mine", "theirs"]


def test_a_stop_between_any_two_files_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each `replace_file` of the compaction in turn does not happen, nor does any later one."""
    for stop in range(3):
        folder = tmp_path / str(stop)
        grown(folder, 130)
        with opened(folder) as file:
            for number in range(20):
                add_task(file, f"more-{number}")
            wanted = file.calendar
            with monkeypatch.context() as patch:
                stop_at(stop, patch)
                file.close()
        check(folder, wanted_names=names(wanted), sequence=151)
        grown(folder, 5)
        check(folder, wanted_names=None, sequence=156)


def stop_at(stop: int, patch: pytest.MonkeyPatch) -> None:
    real, done = compaction.replace_file, []

    def replace(path: Path, data: bytes) -> None:
        done.append(path)
        if len(done) > stop:
            raise OSError(28, "No space left on device")
        real(path, data)

    patch.setattr(compaction, "replace_file", replace)
    patch.setattr(snapshot, "replace_file", replace)


def check(folder: Path, wanted_names: list[str] | None, sequence: int) -> None:
    with opened(folder, read_only=True) as file:
        assert wanted_names is None or names(file.calendar) == wanted_names
        assert [step.sequence for step in file.history()] == list(range(sequence, 0, -1))

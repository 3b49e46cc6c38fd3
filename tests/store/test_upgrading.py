"""From older schemas: the calendars of older versions, and what an interruption leaves."""

import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.store import migrations, snapshot
from planner.store.backups import backups
from planner.store.calendar_file import CalendarFile
from planner.store.errors import NewerFile
from planner.store.journal import Label, line_of, recorded
from planner.store.migrations import current_schema
from planner.store.paths import CalendarPaths
from tests.store.damages import bytes_in, no_default
from tests.store.samples import NOW, add_task, louder, marked, names, opened

CALENDARS = Path(__file__).parent.parent / "data" / "calendars"


@pytest.mark.parametrize("schema", range(1, current_schema() + 1))
def test_there_is_a_calendar_of_each_schema_and_it_is_opened(schema: int, tmp_path: Path) -> None:
    shutil.copytree(CALENDARS / f"schema-{schema}", tmp_path / "data")
    with CalendarFile.open(tmp_path / "data", no_default, at=NOW) as file:
        assert file.calendar.tasks[Uid("review")].summary == "Review API"
        assert {block.entry for block in file.calendar.planned_blocks.values()} == {"review"}
        assert len(file.calendar.appointments) == len(file.calendar.notes) == 1
        assert file.undo(NOW).name == 'Add "Tests"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path / "data") as file:
        add_task(file, "a")
        add_task(file, "b")
    return tmp_path / "data"


@pytest.fixture
def newer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program is two schemas ahead of the calendar in the folder."""
    monkeypatch.setattr(migrations, "MIGRATIONS", (louder, marked))
    return folder


def titles(file: CalendarFile) -> list[str]:
    return sorted(task.summary for task in file.calendar.tasks.values())


def test_the_steps_are_taken_in_order_once(newer: Path) -> None:
    for _ in range(2):
        with opened(newer) as file:
            assert titles(file) == ["A!", "B!"]


def test_undo_and_the_past_are_in_the_new_schema(newer: Path) -> None:
    with opened(newer) as file:
        assert [t.summary for t in file.past.timeline().after(2).calendar.tasks.values()] == ["A!"]
        file.undo(NOW)
        assert titles(file) == ["A!"]
        file.redo(NOW)
        assert titles(file) == ["A!", "B!"]


def test_a_backup_in_the_old_schema_comes_first_and_can_be_restored(newer: Path) -> None:
    with opened(newer) as file:
        (backup,) = file.backups()
        assert (backup.sequence, backup.why) == (3, "migration")
        found = json.loads(gzip.decompress(backup.path.read_bytes()))
        assert found["_head"]["1"]["schema"] == 1
        assert found["tasks"]["a"]["summary"] == "a"
        task = Task(uid=Uid("a"), summary="changed")
        after = replace(file.calendar, tasks={task.uid: task})
        file.commit(file.calendar, after, "Change", NOW)
        file.restore(backup, "Restore", NOW)
        assert titles(file) == ["A!", "B!"]


def test_who_may_only_read_sees_the_new_schema_and_writes_nothing(newer: Path) -> None:
    before = bytes_in(newer)
    with opened(newer, read_only=True) as file:
        assert titles(file) == ["A!", "B!"]
    assert bytes_in(newer) == before


def test_an_older_program_refuses_what_a_newer_one_wrote(
    newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(newer).close()
    monkeypatch.setattr(migrations, "MIGRATIONS", ())
    with pytest.raises(NewerFile, match="schema 3"):
        opened(newer)


def test_an_older_program_refuses_a_line_of_a_newer_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder) as file, monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (louder,))
        add_task(file, "c")
    with pytest.raises(NewerFile, match="schema 2"):
        opened(folder)


def test_a_line_of_a_newer_one_in_the_history_is_refused_in_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder) as file, monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (louder,))
        line = line_of(recorded(1, Label(name="Newer", at=NOW), []))
        (folder / "history").mkdir()
        (folder / "history" / "journal-000000001").write_bytes(line)
        patch.undo()
        with pytest.raises(NewerFile, match="update Flexday"):
            file.history()


def torn(real: Callable[[Path, bytes], None], keep: int) -> Callable[[Path, bytes], None]:
    """Stops while the temporary file is written: `keep` bytes of it are there, nothing is moved."""

    def replace_file(path: Path, data: bytes) -> None:
        if path.name != "calendar.json":
            real(path, data)
            return
        path.with_name(path.name + ".tmp").write_bytes(data[:keep])
        raise KeyboardInterrupt

    return replace_file


def test_an_interruption_at_any_byte_leaves_the_old_file(
    newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = (newer / "calendar.json").read_bytes()
    with monkeypatch.context() as patch:
        whole: list[bytes] = []
        patch.setattr(snapshot, "replace_file", lambda _, data: whole.append(data))
        opened(newer).close()
    for keep in range(len(whole[0]) + 1):
        with monkeypatch.context() as patch:
            patch.setattr(snapshot, "replace_file", torn(snapshot.replace_file, keep))
            with pytest.raises(KeyboardInterrupt):
                opened(newer)
        assert (newer / "calendar.json").read_bytes() == old
    with opened(newer) as file:
        assert titles(file) == ["A!", "B!"]
        assert names(file.calendar) == ["a", "b"]
    assert len(backups(CalendarPaths(newer))) == 1

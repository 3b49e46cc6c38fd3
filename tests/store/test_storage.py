"""A commit is one line of the journal, or nothing of it is there."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec import Raw

from planner.store.errors import DamagedFile
from planner.store.journal import Label, line_of, read_lines, recorded
from planner.store.last_commit import last_noted, note_last
from planner.store.paths import CalendarPaths
from planner.store.storage import JournalStorage
from tests.store.damages import bytes_in
from tests.store.samples import NOW, add_task, opened

LABEL = Label(name="Test", at=NOW)
ONE, TWO = Raw(b'{"n":1}'), Raw(b'{"n":2}')


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    """Commit 2 is the last one."""
    with opened(tmp_path) as file:
        add_task(file, "a")
    return CalendarPaths(tmp_path)


@pytest.fixture
def storage(paths: CalendarPaths) -> Iterator[JournalStorage]:
    made = JournalStorage(paths, read_only=False)
    yield made
    made.close()


def again(paths: CalendarPaths) -> JournalStorage:
    found = JournalStorage(paths, read_only=True)
    found.close()
    return found


def test_the_snapshot_and_the_lines_behind_it_are_the_documents(storage: JournalStorage) -> None:
    assert (storage.snapshot_sequence, storage.sequence) == (0, 2)
    assert storage.read()["tasks"].keys() == {"a"}
    assert ("tasks", "a") in storage.replayed
    assert [record.sequence for record in storage.records] == [1, 2]


def test_a_commit_is_in_the_file_when_it_is_left(
    storage: JournalStorage, paths: CalendarPaths
) -> None:
    with storage.commit(LABEL):
        storage.change("moods", "x", ONE)
        storage.change("tasks", "a", None)
    found = again(paths)
    assert found.sequence == storage.sequence == 3
    assert found.read() == storage.read()
    assert (found.read()["moods"], found.read()["tasks"]) == ({"x": ONE}, {})
    changes = {c.uid: (c.new, c.old == Raw(b"null")) for c in found.records[-1].document_changes()}
    assert changes == {"x": (ONE, True), "a": (Raw(b"null"), False)}
    assert last_noted(paths) == 3


def test_an_entry_that_changes_twice_in_a_commit_is_one_change(storage: JournalStorage) -> None:
    with storage.commit(LABEL):
        storage.change("moods", "x", ONE)
        storage.change("moods", "x", TWO)
    (change,) = storage.records[-1].document_changes()
    assert (change.new, change.old) == (TWO, Raw(b"null"))


def test_of_a_commit_that_fails_nothing_stays(
    storage: JournalStorage, paths: CalendarPaths
) -> None:
    before, files = storage.read()["tasks"].copy(), bytes_in(paths.folder)
    with suppress(KeyError), storage.commit(LABEL):
        storage.change("tasks", "a", None)
        storage.change("tasks", "b", ONE)
        raise KeyError
    assert storage.read()["tasks"] == before
    assert storage.sequence == 2
    assert bytes_in(paths.folder) == files
    with storage.commit(LABEL):
        storage.change("tasks", "b", TWO)
    assert storage.sequence == 3


def test_nothing_changes_outside_a_commit_nor_whole(storage: JournalStorage) -> None:
    with pytest.raises(RuntimeError, match="inside a commit only"):
        storage.change("tasks", "a", None)
    with pytest.raises(RuntimeError, match="never written whole"):
        storage.write({})


def test_what_waits_is_written_one_line_at_a_time(
    storage: JournalStorage, paths: CalendarPaths
) -> None:
    """Of two lines that are not synced a power cut could leave the second alone."""
    for value in (ONE, TWO):
        with storage.commit(LABEL, later=True):
            storage.change("moods", "x", value)
    assert storage.sequence == 4
    assert again(paths).sequence == 3
    storage.journal.sync_appended()
    assert storage.settle()
    assert (again(paths).sequence, last_noted(paths)) == (4, 3)
    storage.journal.sync_appended()
    assert not storage.settle()
    assert last_noted(paths) == 4


def test_what_waits_can_be_taken_back(storage: JournalStorage, paths: CalendarPaths) -> None:
    files = bytes_in(paths.folder)
    for value in (ONE, TWO):
        with storage.commit(LABEL, later=True):
            storage.change("moods", "x", value)
    assert [record.sequence for record in storage.take_back()] == [4, 3]
    assert storage.sequence == 2
    assert storage.read()["moods"] == {}
    assert bytes_in(paths.folder) == files


def test_what_another_program_appended_is_taken_in_once(
    storage: JournalStorage, paths: CalendarPaths
) -> None:
    assert storage.catch_up() == []
    with opened(paths.folder) as other:
        add_task(other, "b")
    assert [record.sequence for record in storage.catch_up()] == [3]
    assert storage.read()["tasks"].keys() == {"a", "b"}
    assert storage.catch_up() == []


def test_a_number_left_out_is_refused(paths: CalendarPaths) -> None:
    line = line_of(recorded(4, LABEL, []))
    paths.journal.write_bytes(paths.journal.read_bytes() + line)
    with pytest.raises(DamagedFile, match="has commit 4 after commit 2"):
        JournalStorage(paths, read_only=False)


@pytest.mark.parametrize("noted", [3, 4])
def test_one_commit_less_than_was_noted_is_said_and_two_are_refused(
    paths: CalendarPaths, noted: int
) -> None:
    """The last line may be the one that a power cut took: the note is not synced with it."""
    note_last(paths, noted)
    if noted == 4:
        with pytest.raises(DamagedFile, match="ends at commit 2 although commit 3 was saved"):
            JournalStorage(paths, read_only=False)
        return
    found = JournalStorage(paths, read_only=False)
    found.close()
    assert found.notes == ["The last change (commit 3) is missing in the file."]
    assert last_noted(paths) == 2
    assert again(paths).notes == []


def test_who_may_only_read_leaves_the_note_as_it_is(paths: CalendarPaths) -> None:
    note_last(paths, 3)
    assert len(again(paths).notes) == 1
    assert last_noted(paths) == 3


def test_a_refusal_leaves_no_file_open(paths: CalendarPaths) -> None:
    note_last(paths, 9)
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("only Linux tells which files are open")
    before = len(list(folder.iterdir()))
    for _ in range(3):
        with pytest.raises(DamagedFile):
            JournalStorage(paths, read_only=False)
    assert len(list(folder.iterdir())) == before


def test_the_line_in_the_file_is_the_record(storage: JournalStorage, paths: CalendarPaths) -> None:
    with storage.commit(LABEL):
        storage.change("moods", "x", ONE)
    assert read_lines(paths.journal.read_bytes()).records == storage.records

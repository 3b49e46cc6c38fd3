"""What cannot be read is said with the file that it is in."""

import gc
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec import Raw

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.store.documents import encoded, fields_fingerprint
from planner.store.errors import DamagedFile, NewerFile
from planner.store.journal import DocumentChange
from planner.store.paths import CalendarPaths
from planner.store.reading import calendar_of_backup, domain_changes, without_collector
from planner.store.snapshot import Head, Tables
from tests.store.samples import with_task, without_task

NOTHING = Raw(b"null")
BACKUP = Path("/data/backups/calendar-000000007.json.gz")
PATHS = CalendarPaths(Path("/data"))
BEFORE = with_task(Calendar(), "a")
TASK = encoded(BEFORE.tasks[Uid("a")])


def head(fields: str) -> Head:
    return Head(2, 1, 7, fields, 0, "")


def tables(document: bytes) -> Tables:
    return {"tasks": {"a": Raw(document)}}


def with_new_field() -> bytes:
    return bytes(TASK)[:-1] + b',"mood":"good"}'


def test_changes_hold_what_was_before_and_what_is_after() -> None:
    added = DocumentChange("tasks", "b", encoded(with_task(BEFORE, "b").tasks[Uid("b")]), NOTHING)
    removed = DocumentChange("tasks", "a", NOTHING, TASK)
    first, second = domain_changes(BEFORE, [added, removed], PATHS)
    assert (first.uid, first.before, first.after.summary) == ("b", None, "b")
    assert (second.uid, second.before, second.after) == ("a", BEFORE.tasks[Uid("a")], None)
    assert without_task(BEFORE, "a").tasks == {}


@pytest.mark.parametrize(
    ("document", "error", "words"),
    [
        (b'{"uid":"a","summary":7}', DamagedFile, "/data/calendar.json holds an entry"),
        (with_new_field(), NewerFile, 'tasks a has a field "mood"'),
    ],
)
def test_a_change_that_is_no_value_is_refused_with_its_file(
    document: bytes, error: type[Exception], words: str
) -> None:
    change = DocumentChange("tasks", "a", Raw(document), TASK)
    with pytest.raises(error, match=words) as refused:
        domain_changes(BEFORE, [change], PATHS)
    assert ".." not in str(refused.value)


def test_a_table_that_is_unknown_comes_from_a_newer_program() -> None:
    with pytest.raises(NewerFile, match='the table "moods" is unknown'):
        calendar_of_backup(BACKUP, {"moods": {"a": TASK}}, head(fields_fingerprint()))


def test_a_backup_by_a_program_with_other_fields_is_looked_through() -> None:
    assert calendar_of_backup(BACKUP, tables(TASK), head("other")).tasks == BEFORE.tasks
    with pytest.raises(NewerFile, match=r"calendar-000000007\.json\.gz was written by a newer"):
        calendar_of_backup(BACKUP, tables(with_new_field()), head("other"))


def test_one_by_a_program_with_the_same_fields_needs_no_such_look() -> None:
    """That is what the fingerprint is for: the look takes as long as reading does."""
    found = calendar_of_backup(BACKUP, tables(with_new_field()), head(fields_fingerprint()))
    assert found.tasks == BEFORE.tasks


@pytest.mark.parametrize("was_on", [True, False])
def test_the_garbage_collector_is_afterwards_as_before(was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with suppress(KeyError), without_collector():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()

"""TinyDB over our storage: the calendar's documents are an ordinary TinyDB."""

from pathlib import Path

import pytest
from tinydb import TinyDB, where

from planner.store.database import CalendarDatabase
from planner.store.journal import Label
from planner.store.paths import CalendarPaths
from planner.store.storage import JournalStorage
from tests.store.samples import NOW, add_task, opened

LABEL = Label(name="Test", at=NOW)


@pytest.fixture
def paths(tmp_path: Path) -> CalendarPaths:
    with opened(tmp_path) as file:
        add_task(file, "a", "Apple")
        add_task(file, "b", "Bread")
    return CalendarPaths(tmp_path)


def database_at(paths: CalendarPaths) -> CalendarDatabase:
    return CalendarDatabase(JournalStorage(paths, read_only=False))


def test_the_file_keeps_its_documents_in_tinydb(paths: CalendarPaths) -> None:
    with database_at(paths) as database:
        assert isinstance(database, TinyDB)
        assert database.tables() == {"tasks", "hours", "settings"}
        tasks = database.documents("tasks")
        assert [task.doc_id for task in tasks] == ["a", "b"]
        (found,) = tasks.search(where("summary") == "Bread")
        assert (found.doc_id, found["estimate"]) == ("b", "PT3600S")
        assert len(tasks) == 2


def test_one_commit_holds_all_that_tinydb_changes_in_it(paths: CalendarPaths) -> None:
    with database_at(paths) as database:
        tasks = database.documents("tasks")
        with database.journal_storage.commit(LABEL):
            new = tasks.insert({"summary": "Coffee"})
            tasks.update({"summary": "Brown bread"}, where("summary") == "Bread")
            tasks.remove(where("summary") == "Apple")
        assert database.journal_storage.sequence == 4
    with database_at(paths) as database:
        found = {task.doc_id: task["summary"] for task in database.documents("tasks")}
        assert found == {"b": "Brown bread", str(new): "Coffee"}


def test_a_query_sees_what_another_program_added(paths: CalendarPaths) -> None:
    with database_at(paths) as database:
        tasks = database.documents("tasks")
        assert tasks.search(where("summary") == "Coffee") == []
        with opened(paths.folder) as other:
            add_task(other, "c", "Coffee")
        database.journal_storage.catch_up()
        assert len(tasks.search(where("summary") == "Coffee")) == 1


def test_a_uid_is_never_given_out_twice(paths: CalendarPaths) -> None:
    with database_at(paths) as database, database.journal_storage.commit(LABEL):
        tasks = database.documents("tasks")
        first = tasks.insert({"summary": "Coffee"})
        tasks.discard(str(first))
        assert tasks.insert({"summary": "Coffee"}) != first


def test_a_failure_inside_a_commit_leaves_nothing(paths: CalendarPaths) -> None:
    with database_at(paths) as database:
        tasks = database.documents("tasks")
        with pytest.raises(ZeroDivisionError):
            fail_inside_a_commit(database)
        assert [task["summary"] for task in tasks] == ["Apple", "Bread"]
        assert database.journal_storage.sequence == 3


def fail_inside_a_commit(database: CalendarDatabase) -> None:
    tasks = database.documents("tasks")
    with database.journal_storage.commit(LABEL):
        tasks.put("a", {"summary": "Changed"})
        tasks.discard("b")
        tasks.put("c", {"summary": "New"})
        raise ZeroDivisionError


def test_changes_outside_a_commit_are_our_mistake(paths: CalendarPaths) -> None:
    with database_at(paths) as database:
        with pytest.raises(RuntimeError):
            database.documents("tasks").truncate()
        with pytest.raises(RuntimeError):
            database.drop_tables()
        assert len(database.documents("tasks")) == 2

"""A document goes through the steps of the schemas between its own and the current one."""

import json

import pytest
from msgspec import Raw

from planner.store import migrations
from planner.store.migrations import FIRST_SCHEMA, current_schema, migrated, migrated_tables
from tests.store.samples import louder, marked


@pytest.fixture
def two_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (louder, marked))


def summary(stored: Raw) -> str:
    return str(json.loads(bytes(stored))["summary"])


A = Raw(b'{"summary":"a"}')


@pytest.mark.usefixtures("two_ahead")
@pytest.mark.parametrize(("schema", "becomes"), [(1, "A!"), (2, "a!"), (3, "a")])
def test_only_the_later_steps_are_taken_in_order(schema: int, becomes: str) -> None:
    assert current_schema() == FIRST_SCHEMA + 2
    assert summary(migrated("tasks", A, schema)) == becomes


@pytest.mark.usefixtures("two_ahead")
def test_where_there_was_no_document_there_is_none() -> None:
    assert migrated("tasks", Raw(b"null"), 1) == Raw(b"null")


@pytest.mark.usefixtures("two_ahead")
def test_a_step_knows_the_table() -> None:
    tables = {"tasks": {"a": A}, "notes": {"n": A}}
    after = migrated_tables(tables, 1)
    assert {name: summary(next(iter(found.values()))) for name, found in after.items()} == {
        "tasks": "A!",
        "notes": "a",
    }
    assert tables == {"tasks": {"a": A}, "notes": {"n": A}}


def test_what_is_current_is_not_read_at_all() -> None:
    broken = Raw(b"not JSON")
    assert migrated("tasks", broken, current_schema()) is broken
    tables = {"tasks": {"a": broken}}
    assert migrated_tables(tables, current_schema()) is tables

from dataclasses import replace
from datetime import timedelta

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.collection_edits import keep_collection, new_collection
from planner.domain.comparison import compared
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.store.samples import NOW


def task(uid: str, summary: str) -> Task:
    return Task(uid=Uid(uid), summary=summary)


def test_what_comes_goes_and_changes_is_named_by_its_title() -> None:
    now = with_entries(Calendar(), [task("a", "Goes"), task("b", "Before")])
    other = with_entries(Calendar(), [task("b", "After"), task("c", "Comes")])
    found = compared(now, other)
    assert (found.added, found.removed, found.changed) == (("Comes",), ("Goes",), ("After",))


def test_planned_blocks_are_counted() -> None:
    block = PlannedBlock(uid=Uid("a-1"), entry=Uid("a"), start=NOW, end=NOW + timedelta(hours=1))
    found = compared(Calendar(), with_entries(Calendar(), [block]))
    assert (found.added, found.blocks) == ((), 1)


def test_settings_are_named_as_such() -> None:
    other = replace(Calendar(), settings=Settings(zone="Europe/Lisbon"))
    assert compared(Calendar(), other).changed == ("settings",)


def test_equal_calendars_do_not_differ() -> None:
    assert compared(Calendar(), Calendar()).is_empty


def test_a_calendar_is_named_by_its_name() -> None:
    made = keep_collection(Calendar(), new_collection(Calendar(), Uid("work"), "Work"))
    assert compared(Calendar(), made).added == ("Work",)
    assert compared(made, Calendar()).removed == ("Work",)

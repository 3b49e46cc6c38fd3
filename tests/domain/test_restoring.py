from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.collection_edits import keep_collection, new_collection, remove_collection
from planner.domain.edits import remove
from planner.domain.entries import Note
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.restoring import restored
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from tests.domain.examples import meeting
from tests.store.samples import NOW

FIRST = Task(uid=Uid("first"), summary="First")
SECOND = Task(uid=Uid("second"), summary="Second", depends_on=(FIRST.uid,))
NOTE = Note(uid=Uid("note"), text="Ask", at=NOW, links=(FIRST.uid, SECOND.uid))
PAST = with_entries(Calendar(), [FIRST, SECOND, NOTE])


def test_an_entry_that_was_removed_comes_back() -> None:
    assert restored(remove(PAST, FIRST.uid), PAST, FIRST.uid).tasks[FIRST.uid] == FIRST


def test_an_entry_that_was_changed_is_as_it_was_and_nothing_else_is() -> None:
    changed = with_entries(PAST, [replace(FIRST, summary="1"), replace(SECOND, summary="2")])
    after = restored(changed, PAST, FIRST.uid)
    assert [task.summary for task in after.tasks.values()] == ["First", "2"]


def test_it_refers_to_nothing_that_is_gone() -> None:
    now = Calendar()
    assert restored(now, PAST, SECOND.uid).tasks[SECOND.uid].depends_on == ()
    assert restored(now, PAST, NOTE.uid).notes[NOTE.uid].links == ()


def test_what_was_in_a_calendar_that_is_gone_comes_back_in_the_default_one() -> None:
    past = keep_collection(Calendar(), new_collection(Calendar(), Uid("work"), "Work"))
    past = with_entries(past, [meeting(collection=Uid("work")), meeting("n")])
    now = remove_collection(past, Uid("work"), with_its_entries=True)
    assert restored(now, past, Uid("m")).appointments[Uid("m")].collection is None
    assert restored(past, past, Uid("m")) is past


def test_it_makes_no_circle() -> None:
    now = with_entries(
        Calendar(), [replace(FIRST, depends_on=(SECOND.uid,)), replace(SECOND, depends_on=())]
    )
    with pytest.raises(RefusedEdit, match="in a circle"):
        restored(now, PAST, SECOND.uid)


def test_what_was_not_there_then_cannot_be_restored() -> None:
    with pytest.raises(UnknownEntry, match='There was no entry "third" then'):
        restored(PAST, PAST, Uid("third"))


def test_a_uid_that_is_of_another_kind_now_is_refused() -> None:
    other = with_entries(Calendar(), [replace(NOTE, uid=FIRST.uid, links=())])
    with pytest.raises(RefusedEdit, match="of another kind now"):
        restored(other, PAST, FIRST.uid)


def _block(
    uid: str, task: Task, hour: int, state: BlockState = BlockState.ACCEPTED
) -> PlannedBlock:
    start = NOW + timedelta(hours=hour)
    end = start + timedelta(hours=1)
    return PlannedBlock(uid=Uid(uid), entry=task.uid, start=start, end=end, state=state)


DONE, AHEAD, TAKEN = (
    _block("done", FIRST, -3, BlockState.DONE),
    _block("ahead", FIRST, 1),
    _block("taken", FIRST, 2),
)
PLANNED = with_entries(PAST, [DONE, AHEAD, TAKEN])


def test_its_blocks_come_back_but_for_those_whose_time_is_taken() -> None:
    other = _block("other", SECOND, 2)
    now = with_entries(remove(PLANNED, FIRST.uid), [other])
    after = restored(now, PLANNED, FIRST.uid)
    assert set(after.planned_blocks.values()) == {DONE, AHEAD, other}


def test_an_entry_that_is_there_keeps_its_plan() -> None:
    moved = replace(
        AHEAD, start=AHEAD.start + timedelta(hours=5), end=AHEAD.end + timedelta(hours=5)
    )
    now = with_entries(remove(PLANNED, TAKEN.uid), [moved])
    after = restored(now, PLANNED, FIRST.uid)
    assert set(after.planned_blocks.values()) == {DONE, moved}


def test_a_task_whose_calendar_is_gone_comes_back_to_the_default_one() -> None:
    lost = replace(FIRST, collection=Uid("gone"))
    past = with_entries(PAST, [lost])
    assert restored(remove(PAST, FIRST.uid), past, FIRST.uid).tasks[FIRST.uid] == FIRST

"""Which entries are about which, without looking through all of them."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import ENTRY_TABLES, Calendar, Entry
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.references import about, referred
from planner.domain.tables import with_entries, without_entries
from planner.domain.tasks import TimeEntry
from planner.domain.uid_map import UidMap
from tests.domain.examples import HOUR, MONDAY, calendar, meeting, task, visit

T = Uid("t")


def block(uid: str, entry: str) -> PlannedBlock:
    return PlannedBlock(uid=Uid(uid), entry=Uid(entry), start=MONDAY, end=MONDAY + HOUR)


def note(uid: str, *links: Uid) -> Note:
    return Note(uid=Uid(uid), text="Said", at=MONDAY, links=links)


def worked(uid: str, on: str) -> TimeEntry:
    return TimeEntry(uid=Uid(uid), task=Uid(on), start=MONDAY, end=MONDAY + HOUR)


@pytest.mark.parametrize(
    ("entry", "of"),
    [
        (meeting("m"), ()),
        (meeting("m", series=T), (T,)),
        (visit(), ()),
        (task("other", depends_on=(T,)), (T,)),
        (block("b", "t"), (T,)),
        (note("n", T, Uid("other")), (T, Uid("other"))),
        (worked("w", "t"), (T,)),
        (None, ()),
    ],
)
def test_what_an_entry_is_about(entry: Entry | None, of: tuple[Uid, ...]) -> None:
    assert referred(entry) == of


uids = st.sampled_from("abcd").map(Uid)
several = st.lists(uids, max_size=3).map(tuple)
entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(lambda uid, on: task(uid, depends_on=on), uids, several),
    st.builds(lambda uid, entry: block(f"b-{uid}", entry), uids, uids),
    st.builds(lambda uid, links: note(f"n-{uid}", *links), uids, several),
    st.builds(lambda uid, of: meeting(f"m-{uid}", series=of), uids, st.none() | uids),
    st.builds(lambda uid, on: worked(f"w-{uid}", on), uids, uids),
)
removed = st.sampled_from([Uid(kind + uid) for kind in ("", "b-", "n-", "m-") for uid in "abcd"])
changes = st.tuples(st.lists(entries, max_size=4), st.lists(removed, max_size=2))


def looked_through(table: Mapping[Uid, Any], uid: Uid) -> set[Uid]:
    return {entry.uid for entry in table.values() if uid in referred(entry)}


@given(st.lists(st.tuples(changes, st.integers(0, 9), st.booleans())))
def test_it_is_as_if_all_were_looked_through(steps: Any) -> None:
    """Whichever calendar the changes are made to, and whether or not it was asked before."""
    made = [Calendar()]
    for (put, gone), earlier, is_asked in steps:
        before = made[-1 - earlier % len(made)]
        made.append(without_entries(with_entries(before, put), gone))
        for uid in map(Uid, "abcd" if is_asked else ""):
            for table in ENTRY_TABLES:
                rows = getattr(made[-1], table)
                found = [entry.uid for entry in about(rows, uid)]
                assert len(found) == len(set(found))
                assert set(found) == looked_through(rows, uid)


def test_a_changed_table_is_not_looked_through_again() -> None:
    before = calendar(task("t"), *(block(f"b-{number}", "t") for number in range(300)))
    assert len(about(before.planned_blocks, T)) == 300
    after = with_entries(before, [block("new", "t")])
    blocks = after.planned_blocks
    assert isinstance(blocks, UidMap)
    layers = blocks.layers
    assert len(about(blocks, T)) == 301
    assert about(blocks, Uid("other")) == []
    assert blocks.layers is layers  # whoever goes through all has them put together


def test_a_mapping_of_others_making_is_looked_through() -> None:
    assert about({Uid("b"): block("b", "t"), Uid("c"): block("c", "u")}, T) == [block("b", "t")]

"""What entries are about, counted along with the changes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.changes import Change, changes
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.references import References
from planner.domain.tables import with_entries, without_entries
from planner.domain.tasks import TimeEntry
from tests.domain.examples import HOUR, MONDAY, calendar, task

T, OTHER = Uid("t"), Uid("other")


def block(uid: Uid, entry: Uid) -> PlannedBlock:
    return PlannedBlock(uid=uid, entry=entry, start=MONDAY, end=MONDAY + HOUR)


def note(uid: Uid, *links: Uid) -> Note:
    return Note(uid=uid, text="Said", at=MONDAY, links=links)


def held(whole: Calendar, uids: Any) -> set[Uid]:
    """By looking at all entries."""
    about = [found.entry for found in whole.planned_blocks.values()]
    about += [uid for found in whole.tasks.values() for uid in found.depends_on]
    about += [uid for found in whole.notes.values() for uid in found.links]
    return set(about) & set(uids)


uids = st.sampled_from("abcd").map(Uid)
several = st.lists(uids, max_size=3).map(tuple)
entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(lambda uid, on: task(uid, depends_on=on), uids, several),
    st.builds(lambda uid, entry: block(Uid(f"b-{uid}"), entry), uids, uids),
    st.builds(lambda uid, links: note(Uid(f"n-{uid}"), *links), uids, several),
)
removed = st.sampled_from([Uid(f"{kind}{uid}") for kind in ("", "b-", "n-") for uid in "abcd"])
steps = st.lists(st.tuples(st.lists(entries, max_size=4), st.lists(removed, max_size=2)))


@given(steps, st.integers(0, 3))
def test_the_count_is_that_of_looking_at_all(taken: Any, first_asked: int) -> None:
    """Also of changes that were not made, before and after it was first asked for."""
    before = Calendar()
    references = References(before)
    for number, (put, gone) in enumerate(taken):
        after = without_entries(with_entries(before, put), gone)
        wanted = changes(before, after)
        if number >= first_asked:
            assert set(references.still_held("abcd", wanted)) == held(after, "abcd")
            assert set(references.still_held("abcd", ())) == held(before, "abcd")
        references.follow(after, wanted)
        before = after


def test_work_that_happened_needs_no_task() -> None:
    worked = TimeEntry(uid=Uid("w"), task=T, start=MONDAY, end=MONDAY + HOUR)
    assert not list(References(calendar(task("t"), worked)).still_held([T], ()))


def test_what_moves_to_another_task_holds_the_new_one() -> None:
    references = References(calendar(task("t"), task("other"), block(Uid("b"), T)))
    moved = Change("planned_blocks", Uid("b"), block(Uid("b"), T), block(Uid("b"), OTHER))
    assert list(references.still_held([T, OTHER], ())) == [T]
    assert list(references.still_held([T, OTHER], [moved])) == [OTHER]

"""What a user does to his calendars."""

from dataclasses import replace

import pytest

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import DEFAULT, CalendarCollection, Colour, reference_to
from planner.domain.changes import applied, changes, reversed_changes
from planner.domain.collection_edits import (
    entry_counts,
    found_collection,
    keep_collection,
    move_to_collection,
    new_collection,
    ordered,
    remove_collection,
)
from planner.domain.edits import add, move_event
from planner.domain.entries import Note
from planner.domain.errors import InvalidValue, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.integrity import check_changes
from planner.domain.tables import with_entries
from tests.domain.examples import (
    GYM,
    HOUR,
    MONDAY,
    at,
    block,
    calendar,
    meeting,
    series,
    task,
    visit,
)

WORK, HOME = Uid("work"), Uid("home")


def with_two() -> Calendar:
    base = calendar(meeting(), series("FREQ=DAILY;COUNT=5", "2026-11-23T09:00"), visit())
    base = keep_collection(base, new_collection(base, WORK, "Work"))
    return keep_collection(base, new_collection(base, HOME, "Home"))


def names(calendar: Calendar) -> list[str]:
    return [each.title for each in ordered(calendar)]


def test_the_default_one_comes_first_and_new_ones_last() -> None:
    assert names(Calendar()) == ["Default"]
    assert names(with_two()) == ["Default", "Work", "Home"]


def test_each_new_one_has_a_colour_of_its_own_while_there_are_any() -> None:
    base = Calendar()
    for number in range(len(Colour)):
        base = keep_collection(base, new_collection(base, Uid(f"c{number}"), f"C {number}"))
    colours = [each.colour for each in base.collections.values()]
    assert sorted(map(str, colours)) == sorted(Colour)
    assert new_collection(base, Uid("more"), "More").colour in Colour


def test_two_cannot_have_the_same_name() -> None:
    base = with_two()
    for uid, name in ((Uid("x"), " WORK "), (Uid("x"), "default"), (HOME, "work")):
        with pytest.raises(InvalidValue, match="already a calendar"):
            keep_collection(base, CalendarCollection(uid=uid, name=" ".join(name.split())))


def test_a_calendar_may_get_its_own_name_in_other_capitals() -> None:
    base = with_two()
    assert names(keep_collection(base, replace(base.collections[WORK], name="WORK")))[1] == "WORK"


def test_the_default_one_can_be_renamed_and_hidden_as_any_other() -> None:
    default = found_collection(with_two(), "default")
    after = keep_collection(with_two(), replace(default, name="Private", shown=False))
    assert names(after)[0] == "Private"
    assert not after.is_shown(meeting())
    assert reference_to(default) is None


def test_keeping_what_is_kept_changes_nothing() -> None:
    base = with_two()
    assert keep_collection(base, base.collections[WORK]) is base
    assert keep_collection(base, found_collection(base, "Default")) is base


def test_a_name_that_nobody_has_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(UnknownEntry, match='no calendar "Wrk"; there are: Default, Work, Home'):
        found_collection(with_two(), "Wrk")


def test_a_series_takes_along_what_was_moved_out_of_it() -> None:
    base = move_event(
        with_two(), Uid("s"), at("2026-11-24T15:00"), occurrence=at("2026-11-24T09:00")
    )
    (alone,) = (event for event in base.events() if event.series == "s")
    for uid in (Uid("s"), alone.uid):
        after = move_to_collection(base, [uid], WORK)
        inside = {event.uid for event in after.events() if event.collection == WORK}
        assert inside == {Uid("s"), alone.uid}
        assert entry_counts(after) == {DEFAULT: 2, WORK: 1, HOME: 0}


def test_entries_go_to_a_calendar_that_is_there() -> None:
    with pytest.raises(UnknownEntry, match='no calendar "nowhere"'):
        move_to_collection(with_two(), [Uid("m")], Uid("nowhere"))
    with pytest.raises(UnknownEntry, match='no calendar "nowhere"'):
        add(with_two(), meeting("x", collection=Uid("nowhere")))


def test_what_was_in_a_removed_calendar_is_in_the_default_one() -> None:
    base = move_to_collection(with_two(), [Uid("m"), Uid("v")], WORK)
    after = remove_collection(base, WORK)
    assert names(after) == ["Default", "Home"]
    assert [event.collection for event in after.events()] == [None] * 3
    check_changes(after, changes(base, after))


def test_or_it_is_removed_with_what_was_said_about_it() -> None:
    base = move_to_collection(with_two(), [Uid("m"), Uid("s")], WORK)
    base = move_event(base, Uid("s"), at("2026-11-24T15:00"), occurrence=at("2026-11-24T09:00"))
    base = add(base, Note(uid=Uid("n"), text="Ask", at=MONDAY, links=(Uid("m"), Uid("v"))))
    after = remove_collection(base, WORK, with_its_entries=True)
    assert [event.uid for event in after.events()] == ["v"]
    assert after.notes[Uid("n")].links == ("v",)
    check_changes(after, changes(base, after))


def test_both_can_be_taken_back() -> None:
    base = move_to_collection(with_two(), [Uid("m"), Uid("s")], WORK)
    for with_them in (False, True):
        after = remove_collection(base, WORK, with_its_entries=with_them)
        back = applied(after, reversed_changes(changes(base, after)))
        assert back == base
        check_changes(back, changes(after, back))


def test_the_default_calendar_stays() -> None:
    with pytest.raises(RefusedEdit, match="stays"):
        remove_collection(with_two(), DEFAULT)
    with pytest.raises(UnknownEntry, match="no calendar"):
        remove_collection(with_two(), Uid("nowhere"))


def test_a_removed_calendar_that_an_entry_is_still_in_is_refused() -> None:
    """As when another program has put one there meanwhile."""
    base = with_two()
    mine = changes(base, remove_collection(base, WORK))
    theirs = move_to_collection(base, [Uid("m")], WORK)
    with pytest.raises(RefusedEdit, match='"M" is in a calendar "work" that is not there'):
        check_changes(applied(theirs, mine), mine)


def test_an_entry_in_a_calendar_that_is_not_there_is_refused() -> None:
    base = calendar(meeting())
    lost = replace(base, appointments={Uid("m"): meeting(collection=Uid("lost"))})
    with pytest.raises(RefusedEdit, match='"lost" that is not there'):
        check_changes(lost, changes(base, lost))


def test_no_entry_is_lost_by_moving() -> None:
    base = with_two()
    after = move_to_collection(base, [event.uid for event in base.events()], HOME)
    assert move_to_collection(after, [event.uid for event in base.events()], None) == base
    assert all(e.end - e.start >= HOUR for e in after.events())
    assert move_to_collection(after, [Uid("m")], HOME) is after


def with_work() -> Calendar:
    base = add(add(with_two(), task()), GYM)
    return add(base, block("b", 9, 11))


def test_tasks_and_habits_move_with_their_planned_blocks() -> None:
    after = move_to_collection(with_work(), [Uid("b"), GYM.uid], WORK)
    assert after.tasks[Uid("t")].collection == WORK
    assert after.habits[GYM.uid].collection == WORK
    assert entry_counts(after) == {DEFAULT: 3, WORK: 2, HOME: 0}
    assert move_to_collection(after, [Uid("t"), GYM.uid], None) == with_work()


def test_a_note_is_in_no_calendar() -> None:
    base = add(with_two(), Note(uid=Uid("n"), text="Ask", at=MONDAY))
    with pytest.raises(UnknownEntry, match='nothing "n" that could be in a calendar'):
        move_to_collection(base, [Uid("n")], WORK)


def test_tasks_and_habits_go_to_a_calendar_that_is_there() -> None:
    for lost in (task("x", collection=Uid("lost")), replace(GYM, collection=Uid("lost"))):
        with pytest.raises(UnknownEntry, match='no calendar "lost"'):
            add(Calendar(), lost)
        forced = with_entries(Calendar(), [lost])
        with pytest.raises(RefusedEdit, match='"lost" that is not there'):
            check_changes(forced, changes(Calendar(), forced))


@pytest.mark.parametrize("with_them", [False, True])
def test_a_removed_calendar_leaves_no_task_or_habit_behind(with_them: bool) -> None:
    base = move_to_collection(with_work(), [Uid("t"), GYM.uid], WORK)
    after = remove_collection(base, WORK, with_its_entries=with_them)
    check_changes(after, changes(base, after))
    assert {each.collection for each in after.members()} == {None}
    assert (Uid("t") in after.tasks, Uid("b") in after.planned_blocks) == (not with_them,) * 2
    assert applied(after, reversed_changes(changes(base, after))) == base


def test_another_program_may_have_put_a_task_there_meanwhile() -> None:
    base = with_work()
    mine = changes(base, remove_collection(base, WORK))
    theirs = move_to_collection(base, [Uid("t")], WORK)
    with pytest.raises(RefusedEdit, match='"T" is in a calendar "work" that is not there'):
        check_changes(applied(theirs, mine), mine)

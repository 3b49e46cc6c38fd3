"""What no change may do to a calendar."""

from typing import Any

import pytest

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes
from planner.domain.edits import remove
from planner.domain.entries import Note
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.integrity import check_changes
from planner.domain.settings import Settings
from planner.domain.tables import with_entries, without_entries
from planner.domain.tasks import TimeEntry
from tests.domain.examples import HOUR, MONDAY, calendar, meeting, task


def block(entry: str, uid: str = "b") -> PlannedBlock:
    return PlannedBlock(uid=Uid(uid), entry=Uid(entry), start=MONDAY, end=MONDAY + HOUR)


def note(*links: str) -> Note:
    return Note(uid=Uid("n"), text="Said", at=MONDAY, links=tuple(map(Uid, links)))


def worked(task: str) -> TimeEntry:
    return TimeEntry(uid=Uid("w"), task=Uid(task), start=MONDAY, end=MONDAY + HOUR)


def check(before: Calendar, after: Calendar) -> None:
    check_changes(after, changes(before, after))


def accepted(before: Calendar, after: Calendar) -> bool:
    try:
        check(before, after)
    except RefusedEdit:
        return False
    return True


BASE = calendar(task("t"), meeting("m"), block("t"), note("t"), worked("t"))


def test_what_refers_to_what_is_there_may_be_added() -> None:
    assert accepted(Calendar(), BASE)


def test_removing_takes_along_what_refers_to_it() -> None:
    assert accepted(BASE, remove(BASE, Uid("t")))


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (block("m", "x"), 'There is no task or habit "m" to plan'),
        (block("nothing", "x"), 'There is no task or habit "nothing" to plan'),
        (note("t", "nothing"), '"n" is about "nothing"'),
        (worked("nothing"), '"w" is about "nothing"'),
        (task("t", depends_on=(Uid("nothing"),)), 'waits for "nothing", which is not a task'),
        (task("t", depends_on=(Uid("t"),)), "cannot wait for itself"),
        (task("m"), 'already another entry "m"'),
        (meeting("t"), 'already another entry "t"'),
    ],
)
def test_an_entry_that_contradicts_the_others_is_refused(entry: Any, why: str) -> None:
    with pytest.raises(RefusedEdit, match=why):
        check(BASE, with_entries(BASE, [entry]))


def test_a_circle_that_two_programs_made_is_refused() -> None:
    """Each of the two changes alone is right."""
    base = calendar(task("a"), task("b"))
    mine = with_entries(base, [task("a", depends_on=(Uid("b"),))])
    theirs = with_entries(base, [task("b", depends_on=(Uid("a"),))])
    check(base, mine)
    check(base, theirs)
    wanted = changes(base, mine)
    with pytest.raises(RefusedEdit, match="in a circle"):
        check_changes(applied(theirs, wanted), wanted)


def test_what_another_program_refers_to_is_not_removed() -> None:
    gone = without_entries(BASE, [Uid("t")])
    with pytest.raises(RefusedEdit, match='"t" cannot be removed'):
        check(BASE, gone)


def test_work_that_happened_outlives_its_task() -> None:
    rest = remove(BASE, Uid("t"))
    later = TimeEntry(uid=Uid("w"), task=Uid("t"), start=MONDAY, end=MONDAY + 2 * HOUR)
    assert accepted(rest, with_entries(rest, [later]))


def test_an_entry_may_become_another_kind() -> None:
    without = without_entries(calendar(meeting("x")), [Uid("x")])
    assert accepted(calendar(meeting("x")), with_entries(without, [task("x")]))


@pytest.mark.parametrize(
    ("table", "uid", "value", "why"),
    [
        ("tasks", "t", meeting("t"), "does not belong among the tasks"),
        ("tasks", "other", task("t"), "under a uid that is not its own"),
        ("tasks", "", task(""), "under a uid that is not its own"),
        ("settings", "settings", task("t"), "does not belong among the settings"),
        ("birthdays", "t", task("t"), "does not belong among the birthdays"),
    ],
)
def test_a_value_has_its_place(table: str, uid: str, value: Any, why: str) -> None:
    with pytest.raises(RefusedEdit, match=why):
        check_changes(Calendar(), [Change(table, Uid(uid), None, value)])


def test_settings_are_one_value() -> None:
    assert accepted(BASE, Calendar(**{**_parts(BASE), "settings": Settings(zone="Europe/Lisbon")}))


def _parts(whole: Calendar) -> dict[str, Any]:
    return {name: getattr(whole, name) for name in Calendar.__dataclass_fields__}

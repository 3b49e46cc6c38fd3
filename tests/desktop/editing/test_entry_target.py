"""Which entry a page is about, and where it is after a field was written."""

import pytest

from planner.desktop.editing.entry_target import Change, Target, written
from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Reading
from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.scoped_edits import Scope
from tests.domain.examples import LISBON, MONDAY, at, block, calendar, meeting, series, task

S = Uid("s")
FIRST, THIRD = at("2026-11-24T10:00"), at("2026-11-26T10:00")
DAILY = calendar(series("FREQ=DAILY;COUNT=5", "2026-11-24T10:00"), meeting(), task())


def write(target: Target, scope: Scope, name: str, text: str, there: Calendar = DAILY) -> Change:
    entry = target.entry_in(there)
    assert entry is not None
    field = next(each for each in fields_of(entry) if each.name == name)
    return written(target, scope, field, text, Reading(there, MONDAY, LISBON))


def test_an_occurrence_is_shown_at_its_own_time() -> None:
    shown = Target(S, THIRD).entry_in(DAILY)
    assert getattr(shown, "start", None) == THIRD
    assert Target(S).entry_in(DAILY) == DAILY.appointments[S]


@pytest.mark.parametrize(
    "target", [Target(Uid("gone")), Target(S, at("2026-11-26T11:00")), Target(Uid("b"))]
)
def test_what_is_not_there_or_has_no_page_is_none(target: Target) -> None:
    there = calendar(*DAILY.appointments.values(), task(), block("b", 9, 10))
    assert target.entry_in(there) is None


@pytest.mark.parametrize(
    ("target", "asks"),
    [(Target(S, THIRD), True), (Target(S), False), (Target(Uid("m")), False)],
)
def test_only_of_an_occurrence_more_may_be_meant(target: Target, asks: bool) -> None:
    assert (target.series_in(DAILY) == S) is asks


def test_this_one_stands_apart_and_the_page_follows_it() -> None:
    change = write(Target(S, THIRD), Scope.THIS, "summary", "Other")
    shown = change.target.entry_in(change.after)
    assert (getattr(shown, "summary", ""), getattr(shown, "start", None)) == ("Other", THIRD)
    assert change.target.series_in(change.after) == S
    assert change.title == "Other"
    assert change.after.appointments[S].summary == "S"


def test_the_following_ones_become_a_series_that_the_page_follows() -> None:
    change = write(Target(S, THIRD), Scope.FOLLOWING, "summary", "Other")
    assert change.target.uid != S
    assert change.target.start == THIRD
    assert getattr(change.target.entry_in(change.after), "summary", "") == "Other"


def test_from_the_first_on_it_is_the_whole_series() -> None:
    for scope in (Scope.ALL, Scope.FOLLOWING):
        change = write(Target(S, FIRST), scope, "summary", "Other")
        assert change.target == Target(S, FIRST)
        assert change.after.appointments[S].summary == "Other"


def test_a_moved_series_is_followed_to_its_new_time() -> None:
    change = write(Target(S, THIRD), Scope.ALL, "start", "2026-11-26 12:00")
    assert change.target == Target(S, at("2026-11-26T12:00"))
    assert change.target.entry_in(change.after) is not None


def test_one_time_has_no_rule_of_its_own() -> None:
    with pytest.raises(InvalidValue, match="One time of a series has no rule"):
        write(Target(S, THIRD), Scope.THIS, "repeats", "FREQ=DAILY")


def test_a_task_stays_where_it_is() -> None:
    change = write(Target(Uid("t")), Scope.THIS, "summary", "Other")
    assert (change.target, change.title) == (Target(Uid("t")), "Other")
    assert change.after.tasks[Uid("t")].summary == "Other"


def test_an_entry_that_went_meanwhile_is_said() -> None:
    field = fields_of(task())[0]
    with pytest.raises(UnknownEntry, match='"gone"'):
        written(Target(Uid("gone")), Scope.THIS, field, "x", Reading(Calendar(), MONDAY, LISBON))

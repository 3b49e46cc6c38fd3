"""A gesture on one occurrence, meant for the later ones or for all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.desktop.editing.occurrence_edits import OfOccurrence, place_of, wider
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.desktop.week.wishes import Renamed, Turned
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.scoped_edits import Scope, edit_occurrence
from tests.domain.examples import HOUR, LISBON, at, calendar, meeting, series, task

S = Uid("s")
THIRD = at("2026-11-26T10:00")
DAILY = calendar(series("FREQ=DAILY;COUNT=5", "2026-11-24T10:00"), meeting(), task())
"""Tuesday to Saturday."""

WEEK = Interval(at("2026-11-23T00:00"), at("2026-11-30T00:00"))
DAY = timedelta(days=1)


def starts(after: Calendar) -> list[str]:
    found = (each for each in occurrences(after, WEEK) if each.event.uid != "m")
    return sorted(f"{each.interval.start:%d %H}" for each in found)


def done(gesture: OfOccurrence, scope: Scope) -> tuple[Calendar, str]:
    place = place_of(DAILY, gesture)
    assert place is not None
    edit = wider(DAILY, gesture, place, scope, LISBON)
    return edit.after, edit.name


def test_the_later_ones_move_with_it_and_the_earlier_ones_stay() -> None:
    after, name = done(Moved(S, THIRD, THIRD + 2 * HOUR), Scope.FOLLOWING)
    assert starts(after) == ["24 10", "25 10", "26 12", "27 12", "28 12"]
    assert name == 'Change "S" from Thu 26 Nov on'


def test_all_move_with_it() -> None:
    after, name = done(Moved(S, THIRD, THIRD + 2 * HOUR), Scope.ALL)
    assert starts(after) == [f"{day} 12" for day in range(24, 29)]
    assert name == 'Change every "S"'


@pytest.mark.parametrize(
    ("scope", "left", "name"),
    [
        (Scope.FOLLOWING, ["24 10", "25 10"], 'Remove "S" from Thu 26 Nov on'),
        (Scope.ALL, [], 'Remove every "S"'),
    ],
)
def test_they_go_with_it(scope: Scope, left: list[str], name: str) -> None:
    after, said = done(Removed(S, THIRD), scope)
    assert (starts(after), said) == (left, name)


def test_they_last_as_long_are_called_so_and_are_as_busy() -> None:
    longer, _ = done(Resized(S, THIRD, THIRD, THIRD + 3 * HOUR), Scope.ALL)
    assert {e.interval.length for e in occurrences(longer, WEEK) if e.event.uid == S} == {3 * HOUR}
    renamed, _ = done(Renamed(S, "New", THIRD), Scope.ALL)
    assert {event.summary for event in renamed.events()} == {"New", "M"}
    free, _ = done(Turned(S, busy=False, occurrence=THIRD), Scope.ALL)
    assert {event.uid for event in free.events() if event.is_busy} == {"m"}


@pytest.mark.parametrize(
    "gesture",
    [
        Moved(Uid("m"), None, THIRD),
        Moved(S, THIRD, THIRD + DAY, copy=True),
        Removed(Uid("t"), None),
        Removed(Uid("gone"), None),
    ],
)
def test_what_does_not_repeat_or_is_a_copy_has_no_others(gesture: OfOccurrence) -> None:
    assert place_of(DAILY, gesture) is None


def test_one_that_was_moved_out_of_its_series_still_has_others() -> None:
    moved = edit_occurrence(
        DAILY, S, THIRD, Scope.THIS, lambda event: replace(event, summary="Moved")
    )
    (alone,) = (event for event in moved.events() if event.series == S)
    place = place_of(moved, Removed(alone.uid, None))
    assert place is not None
    assert (place.series, place.title, place.start) == (S, "Moved", THIRD)
    without = replace(moved, appointments={alone.uid: moved.appointments[alone.uid]})
    assert place_of(without, Removed(alone.uid, None)) is None, "its series is gone"


def test_braces_in_a_title_are_only_text() -> None:
    named, _ = done(Renamed(S, "{day}", THIRD), Scope.ALL)
    place = place_of(named, Removed(S, THIRD))
    assert place is not None
    assert wider(named, Removed(S, THIRD), place, Scope.ALL, LISBON).name == 'Remove every "{day}"'

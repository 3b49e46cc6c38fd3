"""The plan follows an entry that is not in the calendar yet."""

from dataclasses import replace

import pytest

from planner.domain.calendar import Calendar
from planner.domain.entries import Transparency
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries, without_entries
from planner.scheduling.building.displaced import Displaced
from planner.scheduling.proposing.following import Following
from tests.scheduling.weeks import (
    MONDAY,
    NOW,
    at,
    broken_rules,
    doctor,
    meeting,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
)

FOCUS = planned(
    week(task("focus", 120), task("review", 60)),
    ("focus", span(0, "10:00", "12:00")),
    ("review", span(0, "13:00", "14:00")),
)


def carried_out(calendar: Calendar, displaced: Displaced) -> Calendar:
    """With the blocks where the answer puts them."""
    stay = without_entries(calendar, displaced.gone)
    blocks = [(b.entry, b.interval) for b in stay.planned_blocks.values() if b.start >= NOW]
    blocks += [(place.entry, place.interval) for place in displaced.places]
    return planned(calendar, *blocks)


def test_only_the_block_that_is_hit_gives_way_and_comes_from_where_it_was() -> None:
    answer = Following(FOCUS, NOW).with_event(meeting("call", span(0, "13:00", "13:30")))
    (gone,) = answer.gone
    assert FOCUS.planned_blocks[gone].entry == "review"
    (place,) = answer.places
    assert (place.entry, place.was) == ("review", at(0, "13:00"))
    assert place.interval.length.seconds == 3600


def test_an_event_in_free_time_moves_nothing() -> None:
    assert (
        Following(FOCUS, NOW).with_event(meeting("call", span(0, "15:00", "16:00"))) == Displaced()
    )


def test_an_event_that_takes_no_time_moves_nothing() -> None:
    free = Transparency.TRANSPARENT
    party = replace(meeting("party", span(0, "10:00", "12:00")), transparency=free)
    assert Following(FOCUS, NOW).with_event(party) == Displaced()


def test_travel_takes_time_too() -> None:
    visit = replace(doctor(0), start=at(0, "14:10"), end=at(0, "15:00"))
    answer = Following(FOCUS, NOW).with_event(visit)
    assert [place.entry for place in answer.places] == ["review"]


def test_a_series_displaces_work_on_each_of_its_days() -> None:
    calendar = planned(
        week(task("focus", 60), task("review", 60)),
        ("focus", span(0, "10:00", "11:00")),
        ("review", span(1, "10:00", "11:00")),
    )
    daily = replace(
        meeting("stand-up", span(0, "10:00", "10:15")), recurrence=Recurrence(rule="FREQ=DAILY")
    )
    answer = Following(calendar, NOW).with_event(daily)
    assert {place.entry for place in answer.places} == {"focus", "review"}


def test_work_without_accepted_blocks_gets_none() -> None:
    calendar = with_entries(FOCUS, [task("later", 60)])
    answer = Following(calendar, NOW).with_event(meeting("call", span(0, "10:00", "12:00")))
    assert {place.entry for place in answer.places} == {"focus"}


@pytest.mark.parametrize("seed", range(12))
def test_what_the_answer_gives_breaks_no_rule(seed: int) -> None:
    calendar = random_week(seed, MONDAY)
    following = Following(calendar, NOW)
    for number in range(10):
        visit = random_visit(100 * seed + number, MONDAY)
        after = carried_out(with_entries(calendar, [visit]), following.with_event(visit))
        assert broken_rules(after, NOW) == []

"""The plan follows what is dragged, and says where the dragged work itself would go."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.block_edits import pin
from planner.domain.calendar import Calendar
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.scheduling.building.displaced import Displaced
from planner.scheduling.proposing.dragging import Drag, Dragged
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import MONDAY, NOW, at, meeting, planned, random_week, span, task, week

CALL = meeting("call", span(1, "10:00", "11:00"))
CALENDAR = planned(
    with_entries(week(task("focus", 120), task("review", 60)), [CALL]),
    ("focus", span(0, "10:00", "12:00")),
    ("review", span(0, "13:00", "14:00")),
)


def block_of(entry: str, calendar: Calendar = CALENDAR) -> Uid:
    return next(uid for uid, b in calendar.planned_blocks.items() if b.entry == entry)


def places(displaced: Displaced) -> set[str]:
    return {place.entry for place in displaced.places}


def test_an_appointment_displaces_what_it_is_dragged_onto() -> None:
    drag = Drag(CALENDAR, Dragged(CALL.uid), NOW)
    assert places(drag.at(span(0, "13:00", "14:00"))) == {"review"}
    assert drag.at(span(0, "15:00", "16:00")) == Displaced()


def test_the_way_of_a_drag_makes_no_difference() -> None:
    drag = Drag(CALENDAR, Dragged(CALL.uid), NOW)
    first = drag.at(span(0, "13:00", "14:00"))
    drag.at(span(0, "10:00", "11:00"))
    assert drag.at(CALL.interval) == Displaced()
    assert drag.at(span(0, "13:00", "14:00")) == first


def test_one_occurrence_is_dragged_and_the_others_keep_their_time() -> None:
    rule = Recurrence(rule="FREQ=DAILY;COUNT=3")
    daily = replace(meeting("daily", span(0, "15:00", "16:00")), recurrence=rule)
    drag = Drag(with_entries(CALENDAR, [daily]), Dragged(daily.uid, at(1, "15:00")), NOW)
    answer = drag.at(span(0, "13:00", "14:00"))
    assert places(answer) == {"review"}
    assert all(p.interval.start != at(0, "15:00") for p in answer.places)


def test_work_gives_way_to_a_dragged_block() -> None:
    drag = Drag(CALENDAR, Dragged(block_of("focus")), NOW)
    answer = drag.at(span(0, "12:30", "14:30"))
    assert places(answer) == {"review"}
    assert answer.gone == {block_of("review")}


def test_a_block_that_a_rule_keeps_from_where_it_is_dragged_shows_its_own_place() -> None:
    calendar = planned(
        week(task("focus", 60), task("review", 60, depends_on=(Uid("focus"),))),
        ("focus", span(0, "10:00", "11:00")),
        ("review", span(0, "13:00", "14:00")),
    )
    drag = Drag(calendar, Dragged(block_of("review", calendar)), NOW)
    assert places(drag.at(span(0, "09:00", "10:00"))) == {"review"}


def test_a_block_that_is_pinned_where_it_lands_stays_against_the_rules() -> None:
    drag = Drag(CALENDAR, Dragged(block_of("review")), NOW)
    assert drag.at(span(0, "23:00", "23:59"), pin=True) == Displaced()


def test_work_dragged_into_the_night_makes_the_next_day_start_later() -> None:
    calendar = planned(
        week(task("focus", 60), task("review", 60)),
        ("focus", span(1, "09:00", "10:00")),
        ("review", span(0, "13:00", "14:00")),
    )
    drag = Drag(calendar, Dragged(block_of("review", calendar)), NOW)
    assert places(drag.at(span(0, "23:00", "23:59"))) == {"focus"}


def test_a_longer_block_displaces_what_it_reaches_into() -> None:
    drag = Drag(CALENDAR, Dragged(block_of("focus")), NOW)
    assert places(drag.at(span(0, "10:00", "13:30"))) == {"review"}


def test_a_pinned_block_can_be_dragged() -> None:
    calendar = pin(CALENDAR, block_of("focus"))
    drag = Drag(calendar, Dragged(block_of("focus")), NOW)
    assert places(drag.at(span(0, "12:30", "14:30"))) == {"review"}


def test_a_copy_leaves_the_original_where_it_is() -> None:
    call = meeting("call", span(0, "14:00", "15:00"))
    calendar = planned(
        with_entries(week(task("focus", 240), task("review", 60)), [call]),
        ("focus", span(0, "09:00", "13:00")),
        ("review", span(0, "13:00", "14:00")),
    )
    taken = span(0, "13:00", "14:00")
    moved = Drag(calendar, Dragged(call.uid), NOW).at(taken)
    copied = Drag(calendar, Dragged(call.uid, copy=True), NOW).at(taken)
    assert [place.interval.start for place in moved.places] == [at(0, "14:00")]
    assert [place.interval.start for place in copied.places] == [at(0, "15:00")]


def test_what_is_not_there_cannot_be_dragged() -> None:
    with pytest.raises(UnknownEntry):
        Drag(CALENDAR, Dragged(Uid("gone")), NOW)


@pytest.mark.parametrize("seed", range(10))
def test_letting_go_displaces_what_the_drag_showed_or_less(seed: int) -> None:
    """Where nothing gives way during the drag, nothing does after it."""
    calendar = with_entries(random_week(seed, MONDAY), [CALL])
    calendar = propose_change(calendar, calendar, NOW, "").variants[0].calendar
    drag = Drag(calendar, Dragged(CALL.uid), NOW)
    for step in range(0, 60, 4):
        interval = CALL.interval.shifted(timedelta(minutes=15 * step - 300))
        after = with_entries(calendar, [replace(CALL, start=interval.start, end=interval.end)])
        proposal = propose_change(calendar, after, NOW, "")
        if drag.at(interval) == Displaced():
            assert proposal.variants[0].calendar is after
        else:
            assert proposal.variants[0].moves

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from planner.desktop.week.items import Item, ItemKind, ItemState, Shown, week_items
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection, Colour
from planner.domain.clock import week_span
from planner.domain.entries import Appointment, PersonalBlock, Status
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries, with_updates
from planner.domain.tasks import TimeEntry
from planner.scheduling.building.proposal import Move, Variant, VariantKind

At = Callable[..., datetime]


@pytest.fixture
def week(monday: date, zone: str) -> Interval:
    return week_span(monday, zone)


def variant(calendar: Calendar, moves: tuple[Move, ...] = ()) -> Variant:
    monday = date(2026, 11, 23)
    sums = timedelta(), (), 0, monday
    return Variant(VariantKind.SPREAD, calendar, (), moves, (), (), {}, {}, {}, *sums)


def named(items: tuple[Item, ...], uid: str) -> Item:
    return next(item for item in items if item.uid == uid)


def test_the_week_shows_blocks_and_events_by_their_start(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    items = week_items(Shown(calendar=calendar), week, now)

    assert [item.uid for item in items] == ["past", "block", "meeting"]


def test_a_block_has_the_name_of_its_task(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    block = named(week_items(Shown(calendar=calendar), week, now), "block")

    assert (block.title, block.entry, block.kind) == ("Write the report", "report", ItemKind.WORK)


@pytest.mark.parametrize(
    ("state", "hour", "shown"),
    [
        (BlockState.ACCEPTED, 8, ItemState.PLANNED),
        (BlockState.ACCEPTED, 9, ItemState.BEGUN),
        (BlockState.STARTED, 8, ItemState.BEGUN),
        (BlockState.PINNED, 8, ItemState.PLANNED),
        (BlockState.DONE, 8, ItemState.DONE),
        (BlockState.MISSED, 12, ItemState.MISSED),
    ],
)
def test_a_block_that_has_begun_looks_like_it(
    calendar: Calendar, week: Interval, at: At, state: BlockState, hour: int, shown: ItemState
) -> None:
    block = replace(calendar.planned_blocks[Uid("block")], state=state)

    items = week_items(Shown(calendar=with_entries(calendar, [block])), week, at(1, hour))

    assert named(items, "block").state is shown
    assert named(items, "block").pinned == (state is BlockState.PINNED)


def test_each_occurrence_of_a_series_is_an_item_of_its_own(
    calendar: Calendar, week: Interval, now: datetime, at: At, zone: str
) -> None:
    daily = Appointment(
        uid=Uid("stand-up"),
        summary="Stand-up",
        start=at(-7, 10),
        end=at(-7, 10, 15),
        zone=zone,
        recurrence=Recurrence(rule="FREQ=WEEKLY;BYDAY=MO,TU"),
    )

    items = week_items(Shown(calendar=with_entries(calendar, [daily])), week, now)

    found = [item for item in items if item.uid == "stand-up"]
    assert [item.occurrence for item in found] == [at(0, 10), at(1, 10)]


def test_cancelled_events_are_not_shown(calendar: Calendar, week: Interval, now: datetime) -> None:
    cancelled = replace(calendar.appointments[Uid("meeting")], status=Status.CANCELLED)

    items = week_items(Shown(calendar=with_entries(calendar, [cancelled])), week, now)

    assert "meeting" not in [item.uid for item in items]


def test_a_tasks_risk_shows_on_its_open_blocks_only(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    shown = Shown(calendar=calendar, at_risk=frozenset({Uid("report")}))

    items = week_items(shown, week, now)

    assert named(items, "block").at_risk
    assert not named(items, "past").at_risk


def test_what_a_proposal_moves_is_a_ghost_that_says_where_it_was(
    calendar: Calendar, week: Interval, now: datetime, at: At
) -> None:
    block = calendar.planned_blocks[Uid("block")]
    moved = replace(block, start=at(3, 9), end=at(3, 11))
    after = with_entries(calendar, [moved])
    move = Move(block.entry, "", (block.interval,), (moved.interval,), Message("fits"))

    items = week_items(Shown(calendar=calendar, variant=variant(after, (move,))), week, now)

    ghost = named(items, "block")
    assert (ghost.state, ghost.was, ghost.interval) == (
        ItemState.GHOST,
        block.start,
        moved.interval,
    )
    assert named(items, "meeting").state is ItemState.PLANNED
    assert not ghost.movable


def test_a_ghost_that_only_gets_shorter_was_nowhere_else(
    calendar: Calendar, week: Interval, now: datetime, at: At
) -> None:
    block = calendar.planned_blocks[Uid("block")]
    shorter = replace(block, end=at(1, 10))
    move = Move(block.entry, "", (block.interval,), (shorter.interval,), Message("fits"))
    after = with_entries(calendar, [shorter])

    items = week_items(Shown(calendar=calendar, variant=variant(after, (move,))), week, now)

    assert named(items, "block").state is ItemState.GHOST
    assert named(items, "block").was is None


def test_all_pieces_of_a_split_block_were_where_it_was(
    calendar: Calendar, week: Interval, now: datetime, at: At
) -> None:
    block = calendar.planned_blocks[Uid("block")]
    pieces = [
        replace(block, start=at(3, 9), end=at(3, 10)),
        replace(block, uid=Uid("rest"), start=at(4, 9), end=at(4, 10)),
    ]
    after = tuple(piece.interval for piece in pieces)
    move = Move(block.entry, "", (block.interval,), after, Message("fits"))
    proposed = variant(with_entries(calendar, pieces), (move,))

    items = week_items(Shown(calendar=calendar, variant=proposed), week, now)

    assert [named(items, uid).was for uid in ("block", "rest")] == [block.start] * 2


def test_a_proposed_event_is_a_ghost(
    calendar: Calendar, week: Interval, now: datetime, at: At, zone: str
) -> None:
    doctor = PersonalBlock(
        uid=Uid("doctor"), summary="Doctor", start=at(2, 12), end=at(2, 14), zone=zone
    )

    proposed = Shown(calendar=calendar, variant=variant(with_entries(calendar, [doctor])))
    written = Shown(calendar=calendar, ghost_event=doctor)

    for shown in (proposed, written):
        item = named(week_items(shown, week, now), "doctor")
        assert (item.state, item.kind) == (ItemState.GHOST, ItemKind.PERSONAL)


def test_a_habits_block_is_a_habit(
    calendar: Calendar, week: Interval, now: datetime, at: At
) -> None:
    lunch = PlannedBlock(
        uid=Uid("lunch-block"), entry=Uid("lunch"), start=at(1, 12), end=at(1, 12, 45)
    )

    items = week_items(Shown(calendar=with_entries(calendar, [lunch])), week, now)

    assert named(items, "lunch-block").kind is ItemKind.HABIT
    assert named(items, "lunch-block").title == "Lunch"


def test_recorded_work_shows_once(
    calendar: Calendar, week: Interval, now: datetime, at: At
) -> None:
    beside_done_block = TimeEntry(
        uid=Uid("first"), task=Uid("report"), start=at(0, 6), end=at(0, 7)
    )
    elsewhere = TimeEntry(uid=Uid("second"), task=Uid("report"), start=at(0, 7), end=at(0, 8))

    items = week_items(
        Shown(calendar=with_entries(calendar, [beside_done_block, elsewhere])), week, now
    )

    assert "first" not in [item.uid for item in items]
    assert named(items, "second").state is ItemState.DONE


def test_travel_from_the_week_before_reaches_into_this(
    calendar: Calendar, week: Interval, now: datetime, at: At, zone: str
) -> None:
    """The event itself ends on Sunday; only the way home lies in this week."""
    trip = PersonalBlock(
        uid=Uid("trip"),
        summary="Trip",
        start=at(-1, 20),
        end=at(-1, 23),
        zone=zone,
        travel_after=timedelta(hours=3),
    )

    items = week_items(Shown(calendar=with_entries(calendar, [trip])), week, now)

    assert named(items, "trip").extent.overlaps(week)


FAMILY = CalendarCollection(uid=Uid("family"), name="Family", colour=Colour.PINK)


def with_family(calendar: Calendar, **changes: Any) -> Calendar:
    """The meeting is in a calendar of its own."""
    meeting = replace(calendar.appointments[Uid("meeting")], collection=FAMILY.uid)
    family = replace(FAMILY, **changes)
    return with_updates(
        calendar,
        {"collections": {FAMILY.uid: family}, "appointments": {meeting.uid: meeting}},
    )


def test_an_entry_has_the_colour_and_the_name_of_its_calendar(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    plain = named(week_items(Shown(calendar=calendar), week, now), "meeting")
    inside = named(week_items(Shown(calendar=with_family(calendar)), week, now), "meeting")

    assert (plain.colour, plain.inside) == (None, "")
    assert (inside.colour, inside.inside) == (Colour.PINK, "Family")


def test_what_is_in_a_hidden_calendar_is_not_shown_but_when_it_is_proposed(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    hidden = with_family(calendar, shown=False)
    moved = replace(hidden.appointments[Uid("meeting")], summary="Elsewhere")
    proposed = variant(with_entries(hidden, [moved]))
    with_ghost = week_items(Shown(calendar=hidden, variant=proposed), week, now)

    assert "meeting" not in {i.uid for i in week_items(Shown(calendar=hidden), week, now)}
    assert named(with_ghost, "meeting").state is ItemState.GHOST


def with_work(calendar: Calendar, **changes: Any) -> Calendar:
    """The report is in that calendar too, with what was worked on it."""
    inside = with_family(calendar, **changes)
    report = replace(inside.tasks[Uid("report")], collection=FAMILY.uid)
    start = calendar.planned_blocks[Uid("block")].start - timedelta(hours=3)
    worked = TimeEntry(
        uid=Uid("worked"), task=report.uid, start=start, end=start + timedelta(hours=1)
    )
    return with_entries(inside, [report, worked])


def test_planned_and_done_work_have_the_colour_and_the_name_of_their_calendar(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    items = week_items(Shown(calendar=with_work(calendar)), week, now)
    of_report = [item for item in items if item.entry == "report"]
    assert len(of_report) > 1
    assert {(item.colour, item.inside) for item in of_report} == {(Colour.PINK, "Family")}


def test_work_of_a_hidden_calendar_is_not_shown_but_where_it_moves(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    hidden = with_work(calendar, shown=False)
    assert not [i for i in week_items(Shown(calendar=hidden), week, now) if i.entry == "report"]
    block = hidden.planned_blocks[Uid("block")]
    later = replace(
        block, start=block.start + timedelta(hours=1), end=block.end + timedelta(hours=1)
    )
    proposed = variant(with_entries(hidden, [later]))
    moved = week_items(Shown(calendar=hidden, variant=proposed), week, now)
    assert [i.state for i in moved if i.entry == "report"] == [ItemState.GHOST]


def test_an_entry_of_a_calendar_that_takes_no_time_is_not_busy(
    calendar: Calendar, week: Interval, now: datetime
) -> None:
    free = with_family(calendar, busy=False)

    assert not named(week_items(Shown(calendar=free), week, now), "meeting").busy

"""Life goes on in real weeks: what is fixed stays, and every variant is a valid plan."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.block_edits import pin, start_block
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
from planner.domain.entries import PersonalBlock
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import intersected
from planner.scheduling.building.build import build
from planner.scheduling.building.ledger import hours_of
from planner.scheduling.building.proposal import Variant
from planner.scheduling.problem.rules import violations
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
from tests.scheduling.examples import examples
from tests.scheduling.recipes import AUTUMN, SPRING, Recipe, recipes
from tests.scheduling.strategies import choice, up_to
from tests.scheduling.weeks import MONDAY, at

changes = st.sampled_from([*SPRING, *AUTUMN, ("Europe/Lisbon", MONDAY)])
clocks = choice("09:00", "11:07", "16:30", "23:40", "02:10")


def accepted(recipe: Recipe, monday: date, zone: str) -> Calendar:
    calendar, now = recipe.calendar(monday, zone), recipe.moment(monday, zone)
    return propose_plan(calendar, now, budget=0).variants[0].calendar


def broken(variant: Variant, now: datetime) -> list[str]:
    """The rules that its accepted plan breaks."""
    problem = build(variant.calendar, now).problem
    return violations(problem, problem.previous)


def by_uid(calendar: Calendar, uids: list[Uid]) -> list[PlannedBlock]:
    return [calendar.planned_blocks[uid] for uid in uids]


@st.composite
def visits(draw: st.DrawFn, monday: date, zone: str) -> PersonalBlock:
    start = at(draw(up_to(6)), draw(clocks), monday=monday, zone=zone)
    way = draw(choice(0, 20)) * timedelta(minutes=1)
    return PersonalBlock(
        uid=Uid("visit"),
        summary="Visit",
        start=start,
        end=start + draw(choice(30, 120, 300)) * timedelta(minutes=1),
        zone=zone,
        travel_before=way,
        travel_after=way,
    )


@examples(20)
@given(recipes(), changes, st.data())
def test_pinned_started_and_past_work_never_moves(
    recipe: Recipe, change: tuple[str, date], data: st.DataObject
) -> None:
    zone, monday = change
    calendar = accepted(recipe, monday, zone)
    fixed: list[Uid] = []
    for uid in calendar.planned_blocks:
        kind = data.draw(choice("free", "free", "pinned", "started"))
        if kind != "free":
            calendar = pin(calendar, uid) if kind == "pinned" else start_block(calendar, uid)
            fixed.append(uid)
    now = at(data.draw(up_to(6)), data.draw(clocks), monday=monday, zone=zone)
    fixed += [block.uid for block in calendar.planned_blocks.values() if block.start < now]
    variant = propose_plan(calendar, now, budget=0).variants[0]
    assert by_uid(variant.calendar, fixed) == by_uid(calendar, fixed)
    assert broken(variant, now) == []


@examples(20)
@given(recipes(), changes, st.data())
def test_every_variant_of_making_room_for_a_visit_keeps_the_rules(
    recipe: Recipe, change: tuple[str, date], data: st.DataObject
) -> None:
    zone, monday = change
    before, now = accepted(recipe, monday, zone), recipe.moment(monday, zone)
    visit = data.draw(visits(monday, zone))
    after = replace(before, personal_blocks={visit.uid: visit})
    for variant in propose_change(before, after, now, "Visit").variants:
        assert broken(variant, now) == []


@examples(20)
@given(recipes(), changes, st.data())
def test_moving_a_day_to_its_evening_keeps_the_rules(
    recipe: Recipe, change: tuple[str, date], data: st.DataObject
) -> None:
    zone, monday = change
    calendar, now = accepted(recipe, monday, zone), recipe.moment(monday, zone)
    day = monday + timedelta(days=data.draw(up_to(6)))
    variant = propose_evening(calendar, now, day).variants[0]
    assert broken(variant, now) == []


@examples(20)
@given(recipes(), changes)
def test_evenings_stay_below_their_limit_unless_a_deadline_asks_for_more(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    recipe = replace(recipe, work=tuple(replace(w, kind="due_date") for w in recipe.work))
    calendar = accepted(recipe, monday, zone)
    work = [b.interval for b in calendar.planned_blocks.values() if b.entry in calendar.tasks]
    for week in range(4):
        first = monday + timedelta(weeks=week)
        span = week_span(first, zone, calendar.settings.day_boundary)
        flexible = hours_of(calendar, span, HoursKind.FLEXIBLE)
        used = sum((part.length for part in intersected(work, flexible)), timedelta())
        assert used <= calendar.settings.evening_cap

"""Real weeks, above all those in which clocks change: every proposal keeps to the wall clock."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.interval import Interval
from planner.scheduling.building.build import build
from planner.scheduling.building.proposal import Variant
from planner.scheduling.problem.problem_json import problem_from_json, problem_to_json
from planner.scheduling.problem.rules import violations
from planner.scheduling.proposing.propose import propose_plan
from tests.scheduling.examples import examples
from tests.scheduling.recipes import (
    AROUND_THE_CLOCK,
    AUTUMN,
    NEVER,
    NIGHTS,
    SPRING,
    Recipe,
    recipes,
)
from tests.scheduling.weeks import MONDAY, at, task, week

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
changes = st.sampled_from([*SPRING, *AUTUMN])


def planned(recipe: Recipe, monday: date, zone: str) -> Variant:
    calendar = recipe.calendar(monday, zone)
    return propose_plan(calendar, recipe.moment(monday, zone), budget=0).variants[0]


def intervals(calendar: Calendar) -> list[Interval]:
    return sorted(
        (block.interval for block in calendar.planned_blocks.values()), key=lambda i: i.start
    )


def work_by_day(calendar: Calendar) -> dict[date, list[Interval]]:
    """What counts, by the day on whose wall clock, from boundary to boundary, it begins."""
    settings = calendar.settings
    boundary = settings.day_boundary
    since_midnight = timedelta(hours=boundary.hour, minutes=boundary.minute)
    days: dict[date, list[Interval]] = defaultdict(list)
    for block in calendar.planned_blocks.values():
        if block.entry in calendar.tasks:
            wall = block.start.astimezone(ZoneInfo(settings.zone)).replace(tzinfo=None)
            days[(wall - since_midnight).date()].append(block.interval)
    return days


def wall_minutes(interval: Interval, zone: str) -> Iterator[datetime]:
    """What the clock on the wall shows at each minute."""
    for minute in range(int(interval.length / MINUTE)):
        yield (interval.start + minute * MINUTE).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def in_hours(calendar: Calendar, wall: datetime) -> bool:
    for day in (wall.date(), wall.date() - DAY):
        for span in calendar.hours.spans_on(day):
            start, end = (datetime.combine(day, time()) + MINUTE * m for m in span.minutes)
            if start <= wall < end:
                return True
    return False


@examples(25)
@given(recipes(), changes)
def test_work_is_planned_within_the_hours_on_the_wall(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    calendar = planned(recipe, monday, zone).calendar
    for block in calendar.planned_blocks.values():
        if block.entry in calendar.tasks:
            assert all(in_hours(calendar, wall) for wall in wall_minutes(block.interval, zone))


@examples(25)
@given(recipes(), changes)
def test_nothing_overlaps_and_buffers_hold(recipe: Recipe, change: tuple[str, date]) -> None:
    zone, monday = change
    calendar = planned(recipe, monday, zone).calendar
    blocks, settings = intervals(calendar), calendar.settings
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    for appointment in calendar.appointments.values():
        kept_free = appointment.interval.padded(settings.buffer_before, settings.buffer_after)
        assert not any(block.overlaps(kept_free) for block in blocks)


@examples(25)
@given(recipes(), changes)
def test_caps_and_rest_hold_in_real_hours_also_on_days_of_23_and_25(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    calendar = planned(recipe, monday, zone).calendar
    settings, weeks = calendar.settings, defaultdict[date, timedelta](timedelta)
    days = work_by_day(calendar)
    for day, work in days.items():
        length = sum((interval.length for interval in work), timedelta())
        weeks[day - DAY * day.weekday()] += length
        assert length <= settings.day_cap
        end = max(interval.end for interval in work)
        following = [interval.start for interval in days.get(day + DAY, [])]
        assert all(start - end >= settings.minimum_rest for start in following)
    assert all(length <= settings.week_cap for length in weeks.values())


@examples(25)
@given(recipes(), changes)
def test_pieces_keep_their_limits_and_add_up_or_the_rest_is_told(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    variant = planned(recipe, monday, zone)
    calendar, now = variant.calendar, recipe.moment(monday, zone)
    for found in calendar.tasks.values():
        own = [b.interval for b in calendar.planned_blocks.values() if b.entry == found.uid]
        length = sum((interval.length for interval in own), timedelta())
        missing = variant.unplaced.get(found.uid, timedelta())
        assert timedelta() <= length + missing - found.remaining < calendar.settings.grid
        assert all(now <= interval.start for interval in own)
        assert all((found.release_date or now) <= interval.start for interval in own)
        assert all(interval.length <= found.maximum_chunk for interval in own) or (
            not found.splittable and len(own) == 1
        )


@examples(25)
@given(recipes(), changes)
def test_an_accepted_plan_breaks_no_rule_and_is_proposed_again(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    calendar, now = planned(recipe, monday, zone).calendar, recipe.moment(monday, zone)
    problem = build(calendar, now).problem
    assert violations(problem, problem.previous) == []
    assert propose_plan(calendar, now, budget=0).variants[0].moves == ()


@examples(25)
@given(recipes(), changes)
def test_every_week_can_be_written_as_a_problem_file_and_read_again(
    recipe: Recipe, change: tuple[str, date]
) -> None:
    zone, monday = change
    calendar = planned(recipe, monday, zone).calendar
    problem = build(calendar, recipe.moment(monday, zone)).problem
    assert problem_from_json(problem_to_json(problem)) == problem


@examples(25)
@given(recipes(), st.sampled_from(["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe"]))
def test_the_same_week_some_weeks_later_is_planned_the_same_on_the_wall(
    recipe: Recipe, zone: str
) -> None:
    """Also on the other side of a clock change: winter 2026 and summer 2027."""
    plans = []
    for monday in (MONDAY, MONDAY + DAY * 7, MONDAY + DAY * 7 * 30):
        blocks = planned(recipe, monday, zone).blocks
        origin = datetime.combine(monday, time())
        plans.append([(uid, *_on_the_wall(interval, zone, origin)) for uid, interval in blocks])
    assert plans[0] == plans[1] == plans[2]


def _on_the_wall(interval: Interval, zone: str, since: datetime) -> tuple[timedelta, timedelta]:
    start, end = (
        moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) - since
        for moment in (interval.start, interval.end)
    )
    return start, end


def planned_around(hours: HoursProfile, zone: str, monday: date) -> list[Interval]:
    """The blocks of one task that takes all there is."""
    rest = {"minimum_rest": timedelta(), "pause": timedelta(), "day_cap": 2 * DAY}
    settings = {**rest, "week_cap": 9 * DAY, "day_boundary": time(0)}
    work = task("long", 8 * 24 * 60, minimum_chunk=5 * MINUTE, maximum_chunk=DAY)
    calendar = week(work, zone=zone, **settings)
    calendar = replace(calendar, hours=hours, habits={})
    start = at(0, "00:00", monday=monday, zone=zone)
    return intervals(propose_plan(calendar, start, budget=0).variants[0].calendar)


DOUBLED = [
    (*AUTUMN[0], time(1), time(2)),
    (*AUTUMN[1], time(1), time(2)),
    (*AUTUMN[2], time(1, 30), time(2)),
]


@pytest.mark.parametrize(("zone", "monday", "start", "end"), DOUBLED)
def test_hours_that_happen_twice_are_worked_once(
    zone: str, monday: date, start: time, end: time
) -> None:
    hours = HoursProfile(((HoursSpan(start, end),),) * 7)
    length = datetime.combine(monday, end) - datetime.combine(monday, start)
    blocks = planned_around(hours, zone, monday)[:7]
    assert [interval.length for interval in blocks] == [length] * 7


@pytest.mark.parametrize(("zone", "monday"), SPRING)
def test_hours_that_are_skipped_are_not_worked(zone: str, monday: date) -> None:
    """Clocks are put forward on Sunday at 01:00 in Lisbon and at 02:00 elsewhere."""
    hour = time(1) if zone == "Europe/Lisbon" else time(2)
    hours = HoursProfile(((HoursSpan(hour, time(hour.hour + 1)),),) * 7)
    blocks = planned_around(hours, zone, monday)[:7]
    left = timedelta(minutes=30) if zone == "Australia/Lord_Howe" else timedelta()
    sunday = [i.length for i in blocks if i.start.astimezone(ZoneInfo(zone)).weekday() == 6]
    assert sum(sunday, timedelta()) == left


@pytest.mark.parametrize(("zone", "monday"), [*SPRING, *AUTUMN])
def test_a_week_around_the_clock_has_its_167_or_169_hours(zone: str, monday: date) -> None:
    start, end = (at(day, "00:00", monday=monday, zone=zone) for day in (0, 7))
    blocks = planned_around(AROUND_THE_CLOCK, zone, monday)
    first_week = [i.intersection(Interval(start, end)) for i in blocks]
    assert sum((i.length for i in first_week if i), timedelta()) == end - start != 7 * DAY


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("hours", [NEVER, NIGHTS])
def test_a_week_without_tasks_has_no_plan_and_nothing_to_tell(
    zone: str, hours: HoursProfile
) -> None:
    recipe = Recipe((), (), hours, time(3), (), lunch=False, now="08:00")
    variant = planned(recipe, MONDAY, zone)
    assert (variant.blocks, variant.unplaced, variant.late, variant.notes) == ((), {}, (), ())

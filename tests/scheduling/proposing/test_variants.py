"""The ways in which displaced work can be placed anew, in random weeks."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import combinations

import pytest

from planner.domain.calendar import Calendar
from planner.domain.clock import monday_of
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.scheduling.building.proposal import Proposal, Variant, VariantKind
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job
from planner.scheduling.proposing.differences import evening_work, worked_evenings
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
from planner.scheduling.proposing.variants import cheapest
from planner.scheduling.proposing.visible import differ_visibly
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at as minute
from tests.scheduling.problems import week as problem_of
from tests.scheduling.weeks import (
    AUTUMN,
    LATE_HOURS,
    MONDAY,
    NOW,
    SPRING,
    at,
    broken_rules,
    doctor,
    planned,
    pressing_week,
    random_visit,
    random_week,
    span,
    task,
    week,
    with_doctor,
)

HOUR = timedelta(hours=1)
SHORT_DAYS = HoursProfile(
    (
        (
            HoursSpan(time(9), time(11), HoursKind.CORE),
            HoursSpan(time(18), time(22), HoursKind.FLEXIBLE),
        ),
    )
    * 7
)
"""Most of the work has to go into evenings."""
BEYOND = ("The evenings of the week from", "In the week from")


@dataclass(frozen=True, slots=True)
class Week:
    """A random week in which at most so many evenings are worked, and a visit in it."""

    before: Calendar
    after: Calendar
    now: datetime

    def proposal(self) -> Proposal:
        return propose_change(self.before, self.after, self.now, "x")


@pytest.fixture(params=range(8))
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(
    params=[
        (MONDAY, None),
        (SPRING, None),
        (AUTUMN, None),
        (MONDAY, LATE_HOURS),
        (AUTUMN, LATE_HOURS),
        (MONDAY, SHORT_DAYS),
        (SPRING, SHORT_DAYS),
    ],
    ids=["plain", "spring", "autumn", "late", "late in autumn", "short", "short in spring"],
)
def random(request: pytest.FixtureRequest, seed: int) -> Week:
    monday: date
    hours: HoursProfile | None
    monday, hours = request.param
    before = quiet(random_week(seed, monday, hours), seed % 4 + 1)
    after = with_doctor(before, random_visit(seed, monday))
    return Week(before, after, at(0, "08:00", monday=monday))


@pytest.fixture(params=range(4))
def away(request: pytest.FixtureRequest, seed: int) -> Week:
    """A pressing week, planned with so many evenings, of which two days are then taken away.
    Every other one has due dates only.
    """
    pressing = pressing_week(seed) if seed % 2 else without_deadlines(pressing_week(seed))
    calendar = quiet(replace(pressing, planned_blocks={}), request.param)
    before = propose_plan(calendar, NOW, budget=0).variants[0].calendar
    visits = [
        replace(doctor(), uid=Uid(f"away{day}"), start=at(day, "09:00"), end=at(day, "17:30"))
        for day in {seed % 5, (seed + 2) % 5}
    ]
    personal = {**before.personal_blocks, **{visit.uid: visit for visit in visits}}
    return Week(before, replace(before, personal_blocks=personal), NOW)


def without_deadlines(calendar: Calendar) -> Calendar:
    tasks = {
        uid: replace(each, deadline=None, due_date=each.deadline or each.due_date)
        for uid, each in calendar.tasks.items()
    }
    return replace(calendar, tasks=tasks)


def quiet(calendar: Calendar, most: int) -> Calendar:
    settings = replace(calendar.settings, evenings_per_week=most, evening_cap=5 * HOUR)
    return replace(calendar, settings=settings)


def is_beyond(before: Calendar, after: Calendar, monday: date) -> bool:
    """A week has more evenings or evening hours than allowed or accepted."""
    settings = after.settings
    evenings, known = (len(worked_evenings(c, monday)) for c in (after, before))
    hours, known_hours = (evening_work(c, monday) for c in (after, before))
    return evenings > max(settings.evenings_per_week, known) or hours > max(
        settings.evening_cap, known_hours
    )


def assert_guarded(before: Calendar, variant: Variant, now: datetime) -> None:
    """Rest and caps hold; evenings stay quiet unless a deadline asks for them, and that is said."""
    assert broken_rules(variant.calendar, now) == []
    mondays = [monday_of(now.date()) + timedelta(weeks=week) for week in range(3)]
    if any(is_beyond(before, variant.calendar, monday) for monday in mondays):
        assert any(note.template.startswith(BEYOND) for note in variant.notes)
        assert any(each.deadline for each in variant.calendar.tasks.values())


def test_rest_caps_and_quiet_evenings_are_guarded_in_each(random: Week) -> None:
    for variant in random.proposal().variants:
        assert_guarded(random.before, variant, random.now)


def test_they_are_guarded_where_whole_days_are_displaced(away: Week) -> None:
    for variant in away.proposal().variants:
        assert_guarded(away.before, variant, away.now)


def test_variants_of_displaced_days_differ_and_the_cheapest_is_cheapest(away: Week) -> None:
    variants = away.proposal().variants
    for one, other in combinations(variants, 2):
        assert differ_visibly(one.blocks, other.blocks, away.after.settings.grid)
    for variant in variants:
        if variant.kind is VariantKind.CHEAPEST:
            assert variant.total == min(each.total for each in variants)


def test_they_are_guarded_where_work_moves_to_an_evening(random: Week) -> None:
    for day in range(5):
        monday = monday_of(random.now.date())
        proposal = propose_evening(random.before, random.now, monday + timedelta(days=day))
        assert_guarded(random.before, proposal.variants[0], random.now)


def test_they_are_guarded_in_a_plan_of_everything(random: Week) -> None:
    (variant,) = propose_plan(random.after, random.now, budget=20).variants
    assert_guarded(random.before, variant, random.now)


def test_no_two_variants_look_alike(random: Week) -> None:
    for one, other in combinations(random.proposal().variants, 2):
        assert differ_visibly(one.blocks, other.blocks, random.after.settings.grid)


def test_nothing_is_cheaper_than_the_cheapest(random: Week) -> None:
    variants = random.proposal().variants
    for variant in variants:
        if variant.kind is VariantKind.CHEAPEST:
            assert all(variant.total < other.total for other in variants if other is not variant)


@pytest.mark.parametrize("most", range(3))
def test_without_deadlines_no_plan_takes_more_evenings(seed: int, most: int) -> None:
    """A week too full for its days."""
    calendar = without_deadlines(pressing_week(seed))
    before = quiet(replace(calendar, planned_blocks={}), most)
    (variant,) = propose_plan(before, NOW, budget=20).variants
    for weeks in range(3):
        monday = MONDAY + timedelta(weeks=weeks)
        assert len(worked_evenings(variant.calendar, monday)) <= most


def test_the_cheapest_is_offered_where_it_is_none_of_the_others() -> None:
    """The evening stays quiet in it, and small work moves instead of the long one."""
    before = planned(
        week(task("long", 240, splittable=False), task("late", 120)),
        ("long", span(2, "10:00", "14:00")),
        ("late", span(3, "19:00", "21:00")),
    )
    variants = propose_change(before, with_doctor(before), NOW, "x").variants
    assert variants[-1].kind is VariantKind.CHEAPEST
    assert ("late", span(3, "19:00", "21:00")) not in variants[-1].blocks


def test_the_cheapest_plan_is_one_of_those_given_or_a_new_one() -> None:
    problem = problem_of(Job(1, 60), Job(2, 120))
    good = solve(problem, budget=0).blocks
    dear = {1: ((minute(4, 19), minute(4, 20)),), 2: ((minute(3, 19), minute(3, 21)),)}
    assert cheapest(problem, problem, [dear, good], 0) is good
    found = cheapest(problem, problem, [dear], 0)
    assert evaluate(problem, found).total == evaluate(problem, good).total

"""What a repair was tried by is what is proposed: nothing that the trial has in time is late."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import english
from planner.domain.tables import with_entries
from planner.scheduling.building.proposal import Proposal, Variant, VariantKind
from planner.scheduling.fitting.fit import fit
from planner.scheduling.fitting.repair_kinds import Repair
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.examples import examples
from tests.scheduling.weeks import (
    LISBON,
    NOW,
    at,
    broken_rules,
    crowded_calendar,
    pressing_week,
    span,
    task,
    week,
)


def proposed(calendar: Calendar, repair: Repair) -> Proposal:
    return propose_change(calendar, repair.calendar, NOW, "Repair", tried=repair.tried)


def late(variant: Variant) -> set[Uid]:
    return {*variant.unplaced, *(task.entry for task in variant.late)}


def in_time_when_tried(repair: Repair) -> set[Uid]:
    """Tasks all of whose work the trial has before they are due."""
    found = set()
    for uid, entry in repair.calendar.tasks.items():
        spans = sorted(interval for other, interval in repair.tried if other == uid)
        due = entry.deadline or entry.due_date
        done = sum((span.length for span in spans), timedelta())
        if due is not None and spans and done >= entry.remaining and spans[-1].end <= due:
            found.add(uid)
    return found


def loaded(calendar: Calendar, load: float) -> Calendar:
    grid = calendar.settings.grid
    tasks = calendar.tasks.values()
    more = (replace(t, remaining=max(grid, round(t.remaining * load / grid) * grid)) for t in tasks)
    return with_entries(calendar, list(more))


@st.composite
def overloaded_weeks(draw: st.DrawFn) -> Calendar:
    """Short weeks without a plan, and full ones of which most is planned."""
    seed = draw(st.integers(0, 100_000))
    if draw(st.booleans()):
        return crowded_calendar(seed)
    return loaded(pressing_week(seed), draw(st.sampled_from([1.1, 1.2, 1.3, 1.4, 1.5])))


@examples(6)
@given(overloaded_weeks())
def test_the_first_variant_has_in_time_what_the_trial_had(calendar: Calendar) -> None:
    repairs = fit(calendar, NOW).repairs
    event(f"repairs: {len(repairs) > 0}")
    for repair in repairs:
        first = proposed(calendar, repair).variants[0]
        said = english(repair.message, LISBON, NOW)
        assert late(first).isdisjoint(in_time_when_tried(repair)), said
        assert broken_rules(first.calendar, NOW) == [], said


@pytest.mark.parametrize(
    ("seeds", "least"),
    [
        ((1, 2, 4, 5, 7, 8), 10),
        pytest.param(range(9, 60), 50, marks=pytest.mark.slow, id="many weeks"),
    ],
)
def test_nor_is_what_gets_a_later_date_because_it_is_overdue(
    seeds: Iterable[int], least: int
) -> None:
    told, thursday = 0, at(3, "13:00")
    for seed in seeds:
        calendar = replace(pressing_week(seed), planned_blocks={})
        report = fit(calendar, thursday)
        for repair in report.repairs:
            if {*repair.entries} <= {*report.overdue}:
                first, *_ = propose_change(
                    calendar, repair.calendar, thursday, "Repair", tried=repair.tried
                ).variants
                assert late(first).isdisjoint(repair.entries), seed
                told += 1
    assert told > least


def late_as_usual(seeds: range) -> Iterator[tuple[Calendar, Repair]]:
    """Repairs whose work the usual plans have late."""
    for seed in seeds:
        calendar = crowded_calendar(seed)
        for repair in fit(calendar, NOW).repairs:
            usual = propose_change(calendar, repair.calendar, NOW, "Repair", tried=())
            if late(usual.variants[0]) & in_time_when_tried(repair):
                yield calendar, repair


def test_where_the_usual_plan_is_late_another_comes_in_its_place() -> None:
    pairs = list(late_as_usual(range(20)))
    assert len(pairs) >= 3
    for calendar, repair in pairs:
        variants = proposed(calendar, repair).variants
        assert [variant.kind for variant in variants].count(VariantKind.PLAN) == 1
        assert variants[0].kind is VariantKind.PLAN


@pytest.fixture
def two_hours() -> Calendar:
    return week(task("report", 120, deadline=at(0, "17:30")))


def test_a_trial_of_another_calendar_is_left_aside(two_hours: Calendar) -> None:
    """In the night, where no hours are."""
    report = two_hours.tasks[Uid("report")]
    after = with_entries(two_hours, [replace(report, deadline=at(2, "12:00"))])
    blocks = ((report.uid, span(1, "02:00", "04:00")),)
    usual = propose_change(two_hours, after, NOW, "Repair", tried=())
    assert propose_change(two_hours, after, NOW, "Repair", tried=blocks) == usual

"""Evenings of a week and hours in them: no fewer are enough, as CP-SAT says."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import time, timedelta
from random import Random

import pytest

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.message import english
from planner.domain.settings import Settings
from planner.scheduling.building.build import build
from planner.scheduling.fitting.fit import FitReport, fit
from planner.scheduling.fitting.fit_trials import aimed_at
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind
from tests.scheduling.weeks import LISBON, NOW, at, task, week

STEP = timedelta(minutes=30)
SOME_WEEKS = (0, 1, 5, 6, 7, 9, 41, 43)
"""Among them weeks that lack evenings, hours in them, or both."""


def quiet_week(seed: int) -> Calendar:
    """Three short days with evenings of which few may be worked in; nothing has a deadline."""
    random = Random(seed)
    core = HoursSpan(time(9), time(random.choice([11, 12])), HoursKind.CORE)
    evening = HoursSpan(time(18), time(random.choice([20, 21])), HoursKind.FLEXIBLE)
    profile = tuple((core, evening) if day < 3 else () for day in range(7))
    tasks = [
        task(
            f"t{number}",
            30 * random.randrange(4, 9),
            due_date=at(random.choice([1, 2, 2]), random.choice(["12:00", "22:00"])),
            minimum_chunk=timedelta(minutes=random.choice([30, 60])),
            splittable=random.random() < 0.8,
        )
        for number in range(random.choice([3, 3, 4]))
    ]
    calendar = week(
        *tasks,
        grid=STEP,
        pause=timedelta(minutes=random.choice([0, 30])),
        day_cap=timedelta(hours=random.choice([6, 10])),
        evenings_per_week=random.choice([0, 1, 1, 2]),
        evening_cap=timedelta(hours=random.choice([1, 2, 3])),
    )
    return replace(calendar, habits={}, hours=HoursProfile(weekdays=profile))


def possible(calendar: Calendar, settings: Settings, report: FitReport) -> bool:
    exact = pytest.importorskip("tests.scheduling.exact_fit")
    planning = build(calendar, NOW)
    required = {
        job.id
        for job in planning.problem.jobs
        if planning.sources[job.id].uid not in report.short_too
    }
    minutes = settings.evening_cap // timedelta(minutes=1)
    limits = exact.EveningLimits(settings.evenings_per_week, minutes)
    return bool(exact.in_time(aimed_at(planning.problem, required), limits))


def raised(calendar: Calendar, repair: Repair) -> tuple[bool, bool]:
    """Whether it is the number of evenings, and whether it is the hours in them."""
    before, after = calendar.settings, repair.calendar.settings
    more = after.evenings_per_week > before.evenings_per_week
    return more, after.evening_cap > before.evening_cap


def limits_checked(weeks: Iterable[int]) -> Counter[tuple[bool, bool]]:
    told = Counter[tuple[bool, bool]]()
    for seed in weeks:
        calendar = quiet_week(seed)
        report = fit(calendar, NOW)
        assert report.fits == possible(calendar, calendar.settings, report), seed
        evening = [r for r in report.repairs if r.kind is RepairKind.EVENING]
        for repair in (r for r in evening if r.calendar.hours == calendar.hours):
            said = f"{seed}: {english(repair.message, LISBON, NOW)}"
            after, kind = repair.calendar.settings, raised(calendar, repair)
            told[kind] += 1
            assert possible(calendar, after, report), said
            assert fit(repair.calendar, NOW).fits or report.short_too, said
            if kind[0]:
                fewer = replace(after, evenings_per_week=after.evenings_per_week - 1)
                assert not possible(calendar, fewer, report), said
            if kind[1]:
                shorter = replace(after, evening_cap=after.evening_cap - STEP)
                assert not possible(calendar, shorter, report), said
    return told


def test_no_fewer_evenings_and_no_fewer_hours_are_enough() -> None:
    told = limits_checked(SOME_WEEKS)
    assert set(told) == {(True, False), (False, True), (True, True)}, told


@pytest.mark.slow
def test_nor_are_they_in_many_weeks() -> None:
    told = limits_checked(range(600))
    assert min(told.values()) >= 10, told

"""Two changes where none alone is enough; that neither can be smaller is asked of CP-SAT in
`test_fit_repairs`.
"""

from dataclasses import replace
from datetime import time

import pytest

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.message import english
from planner.scheduling.fitting.fit import FitReport, fit
from planner.scheduling.fitting.repair_kinds import RepairKind
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import LISBON, NOW, at, task, week


def sentences(report: FitReport, kind: RepairKind) -> list[str]:
    return [english(r.message, LISBON, NOW) for r in report.repairs if r.kind is kind]


@pytest.fixture
def split_day() -> Calendar:
    """Five hours in the afternoon, and what has to be done in them: six hours in one piece, and
    more than an evening can hold until Monday evening.
    """
    core = HoursSpan(time(13), time(18), HoursKind.CORE)
    calendar = week(
        task("report", 360, splittable=False, deadline=at(1, "22:00")),
        task("tests", 840, deadline=at(0, "23:00")),
    )
    return replace(calendar, habits={}, hours=HoursProfile(weekdays=((core,),) * 7))


def test_evening_time_and_a_later_date(split_day: Calendar) -> None:
    first, *_ = sentences(fit(split_day, NOW), RepairKind.COMBINED)
    assert first == (
        "Open 5 h 00 of evening time, Mon 18:00 to Mon 23:00. "
        "Move the deadline of Tests to Thu 13:30"
    )


def test_both_parts_are_in_the_calendar_that_it_gives(split_day: Calendar) -> None:
    report = fit(split_day, NOW)
    combined = [r for r in report.repairs if r.kind is RepairKind.COMBINED]
    assert combined
    for repair in combined:
        assert fit(repair.calendar, NOW).fits
        assert not fit(repair.parts[1].calendar, NOW).fits
        (variant, *_) = propose_change(
            split_day, repair.calendar, NOW, "Repair", tried=repair.tried
        ).variants
        assert not variant.late


def test_none_is_offered_where_one_change_is_enough(split_day: Calendar) -> None:
    tasks = {uid: entry for uid, entry in split_day.tasks.items() if uid == "tests"}
    report = fit(replace(split_day, tasks=tasks), NOW)
    assert report.repairs
    assert sentences(report, RepairKind.COMBINED) == []


def test_two_tasks_get_dates_of_their_own() -> None:
    """One is released after it is due, the other is longer than any stretch of its days."""
    core = (HoursSpan(time(9), time(13), HoursKind.CORE),)
    hours = HoursProfile(weekdays=(core, core, core, (), (), (), ()))
    visit = task("visit", 210, release_date=at(2, "10:00"), deadline=at(1, "12:00"))
    letter = task("letter", 180, release_date=at(0, "11:00"), deadline=at(0, "13:00"))
    calendar = replace(week(visit, letter), habits={}, hours=hours)
    report = fit(calendar, NOW)
    assert not report.fits
    for repair in report.repairs:
        assert fit(repair.calendar, NOW).fits or report.short_too

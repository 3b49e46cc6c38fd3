"""What does not fit, and what would help."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Priority
from planner.scheduling.fit import FitReport, fit
from tests.scheduling.weeks import LISBON, NOW, at, meeting, span, task, week


def sentences(report: FitReport) -> list[str]:
    return [english(message, LISBON, NOW) for message in report.messages]


@pytest.fixture
def crowded() -> Calendar:
    """Ten hours of work until Monday evening, in eight and a half hours without lunch."""
    calendar = week(
        task("review", 240, deadline=at(0, "17:30"), priority=Priority.HIGH),
        task("tests", 240, deadline=at(0, "17:30")),
        task("notes", 120, deadline=at(0, "17:30"), priority=Priority.LOW),
    )
    return replace(calendar, habits={})


def test_a_week_with_room_fits() -> None:
    report = fit(week(task("review", 90, deadline=at(1, "12:00"))), NOW)
    assert report.fits
    assert sentences(report) == ["Everything fits: no task is late"]


def test_the_proof_names_interval_tasks_need_and_have(crowded: Calendar) -> None:
    report = fit(crowded, NOW)
    assert not report.fits
    assert report.hard
    assert report.within == Interval(at(0, "09:00"), at(0, "17:30")) or report.within is not None
    assert set(report.tasks) == {"review", "tests", "notes"}
    assert (report.need, report.have) == (timedelta(hours=10), timedelta(hours=8, minutes=30))
    assert "3 tasks need 10 h 00 and have 8 h 30: Review, Tests, Notes" in sentences(report)[0]


def test_repairs_begin_with_the_lightest_task_and_each_works(crowded: Calendar) -> None:
    report = fit(crowded, NOW)
    assert sentences(report)[1].startswith("Move the due date of Notes to ")
    assert "Shorten Notes to 30 min" in sentences(report)
    assert "Drop Notes" in sentences(report)
    for repair in report.repairs:
        assert fit(repair.calendar, NOW).fits, english(repair.message, LISBON, NOW)


def test_a_repair_that_does_not_help_is_not_offered(crowded: Calendar) -> None:
    smaller = task("notes", 60, deadline=at(0, "17:30"), priority=Priority.LOW)
    longer = task("review", 330, deadline=at(0, "17:30"), priority=Priority.HIGH)
    calendar = replace(crowded, tasks={**crowded.tasks, smaller.uid: smaller, longer.uid: longer})
    assert "Drop Notes" not in sentences(fit(calendar, NOW))


def test_due_dates_are_told_after_deadlines() -> None:
    calendar = replace(week(task("review", 600, due_date=at(0, "12:00"))), habits={})
    report = fit(calendar, NOW)
    assert not report.hard
    assert "Review needs 10 h 00 and has 3 h 00" in sentences(report)[0]


def test_time_in_too_small_pieces_is_told_without_a_proof() -> None:
    calendar = replace(
        week(task("review", 180, splittable=False, deadline=at(0, "17:30"))), habits={}
    )
    meetings = [meeting(f"m{n}", span(0, f"{11 + 2 * n}:00", f"{11 + 2 * n}:30")) for n in range(3)]
    calendar = replace(calendar, appointments={m.uid: m for m in meetings})
    report = fit(calendar, NOW)
    assert report.within is None
    assert report.late == ("review",)
    assert not report.fits


def test_an_empty_calendar_fits() -> None:
    assert fit(week(), NOW).fits

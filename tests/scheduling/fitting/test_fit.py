"""What does not fit, and what would help."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Priority
from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.fitting.fit import FitReport, fit
from planner.scheduling.fitting.fit_limits import Limit
from planner.scheduling.fitting.repair_kinds import RepairKind
from planner.scheduling.fitting.sweep import _Sweep
from planner.scheduling.proposing.propose import propose_change
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
    assert report.within == Interval(at(0, "09:00"), at(0, "17:30"))
    assert set(report.tasks) == {"review", "tests", "notes"}
    assert (report.need, report.have) == (timedelta(hours=10), timedelta(hours=8, minutes=30))
    assert "3 tasks need 10 h 00 and have 8 h 30: Review, Tests, Notes" in sentences(report)[0]


def test_repairs_begin_with_the_lightest_task_and_each_works(crowded: Calendar) -> None:
    report = fit(crowded, NOW)
    assert sentences(report)[1].startswith("Move the deadline of Notes to ")
    assert "Shorten Notes to 30 min" in sentences(report)
    assert "Drop Notes" in sentences(report)
    for repair in report.repairs:
        assert fit(repair.calendar, NOW).fits, english(repair.message, LISBON, NOW)


def test_a_repair_that_does_not_help_is_not_offered(crowded: Calendar) -> None:
    smaller = task("notes", 60, deadline=at(0, "17:30"), priority=Priority.LOW)
    longer = task("review", 330, deadline=at(0, "17:30"), priority=Priority.HIGH)
    calendar = replace(crowded, tasks={**crowded.tasks, smaller.uid: smaller, longer.uid: longer})
    assert "Drop Notes" not in sentences(fit(calendar, NOW))


def test_a_task_without_a_place_is_told_also_when_nothing_is_due() -> None:
    calendar = replace(week(task("review", 120)), hours=HoursProfile(), habits={})
    report = fit(calendar, NOW)
    assert not report.fits
    assert report.unplaced == ("review",)
    assert sentences(report) == ["Review, 2 h 00: finds no place"]


def test_overdue_tasks_are_told_and_get_later_dates() -> None:
    calendar = week(*(task(f"t{n}", 60, due_date=at(1, "17:30")) for n in range(3)))
    now = at(17, "13:00")
    report = fit(calendar, now)
    assert not report.fits
    assert report.overdue == ("t0", "t1", "t2")
    told = [english(message, LISBON, now) for message in report.messages]
    assert told[0] == "T0 is overdue: it was due Tue 24 Nov 17:30"
    assert told[3] == "Everything else fits: no other task is late"
    assert [text.split(" to ")[0] for text in told[4:]] == [
        f"Move the due date of T{n}" for n in range(3)
    ]


def test_many_overdue_tasks_are_summed_up() -> None:
    calendar = week(*(task(f"t{n}", 60, due_date=at(1, "17:30")) for n in range(4)))
    report = fit(calendar, at(17, "13:00"))
    assert sentences(report)[0] == "4 tasks are overdue: T0, T1, T2, T3"


def test_a_date_before_the_next_minute_of_the_grid_is_not_called_past() -> None:
    report = fit(week(task("review", 60, due_date=at(0, "09:02"))), NOW)
    assert sentences(report)[0] == "Review is due Mon 09:02, too soon for any work"


def test_the_proof_begins_now() -> None:
    calendar = week(*(task(f"t{n}", 180, due_date=at(4, "17:30")) for n in range(9)))
    now = at(3, "13:00")
    report = fit(calendar, now)
    assert report.within == Interval(now, at(4, "17:30"))


def test_where_no_change_of_one_task_helps_several_get_a_later_date() -> None:
    calendar = week(*(task(f"t{n}", 180, due_date=at(4, "17:30")) for n in range(9)))
    now = at(3, "13:00")
    later, fewer = fit(calendar, now).repairs
    assert english(later.message, LISBON, now).startswith("Move the due dates of 5 tasks to ")
    assert english(fewer.message, LISBON, now).startswith("Drop 5 tasks: ")
    for repair in (later, fewer):
        assert fit(repair.calendar, now).fits


def test_a_date_beyond_the_next_days_is_written_out() -> None:
    report = fit(week(task("giant", 60 * 400, due_date=at(4, "17:30"))), NOW)
    moved = r"Move the due date of Giant to \w+ \d+ \w+ "
    assert any(re.match(moved, text) for text in sentences(report))


def test_five_hundred_tasks_take_no_more_than_a_few_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each trial that cannot help is refused by proof, not by planning. A date asks for one plan
    with all the time there is, which tells how much of it is used; for one with as little as no
    proof denies; for one with a step less than was used. What is then offered is planned once more
    in the calendar that it gives. The first is a plan of everything.
    """
    calendar = week(
        *(task(f"t{n}", 90, due_date=at(4 + 7 * (n // 150), "17:30")) for n in range(500))
    )
    plans: list[str] = []
    made, planned = _Sweep.plan, Decoder.decode
    monkeypatch.setattr(_Sweep, "plan", lambda sweep: (plans.append("swept"), made(sweep))[1])
    monkeypatch.setattr(
        Decoder, "decode", lambda *given: (plans.append("decoded"), planned(*given))[1]
    )
    assert fit(calendar, NOW).within is not None
    assert len(plans) <= 9, plans


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
    assert report.limits == (Limit.CHUNKS,)
    assert sentences(report)[:3] == [
        "No plan was found that has these tasks in time: Review",
        "There are minutes enough for work that can be split anywhere; "
        "that count does not know of pieces, rest and pauses",
        "Without limits on how short and how long pieces may be a plan was found",
    ]
    assert not report.fits
    assert [repair.kind for repair in report.repairs][-1] is RepairKind.DROPPED


def test_the_rest_is_named_where_it_keeps_work_from_being_in_time() -> None:
    """Monday's evening can only be worked in if Tuesday begins later than the deadline allows."""
    monday = task("monday", 180, release_date=at(0, "19:00"), deadline=at(0, "22:30"))
    tuesday = task("tuesday", 60, release_date=at(1, "09:00"), deadline=at(1, "10:00"))
    report = fit(replace(week(monday, tuesday, minimum_rest=timedelta(hours=12)), habits={}), NOW)
    assert report.limits == (Limit.REST,)
    assert sentences(report)[2] == "Without the rest of 12 h 00 between two days a plan was found"


def test_a_shortfall_that_pieces_make_worse_says_so() -> None:
    calendar = week(
        task("a", 240, splittable=False, deadline=at(0, "17:30")),
        task("b", 300, splittable=False, deadline=at(0, "17:30")),
    )
    report = fit(replace(calendar, habits={}), NOW)
    assert (report.need, report.have) == (timedelta(hours=9), timedelta(hours=8, minutes=30))
    assert report.limits == ()


def test_an_empty_calendar_fits() -> None:
    assert fit(week(), NOW).fits


@pytest.fixture
def quiet() -> Calendar:
    """As long as core time to Friday, and no evening to work in."""
    calendar = week(task("report", 2880, due_date=at(4, "17:30")))
    quiet = replace(calendar.settings, evenings_per_week=0)
    return replace(calendar, habits={}, settings=quiet)


def test_a_due_date_opens_no_evening_and_the_report_says_so(quiet: Calendar) -> None:
    report = fit(quiet, NOW)
    assert (report.late, report.limits) == (("report",), (Limit.EVENINGS,))
    assert "With more evenings of a week" in sentences(report)[1]


def with_limits(calendar: Calendar, evenings: int, hours: timedelta) -> Calendar:
    settings = replace(calendar.settings, evenings_per_week=evenings, evening_cap=hours)
    return replace(calendar, settings=settings)


@pytest.fixture
def longer(quiet: Calendar) -> Calendar:
    """Forty-four hours, of which four have to go into evenings of three and a half hours."""
    report = task("report", 2640, due_date=at(4, "17:30"))
    return replace(quiet, tasks={report.uid: report})


def test_more_evenings_are_offered_where_their_number_binds(longer: Calendar) -> None:
    repair = fit(longer, NOW).repairs[0]
    words = "Work in up to 2 evenings of a week instead of 0"
    assert english(repair.message, LISBON, NOW) == words
    assert repair.kind is RepairKind.EVENING
    assert repair.calendar == with_limits(longer, 2, timedelta(hours=10))
    assert fit(repair.calendar, NOW).fits
    assert not fit(with_limits(longer, 1, timedelta(hours=10)), NOW).fits


def test_more_hours_are_offered_where_these_bind(longer: Calendar) -> None:
    repair = fit(with_limits(longer, 5, timedelta(hours=1)), NOW).repairs[0]
    words = "Work up to 4 h 00 in the evenings of a week instead of 1 h 00"
    assert english(repair.message, LISBON, NOW) == words
    assert fit(repair.calendar, NOW).fits
    assert not fit(with_limits(longer, 5, timedelta(hours=3, minutes=55)), NOW).fits


def test_a_deadline_opens_evenings(quiet: Calendar) -> None:
    report = quiet.tasks[Uid("report")]
    hard = replace(report, due_date=None, deadline=report.due_date)
    assert fit(replace(quiet, tasks={hard.uid: hard}), NOW).fits


def test_a_repair_leaves_nothing_late_in_the_plan_that_is_proposed(quiet: Calendar) -> None:
    repairs = fit(quiet, NOW).repairs
    assert {repair.kind for repair in repairs} >= {RepairKind.LATER, RepairKind.SHORTER}
    for repair in repairs:
        plan = propose_change(quiet, repair.calendar, NOW, "Repair", tried=repair.tried).variants[0]
        assert not plan.becomes_late, english(repair.message, LISBON, NOW)
        assert fit(repair.calendar, NOW).fits

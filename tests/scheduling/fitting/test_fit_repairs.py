"""Each repair makes the week possible and no smaller one of its kind does: CP-SAT decides."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations, product

import pytest

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.edits import move_event
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, TaskStatus
from planner.scheduling.building.build import build
from planner.scheduling.building.busy import busy_occurrences
from planner.scheduling.fitting.fit import FitReport, fit
from planner.scheduling.fitting.fit_trials import aimed_at
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind
from planner.scheduling.proposing.propose import propose_change
from tests.scheduling.weeks import (
    LISBON,
    NOW,
    at,
    broken_rules,
    crowded_calendar,
    doctor,
    meeting,
    span,
    task,
    week,
    with_doctor,
)

STEP = timedelta(minutes=30)
FEW_WEEKS, MANY_WEEKS = (*range(30), 122), range(30, 400)


def possible(calendar: Calendar, report: FitReport) -> bool:
    """Whether a plan has every task in time that is not short for another reason."""
    exact = pytest.importorskip("tests.scheduling.exact_fit")
    planning = build(calendar, NOW)
    required = {
        job.id
        for job in planning.problem.jobs
        if job.due is not None and planning.sources[job.id].uid not in report.short_too
    }
    return bool(exact.in_time(aimed_at(planning.problem, required)))


def smaller(calendar: Calendar, report: FitReport, repair: Repair) -> Iterator[Calendar]:
    """Calendars with less of the same."""
    match repair.kind:
        case RepairKind.LATER:
            yield due_sooner(calendar, repair)
        case RepairKind.SHORTER:
            yield with_more_work(repair)
        case RepairKind.EVENING:
            yield from with_shorter_evenings(calendar, report, repair)
        case RepairKind.MOVED:
            yield from moved_less(calendar, repair)
        case RepairKind.COMBINED:
            yield from with_less_of_either(calendar, report, repair)
        case RepairKind.DROPPED:
            yield from with_fewer_dropped(calendar, repair)


def with_less_of_either(
    calendar: Calendar, report: FitReport, repair: Repair
) -> Iterator[Calendar]:
    """Of each of the two changes less, while the other stays."""
    first, second = repair.parts
    yield from smaller(second.calendar, report, first)
    if not {*first.entries} & {*second.entries}:
        before = {uid: calendar.tasks[uid] for uid in second.entries}
        only_first = with_entries(repair.calendar, list(before.values()))
        yield from smaller(only_first, report, replace(second, calendar=repair.calendar))


def due_sooner(calendar: Calendar, repair: Repair) -> Calendar:
    """One step less: a task whose own date is not earlier keeps it."""
    tasks = dict(calendar.tasks)
    for uid in repair.entries:
        due = repair.calendar.tasks[uid].deadline - STEP
        tasks[uid] = replace(tasks[uid], deadline=max(due, tasks[uid].deadline))
    return replace(calendar, tasks=tasks)


def with_more_work(repair: Repair) -> Calendar:
    (uid,) = repair.entries
    shorter = repair.calendar.tasks[uid]
    longer = replace(shorter, remaining=shorter.remaining + STEP)
    return replace(repair.calendar, tasks={**repair.calendar.tasks, uid: longer})


def with_shorter_evenings(
    calendar: Calendar, report: FitReport, repair: Repair
) -> Iterator[Calendar]:
    """A step less of one evening; where one is opened also any other one by a step less."""
    opened = repair.calendar.hours.exceptions
    for day in opened:
        yield with_evenings(calendar, {d: spans_of(opened[d], d == day) for d in opened})
    if len(opened) > 1 and report.within is not None:
        yield from with_less_in_all(calendar, report.within, repair)
    if len(opened) == 1 and report.within is not None:
        for day in days_in(report.within):
            less = clock_after(time(18), repair.amount - STEP)
            evening = (HoursSpan(time(18), less, HoursKind.FLEXIBLE),) if less else ()
            yield with_evenings(calendar, {day: (*calendar.hours.spans_on(day), *evening)})


def with_less_in_all(calendar: Calendar, within: Interval, repair: Repair) -> Iterator[Calendar]:
    """A step less of all evenings together, in every division among the days of the proof."""
    days, total = days_in(within), repair.amount // STEP - 1
    for steps in product(range(13), repeat=len(days)):
        if sum(steps) == total:
            chosen = {
                day: (
                    *calendar.hours.spans_on(day),
                    HoursSpan(time(18), clock_after(time(18), count * STEP), HoursKind.FLEXIBLE),
                )
                for day, count in zip(days, steps, strict=True)
                if count
            }
            yield with_evenings(calendar, chosen)


def spans_of(spans: tuple[HoursSpan, ...], less: bool) -> tuple[HoursSpan, ...]:
    *others, last = spans
    end = clock_after(last.end, -STEP) or time(0)
    return (*others, *([replace(last, end=end)] if end != last.start else [])) if less else spans


def clock_after(clock: time, by: timedelta) -> time | None:
    return (datetime.combine(date(2026, 1, 1), clock) + by).time() if by else None


def days_in(within: Interval) -> list[date]:
    first, last = (local_time(m, LISBON).date() for m in (within.start, within.end))
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def with_evenings(calendar: Calendar, days: dict[date, tuple[HoursSpan, ...]]) -> Calendar:
    return replace(calendar, hours=replace(calendar.hours, exceptions=days))


def moved_less(calendar: Calendar, repair: Repair) -> Iterator[Calendar]:
    """To all nearer times within the hours that nothing else takes."""
    (uid,) = repair.entries
    event = calendar.appointments[uid]
    for steps in range(1, repair.amount // STEP):
        for shift in (steps * STEP, -steps * STEP):
            there = event.interval.shifted(shift)
            taken = {found.event.uid for found in busy_occurrences(calendar, there)} - {uid}
            if not taken and there.start >= NOW and is_within_hours(calendar, there):
                yield move_event(calendar, uid, there.start)


def is_within_hours(calendar: Calendar, interval: Interval) -> bool:
    day = local_time(interval.start, LISBON).date()
    windows = calendar.hours.windows(day, day, LISBON)
    return any(window.interval.covers(interval) for window in windows)


def with_fewer_dropped(calendar: Calendar, repair: Repair) -> Iterator[Calendar]:
    for chosen in combinations(calendar.tasks, len(repair.entries) - 1):
        gone = {uid: replace(calendar.tasks[uid], status=TaskStatus.CANCELLED) for uid in chosen}
        yield replace(calendar, tasks={**calendar.tasks, **gone})


def test_repairs_are_enough_and_no_smaller_ones_are() -> None:
    told = repairs_checked(FEW_WEEKS)
    assert all(told[kind] for kind in RepairKind), told


@pytest.mark.slow
def test_repairs_of_many_weeks_are_enough_and_no_smaller_ones_are() -> None:
    told = repairs_checked(MANY_WEEKS)
    assert min(told[kind] for kind in RepairKind) >= 10, told


def repairs_checked(weeks: Iterable[int]) -> Counter[RepairKind]:
    told = Counter[RepairKind]()
    for seed in weeks:
        calendar = crowded_calendar(seed)
        report = fit(calendar, NOW)
        assert report.fits == possible(calendar, report), seed
        for repair in report.repairs:
            told[repair.kind] += 1
            said = f"{seed}: {english(repair.message, LISBON, NOW)}"
            assert possible(repair.calendar, report), said
            for less in smaller(calendar, report, repair):
                assert not possible(less, report), said
    return told


def test_repairs_come_by_what_they_cost() -> None:
    order = list(RepairKind)
    for seed in range(20):
        kinds = [repair.kind for repair in fit(crowded_calendar(seed), NOW).repairs]
        assert kinds == sorted(kinds, key=order.index)


def test_a_repair_can_be_accepted_as_a_proposal() -> None:
    for seed in range(20):
        calendar = crowded_calendar(seed)
        for repair in fit(calendar, NOW).repairs:
            proposal = propose_change(calendar, repair.calendar, NOW, "Repair", tried=repair.tried)
            accepted = proposal.variants[0].calendar
            assert broken_rules(accepted, NOW) == []


@pytest.fixture
def full() -> Calendar:
    """Twelve hours of work until Tuesday noon, in eleven: nine to five on Monday."""
    core = (HoursSpan(time(9), time(17)),)
    calendar = week(
        task("review", 300, deadline=at(1, "12:00")),
        task("tests", 420, deadline=at(1, "12:00"), priority=Priority.HIGH),
    )
    return replace(calendar, habits={}, hours=HoursProfile(weekdays=(core,) * 7))


def sentences(calendar: Calendar) -> list[str]:
    return [english(message, LISBON, NOW) for message in fit(calendar, NOW).messages]


def test_all_kinds_of_repairs_are_told_with_the_least_of_each(full: Calendar) -> None:
    assert sentences(full) == [
        "Between Mon 09:00 and Tue 12:00 2 tasks need 12 h 00 and have 11 h 00: Review, Tests",
        "Open 1 h 00 of evening time, Mon 18:00 to Mon 19:00",
        "Move the deadline of Review to Tue 13:00",
        "Move the deadline of Tests to Tue 13:00",
        "Shorten Review to 4 h 00",
        "Shorten Tests to 6 h 00",
        "Drop Review",
    ]


def test_where_one_evening_is_not_enough_several_are_opened(full: Calendar) -> None:
    tasks = {
        "review": task("review", 300, deadline=at(2, "12:00")),
        "tests": task("tests", 1320, deadline=at(2, "12:00")),
    }
    settings = replace(full.settings, day_cap=timedelta(hours=20))
    calendar = replace(full, tasks=tasks, settings=settings)
    assert "Open 8 h 00 of evening time on 2 days between Mon 18:00 and Tue 22:00" in (
        sentences(calendar)
    )


def test_own_time_is_moved_rather_than_an_appointment(full: Calendar) -> None:
    visit = replace(doctor(0, travel=0), start=at(0, "10:00"), end=at(0, "12:00"))
    planning = meeting("planning", span(0, "13:00", "15:00"))
    shorter = task("tests", 180, deadline=at(1, "12:00"))
    calendar = replace(
        with_doctor(full, visit),
        appointments={planning.uid: planning},
        tasks={**full.tasks, shorter.uid: shorter},
    )
    moved = [r for r in fit(calendar, NOW).repairs if r.kind is RepairKind.MOVED]
    assert [r.entries for r in moved] == [(Uid("doctor"),), (Uid("planning"),)]
    assert moved[0].calendar.personal_blocks[Uid("doctor")].start == at(1, "11:00")
    assert moved[0].amount == timedelta(hours=25)


def test_what_recurs_is_not_moved(full: Calendar) -> None:
    daily = replace(
        meeting("planning", span(0, "13:00", "15:00")), recurrence=Recurrence(rule="FREQ=DAILY")
    )
    calendar = replace(full, appointments={daily.uid: daily})
    assert RepairKind.MOVED not in [repair.kind for repair in fit(calendar, NOW).repairs]


def test_the_fewest_tasks_are_dropped_and_of_these_the_lightest() -> None:
    core = (HoursSpan(time(9), time(12)),)
    tasks = [
        task("high", 90, deadline=at(0, "12:00"), priority=Priority.HIGH),
        task("a", 60, deadline=at(0, "12:00")),
        task("b", 60, deadline=at(0, "12:00")),
        task("low", 30, deadline=at(0, "12:00"), priority=Priority.LOW),
    ]
    calendar = replace(week(*tasks), habits={}, hours=HoursProfile(weekdays=(core,) * 7))
    assert [text for text in sentences(calendar) if text.startswith("Drop")] == ["Drop A"]


def test_tasks_that_are_short_elsewhere_are_told_and_left() -> None:
    core = (HoursSpan(time(9), time(12)),)
    tasks = [
        task("early", 240, deadline=at(0, "12:00")),
        task("late", 240, release_date=at(3, "09:00"), deadline=at(3, "12:00")),
    ]
    calendar = replace(week(*tasks), habits={}, hours=HoursProfile(weekdays=(core,) * 7))
    report = fit(calendar, NOW)
    assert (report.tasks, report.short_too) == (("early",), ("late",))
    assert RepairKind.SHORTER in [repair.kind for repair in report.repairs]
    assert sentences(calendar)[-1] == "These repairs leave what does not fit elsewhere: Late"

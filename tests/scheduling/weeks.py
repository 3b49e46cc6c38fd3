"""Calendars for tests: a plain working week, and random ones."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from planner.domain.block_edits import accept_blocks
from planner.domain.calendar import Calendar
from planner.domain.clock import instant
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.settings import Settings
from planner.domain.tasks import Priority, Task
from planner.scheduling.building.build import build
from planner.scheduling.problem.rules import violations
from planner.scheduling.proposing.propose import propose_plan

LISBON = "Europe/Lisbon"
MONDAY = date(2026, 11, 23)
SPRING, AUTUMN = date(2026, 3, 23), date(2026, 10, 19)
"""The Mondays of the weeks in which Lisbon changes its clocks."""


def at(day: int, clock: str, *, monday: date = MONDAY, zone: str = LISBON) -> datetime:
    """The wall time on a day of the week, Monday being 0."""
    return instant(monday + timedelta(days=day), time.fromisoformat(clock), zone)


def span(day: int, start: str, end: str) -> Interval:
    return Interval(at(day, start), at(day, end))


NOW = at(0, "09:00")


def task(uid: str, minutes: int = 60, **fields: Any) -> Task:
    length = timedelta(minutes=minutes)
    known = {"summary": uid.capitalize(), "estimate": length, "remaining": length, **fields}
    return Task(uid=Uid(uid), **known)


def week(*tasks: Task, zone: str = LISBON, **settings: Any) -> Calendar:
    """A first start with these tasks."""
    calendar = default_calendar(zone)
    return replace(
        calendar,
        tasks={task.uid: task for task in tasks},
        settings=replace(calendar.settings, **settings),
    )


def planned(calendar: Calendar, *blocks: tuple[str, Interval], now: datetime = NOW) -> Calendar:
    """With exactly these accepted blocks."""
    return accept_blocks(calendar, [(Uid(entry), interval) for entry, interval in blocks], now)


def doctor(day: int = 2, travel: int = 20) -> PersonalBlock:
    way = timedelta(minutes=travel)
    return PersonalBlock(
        uid=Uid("doctor"),
        summary="Doctor",
        start=at(day, "12:00"),
        end=at(day, "14:00"),
        zone=LISBON,
        travel_before=way,
        travel_after=way,
    )


def with_doctor(calendar: Calendar, visit: PersonalBlock | None = None) -> Calendar:
    visit = visit or doctor()
    return replace(calendar, personal_blocks={**calendar.personal_blocks, visit.uid: visit})


def meeting(uid: str, interval: Interval) -> Appointment:
    return Appointment(
        uid=Uid(uid), summary=uid.capitalize(), start=interval.start, end=interval.end, zone=LISBON
    )


def broken_rules(calendar: Calendar, now: datetime) -> list[str]:
    """Of the accepted plan."""
    problem = build(calendar, now).problem
    return violations(problem, problem.previous)


LATE_HOURS = HoursProfile(
    weekdays=(
        (
            HoursSpan(time(14), time(20), HoursKind.CORE),
            HoursSpan(time(22), time(3), HoursKind.FLEXIBLE),
        ),
    )
    * 6
    + ((),)
)
"""Work past midnight; with a boundary at 03:00 the day ends as they end."""


def random_week(seed: int, monday: date, hours: HoursProfile | None = None) -> Calendar:
    """Tasks, meetings and lunch, planned and accepted on Monday morning."""
    random = Random(seed)
    tasks = [_random_task(random, number, monday) for number in range(random.randrange(4, 12))]
    calendar = week(*tasks)
    if hours is not None:
        settings = Settings(zone=LISBON, day_boundary=time(3), minimum_rest=timedelta(hours=9))
        calendar = replace(calendar, hours=hours, settings=settings, habits={})
    meetings = [_random_meeting(random, number, monday) for number in range(random.randrange(6))]
    calendar = replace(calendar, appointments={found.uid: found for found in meetings})
    now = at(0, "08:00", monday=monday)
    return propose_plan(calendar, now, budget=0).variants[0].calendar


def _random_task(random: Random, number: int, monday: date) -> Task:
    due = at(random.randrange(1, 7), random.choice(["12:00", "17:30"]), monday=monday)
    kind = random.choice(["none", "none", "due_date", "deadline"])
    return task(
        f"task{number}",
        random.choice([25, 45, 60, 90, 150, 240, 300]),
        priority=random.choice(list(Priority)),
        splittable=random.random() < 0.8,
        depends_on=(Uid(f"task{number - 1}"),) if number and random.random() < 0.15 else (),
        **({} if kind == "none" else {kind: due}),
    )


def _random_meeting(random: Random, number: int, monday: date) -> Appointment:
    start = at(random.randrange(7), "09:00", monday=monday)
    start += timedelta(minutes=15 * random.randrange(34))
    end = start + timedelta(minutes=random.choice([30, 60, 90]))
    return meeting(f"meeting{number}", Interval(start, end))


def random_visit(seed: int, monday: date) -> PersonalBlock:
    random = Random(-seed)
    start = at(random.randrange(6), "09:00", monday=monday)
    start += timedelta(minutes=5 * random.randrange(180))
    end = start + timedelta(minutes=random.choice([30, 60, 120, 300]))
    return replace(doctor(), start=start, end=end)


def crowded_calendar(seed: int) -> Calendar:
    """Two or three short days on a grid of half an hour, with more to do than there may be time."""
    random = Random(seed)
    days = random.choice([2, 2, 3])
    core = HoursSpan(time(9), time(random.choice([13, 15])), HoursKind.CORE)
    profile = tuple((core,) if day < days else () for day in range(7))
    tasks = [
        task(
            f"t{number}",
            30 * random.randrange(2, 9),
            priority=random.choice(list(Priority)),
            deadline=at(
                max(random.randrange(days), random.randrange(days)),
                random.choice(["12:00", "15:00", "21:00"]),
            ),
            release_date=random.choice([None, None, at(random.randrange(days), "10:00")]),
            minimum_chunk=timedelta(minutes=random.choice([30, 30, 60])),
            splittable=random.random() < 0.7,
            depends_on=(Uid(f"t{number - 1}"),) if number and random.random() < 0.15 else (),
        )
        for number in range(random.randrange(2, 5))
    ]
    calendar = week(
        *tasks,
        grid=timedelta(minutes=30),
        pause=timedelta(minutes=random.choice([0, 30])),
        day_cap=timedelta(hours=random.choice([4, 10])),
        minimum_rest=timedelta(hours=random.choice([11, 14])),
    )
    meetings = [
        meeting(f"m{day}", span(day, "11:00", random.choice(["11:30", "12:30"])))
        for day in range(days)
        if random.random() < 0.5
    ]
    events = {found.uid: found for found in meetings}
    hours = HoursProfile(weekdays=profile)
    return replace(calendar, habits={}, hours=hours, appointments=events)


def busy_weeks(random: Random, tasks: int) -> Calendar:
    """Two weeks of about 1 h 10 a task, some with dates and chunks of their own, planned."""
    work = [_dated_task(random, number) for number in range(tasks)]
    calls = [_random_meeting(random, number, MONDAY) for number in range(6)]
    calendar = replace(week(*work), appointments={found.uid: found for found in calls})
    return propose_plan(calendar, NOW, budget=0).variants[0].calendar


def _dated_task(random: Random, number: int) -> Task:
    day = random.choice([1, 2, 3, 4, 7, 8, 9, 10, 11])
    kind = random.choice(["none", "due_date", "due_date", "deadline"])
    return task(
        f"task{number}",
        random.choice([30, 45, 60, 60, 90, 120]),
        priority=random.choice(list(Priority)),
        splittable=random.random() < 0.8,
        minimum_chunk=timedelta(minutes=random.choice([30, 30, 60])),
        **({} if kind == "none" else {kind: at(day, random.choice(["12:00", "17:30"]))}),
    )


def pressing_week(seed: int) -> Calendar:
    """Five days with deadlines, long chunks and buffers, of which most are planned."""
    random = Random(seed)
    work = [_pressing_task(random, number) for number in range(random.randrange(4, 14))]
    buffers = {
        "buffer_before": timedelta(minutes=random.choice([0, 0, 10])),
        "buffer_after": timedelta(minutes=random.choice([0, 5])),
    }
    calls = [_random_meeting(random, number, MONDAY) for number in range(random.randrange(8))]
    calendar = replace(week(*work, **buffers), appointments={call.uid: call for call in calls})
    if random.random() < 0.3:
        return calendar
    return propose_plan(calendar, NOW, budget=0).variants[0].calendar


def _pressing_task(random: Random, number: int) -> Task:
    due = at(random.randrange(5), random.choice(["12:00", "15:00", "17:30", "22:00"]))
    kind = random.choice(["deadline", "deadline", "due_date", "none"])
    return task(
        f"task{number}",
        random.choice([45, 60, 90, 150, 240, 400]),
        priority=random.choice(list(Priority)),
        splittable=random.random() < 0.6,
        minimum_chunk=timedelta(minutes=random.choice([30, 60, 90])),
        maximum_chunk=timedelta(minutes=random.choice([120, 240])),
        **({} if kind == "none" else {kind: due}),
    )

"""Calendars of any size, with an accepted plan: what benchmarks open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from planner.domain.calendar import Calendar, Entry
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, Note
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task
from planner.scheduling.proposing.propose import propose_plan

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""A Monday."""

LENGTHS = (30, 45, 60, 60, 90, 120)
LOAD = 26 * 60
"""Minutes of work in a week."""


def crowded(weeks: int, tasks: int, entries: int, seed: int = 0) -> Calendar:
    """So many weeks of meetings and tasks, planned and accepted; notes make up the `entries`."""
    random = Random(seed)
    work = [_task(random, number, weeks) for number in range(tasks)]
    share = min(1.0, LOAD * weeks / (sum(task.remaining // timedelta(minutes=1) for task in work)))
    fitted = [_scaled(task, share) for task in work]
    meetings = list(_meetings(random, weeks))
    calendar = with_entries(default_calendar(ZONE), [*fitted, *meetings])
    calendar = propose_plan(calendar, NOW, budget=0).variants[0].calendar
    missing = entries - tasks - len(meetings) - len(calendar.planned_blocks)
    return with_entries(calendar, [_note(number) for number in range(missing)])


def _task(random: Random, number: int, weeks: int) -> Task:
    length = timedelta(minutes=random.choice(LENGTHS))
    due = NOW + timedelta(days=random.randrange(2, 7 * weeks), hours=9)
    return Task(
        uid=Uid(f"task-{number}"),
        summary=f"Task {number}",
        estimate=length,
        remaining=length,
        priority=random.choice(list(Priority)),
        due_date=due if random.random() < 0.6 else None,
    )


def _scaled(task: Task, share: float) -> Task:
    minutes = max(30, round(task.remaining / timedelta(minutes=5) * share) * 5)
    length = timedelta(minutes=minutes)
    return replace(task, estimate=length, remaining=length)


def _meetings(random: Random, weeks: int) -> Iterator[Entry]:
    """Two a day, that do not overlap."""
    for day in range(7 * weeks):
        if day % 7 < 5:
            for number, hour in enumerate((random.randrange(1, 4), random.randrange(5, 9))):
                start = NOW + timedelta(days=day, hours=hour, minutes=30 * random.randrange(2))
                yield _meeting(f"meeting-{day}-{number}", start, random.choice((30, 30, 60)))


def _meeting(uid: str, start: datetime, minutes: int) -> Appointment:
    span = Interval(start, start + timedelta(minutes=minutes))
    return Appointment(
        uid=Uid(uid), summary=uid.capitalize(), start=span.start, end=span.end, zone=ZONE
    )


def _note(number: int) -> Note:
    return Note(uid=Uid(f"note-{number}"), text="Remember this.", at=NOW)

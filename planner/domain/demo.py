"""A believable week of a back-end developer, to look around in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from planner.domain.calendar import Calendar, Entry
from planner.domain.clock import day_of, instant, monday_of
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, Note, PersonalBlock, Transparency
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task, TaskStatus

WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
WEEKLY = "FREQ=WEEKLY"
LOW, NORMAL, HIGH, URGENT = Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT
CORE_ENDS = time(17, 30)
TRAVEL = timedelta(minutes=20)


class Work(NamedTuple):
    """A task; `due` counts days from Monday."""

    key: str
    summary: str
    minutes: int
    priority: Priority = NORMAL
    due: int | None = None
    project: str = "payments"
    is_hard: bool = False
    after: str = ""


class Meeting(NamedTuple):
    """An appointment; `day` counts from Monday."""

    uid: str
    summary: str
    day: int
    start: time
    minutes: int
    rule: str = ""


TASKS = (
    Work("API-812", "Fix duplicate webhooks after a retry", 120, URGENT, 1, is_hard=True),
    Work("API-807", "Review API of the refund service", 90, HIGH, 2),
    Work("API-815", "Tests for idempotency keys", 110, HIGH, 3, after="API-807"),
    Work("API-798", "Migrate ledger table to partitions", 300, HIGH, 8),
    Work("API-820", "Timeouts in the payment gateway client", 150, HIGH, 4),
    Work("API-803", "Rate limits per customer", 240, NORMAL, 9),
    Work("API-821", "Log correlation across workers", 120, NORMAL, 10),
    Work("API-776", "Remove the old currency table", 90, LOW),
    Work("API-824", "Slow query on invoices by customer", 120, URGENT, 2),
    Work("API-829", "Null amount in settlement report", 60, HIGH, 3),
    Work("API-831", "Document the error codes", 120, NORMAL, 11),
    Work("OPS-214", "Rotate the database certificates", 60, URGENT, 3, "platform", is_hard=True),
    Work("OPS-220", "Alert on queue age instead of length", 75, NORMAL, 7, "platform"),
    Work("OPS-209", "Try the new base image", 120, LOW, 14, "platform"),
    Work("OPS-226", "Restore test of the backups", 90, HIGH, 4, "platform"),
    Work("OPS-227", "Notes for the release freeze", 45, HIGH, 2, "platform", is_hard=True),
    Work("WEB-455", "Contract tests with the checkout page", 180, NORMAL, 8, "checkout"),
    Work("WEB-461", "Endpoint for saved cards", 240, HIGH, 10, "checkout", after="WEB-455"),
    Work("WEB-463", "Pagination of the order list", 105, NORMAL, 11, "checkout"),
    Work("WEB-440", "Try server-sent events for order status", 150, LOW, None, "checkout"),
    Work("", "Prepare the demo", 45, HIGH, 3, "team", is_hard=True),
    Work("", "Read the design of the fraud service", 60, NORMAL, 4, "team"),
    Work("", "Feedback for Joana", 30, NORMAL, 4, "team"),
    Work("", "Answer e-mail and sort new bugs", 30, NORMAL, 0, "team"),
    Work("", "Questions for the interview", 30, HIGH, 1, "team", is_hard=True),
)

MEETINGS = (
    Meeting("stand-up", "Stand-up", 0, time(10), 15, WEEKDAYS),
    Meeting("one-to-one", "1:1 with Marta", 0, time(14), 30, WEEKLY),
    Meeting("planning", "Sprint planning", 1, time(10, 30), 90, f"{WEEKLY};INTERVAL=2"),
    Meeting("interview", "Interview: back-end candidate", 1, time(15), 60),
    Meeting("demo", "Demo to product", 3, time(16), 45, f"{WEEKLY};INTERVAL=2"),
)


def demo_calendar(now: datetime, zone: str) -> Calendar:
    """The week around `now`, without planned blocks; the same for the same week and zone."""
    monday = monday_of(day_of(now, zone))
    entries: list[Entry] = [
        *(_at(_task(number, work, monday, zone), now) for number, work in enumerate(TASKS)),
        *(_meeting(meeting, monday, zone) for meeting in MEETINGS),
        *_life(monday, zone),
        _freeze(monday, zone),
        _note(monday, zone),
    ]
    return with_entries(default_calendar(zone), entries)


def _uid(number: int) -> Uid:
    return Uid(TASKS[number].key.lower() or f"team-{number}")


def _task(number: int, work: Work, monday: date, zone: str) -> Task:
    due = None
    if work.due is not None:
        due = instant(monday + timedelta(days=work.due), CORE_ENDS, zone)
    return Task(
        uid=_uid(number),
        summary=work.summary,
        estimate=timedelta(minutes=work.minutes),
        remaining=timedelta(minutes=work.minutes),
        priority=work.priority,
        due_date=None if work.is_hard else due,
        deadline=due if work.is_hard else None,
        depends_on=(Uid(work.after.lower()),) if work.after else (),
        project=work.project,
        tracker_key=work.key,
        assigned_by="Marta" if work.key else "",
    )


def _at(task: Task, now: datetime) -> Task:
    """Done, if it was due too early to be started now: nobody likes to begin with a red week."""
    if task.due is None or task.due - now >= task.remaining:
        return task
    done = min(now, task.due)
    return replace(task, status=TaskStatus.COMPLETED, completed_at=done, remaining=timedelta())


def _meeting(meeting: Meeting, monday: date, zone: str) -> Appointment:
    first = monday - timedelta(weeks=4) if meeting.rule else monday
    start = instant(first + timedelta(days=meeting.day), meeting.start, zone)
    return Appointment(
        uid=Uid(meeting.uid),
        summary=meeting.summary,
        start=start,
        end=start + timedelta(minutes=meeting.minutes),
        zone=zone,
        recurrence=Recurrence(rule=meeting.rule) if meeting.rule else None,
        categories=("work",),
    )


def _life(monday: date, zone: str) -> Iterator[PersonalBlock]:
    wednesday, saturday = monday + timedelta(days=2), monday + timedelta(days=5)
    visit = PersonalBlock(
        uid=Uid("doctor"),
        summary="Doctor",
        start=instant(wednesday, time(12), zone),
        end=instant(wednesday, time(14), zone),
        zone=zone,
        travel_before=TRAVEL,
        travel_after=TRAVEL,
    )
    yield visit
    yield replace(
        visit,
        uid=Uid("swimming"),
        summary="Swimming, kids",
        start=instant(saturday, time(10), zone),
        end=instant(saturday, time(11, 30), zone),
        recurrence=Recurrence(rule=WEEKLY),
    )


def _freeze(monday: date, zone: str) -> Appointment:
    return Appointment(
        uid=Uid("freeze"),
        summary="Release freeze",
        start=instant(monday + timedelta(days=3), time(0), zone),
        end=instant(monday + timedelta(days=5), time(0), zone),
        zone=zone,
        all_day=True,
        transparency=Transparency.TRANSPARENT,
    )


def _note(monday: date, zone: str) -> Note:
    return Note(
        uid=Uid("webhook-note"),
        text="The retries come from the gateway's second region; ask Rui for its log.",
        at=instant(monday, time(9, 20), zone),
        links=(Uid("api-812"),),
    )

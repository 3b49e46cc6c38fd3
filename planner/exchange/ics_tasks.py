"""VTODO as a task (RFC 5545, 3.6.2)."""

from datetime import datetime, timedelta
from typing import Any

from planner.domain.clock import instant
from planner.domain.ids import Uid
from planner.domain.tasks import HOUR, NO_TIME, Priority, Task, TaskStatus
from planner.exchange.ics_own_fields import own_fields
from planner.exchange.ics_uids import override_uid, uid_of
from planner.exchange.ics_values import Properties

ONE_DAY = timedelta(days=1)
LONGEST_WORK = timedelta(hours=12)
"""What lasts longer is the time in which a task is to be done."""


def read_task(properties: Properties) -> Task:
    """Raises Refused, or PlannerError for what the domain refuses."""
    if properties.raw("RRULE"):
        properties.notes.append("It repeats; it was taken once.")
    status = _status(properties)
    estimate = _estimate(properties)
    fields: dict[str, Any] = {
        "uid": _uid(properties),
        "summary": properties.text("SUMMARY"),
        "estimate": HOUR if estimate is None else estimate,
        "estimate_assumed": estimate is None,
        "remaining": _remaining(properties, status, HOUR if estimate is None else estimate),
        "release_date": _moment(properties, "DTSTART"),
        "due_date": _due_moment(properties),
        "priority": priority_of(properties.number("PRIORITY") or 0),
        "status": status,
        "completed_at": _moment(properties, "COMPLETED"),
        "depends_on": tuple(map(Uid, dict.fromkeys(properties.related("DEPENDS-ON")))),
        "categories": properties.categories(),
        "description": properties.text("DESCRIPTION"),
        "sequence": max(0, properties.number("SEQUENCE") or 0),
    }
    return Task(**fields | _own(properties, fields["due_date"]))


def _estimate(properties: Properties) -> timedelta | None:
    """ESTIMATED-DURATION (RFC 9253, 7.1), else a DURATION that may be one of work."""
    estimate = properties.length("ESTIMATED-DURATION")
    if estimate is not None:
        return estimate
    length = properties.length("DURATION")
    return length if length is not None and NO_TIME < length <= LONGEST_WORK else None


def _own(properties: Properties, due: datetime | None) -> dict[str, Any]:
    """DUE carries the earlier of the due date and the deadline, unless others have changed it."""
    own = own_fields(Task, properties)
    if "deadline" in own:
        own.setdefault("due_date", None)
        known = [moment for moment in (own["deadline"], own["due_date"]) if moment is not None]
        if due != min(known, default=None):
            own["due_date"] = due
    return own


def _uid(properties: Properties) -> Uid:
    uid = uid_of(properties)
    original = properties.when("RECURRENCE-ID")
    return uid if original is None else override_uid(uid, original.moment)


def _status(properties: Properties) -> TaskStatus:
    said = properties.word("STATUS")
    if said == "CANCELLED":
        return TaskStatus.CANCELLED
    if said == "COMPLETED" or properties.number("PERCENT-COMPLETE") == 100:
        return TaskStatus.COMPLETED
    done = not said and properties.when_readable("COMPLETED") is not None
    return TaskStatus.COMPLETED if done else TaskStatus.NEEDS_ACTION


def _remaining(properties: Properties, status: TaskStatus, estimate: timedelta) -> timedelta:
    if status is TaskStatus.COMPLETED:
        return NO_TIME
    percent = min(100, max(0, properties.number("PERCENT-COMPLETE") or 0))
    return timedelta(minutes=round(estimate * (100 - percent) / 100 / timedelta(minutes=1)))


def _moment(properties: Properties, name: str) -> datetime | None:
    when = properties.when_readable(name)
    return None if when is None else when.moment


def _due_moment(properties: Properties) -> datetime | None:
    """DUE, or DTSTART with DURATION. A bare date means the end of that day."""
    due = properties.when_readable("DUE")
    if due is not None and due.day is not None:
        return instant(due.day + ONE_DAY, datetime.min.time(), due.zone)
    if due is not None:
        return due.moment
    start, length = properties.when_readable("DTSTART"), properties.length("DURATION")
    return start.moment + length if start is not None and length is not None else None


def priority_of(number: int) -> Priority:
    """1 to 4 are high, 5 is normal, 6 to 9 are low, 0 says nothing (RFC 5545, 3.8.1.9)."""
    if number == 1:
        return Priority.URGENT
    if 2 <= number <= 4:
        return Priority.HIGH
    return Priority.LOW if 6 <= number <= 9 else Priority.NORMAL

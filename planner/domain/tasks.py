"""Work to be placed, and work that happened."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from sys import intern

from planner.domain.clock import time_before
from planner.domain.entries import LONGEST_REMINDER
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.interval import Interval, as_utc
from planner.domain.values import dataclass

HOUR = timedelta(hours=1)
NO_TIME = timedelta()


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def weight(self) -> int:
        """The w of scheduling theory: lateness of urgent work costs eight times that of low."""
        return {"low": 1, "normal": 2, "high": 4, "urgent": 8}[self.value]


class TaskStatus(StrEnum):
    """RFC 5545, 3.8.1.11 for VTODO."""

    NEEDS_ACTION = "needs-action"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """Wall-clock hours in which a task is preferably done."""

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise InvalidValue("The preferred part of the day ends before it starts.")


class Anchor(StrEnum):
    """From which of its dates a task's reminder is counted (RELATED, RFC 5545, 3.2.14)."""

    DUE = "due"
    START = "start"


@dataclass(frozen=True, slots=True)
class TaskReminder:
    """`before` a date of its task, or `at` an instant; one of the two."""

    before: timedelta | None = None
    of: Anchor = Anchor.DUE
    at: datetime | None = None

    def __post_init__(self) -> None:
        if (self.before is None) is (self.at is None):
            raise InvalidValue("A reminder is so long before a date, or at a time.")
        if self.before is not None and not NO_TIME <= self.before <= LONGEST_REMINDER:
            raise InvalidValue("A reminder of a task lies at most 28 days before its date.")
        if self.at is not None:
            object.__setattr__(self, "at", as_utc(self.at))
            object.__setattr__(self, "of", Anchor.DUE)

    @property
    def order(self) -> tuple[bool, str, timedelta, str]:
        """Those counted from a date come first."""
        at = "" if self.at is None else self.at.isoformat()
        return self.at is not None, self.of.value, self.before or NO_TIME, at


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A piece of work (RFC 5545 VTODO).

    `estimate` is for the whole task, `remaining` for what is left; with `estimate_assumed` nobody
    gave one. `first_estimate` is the one before it was changed, `actual` the time that a completed
    task took, where that is known. `due_date` is soft, `deadline` hard; both instants in UTC. A
    splittable task is planned in chunks between `minimum_chunk` and `maximum_chunk`. `revised`,
    `foreign`, `forms` and `collection` are as of an event.

    One is reminded of its dates as `reminders` say, and of its planned blocks as the settings do;
    with () of nothing.
    """

    uid: Uid
    summary: str
    estimate: timedelta = HOUR
    remaining: timedelta = HOUR
    estimate_assumed: bool = False
    release_date: datetime | None = None
    due_date: datetime | None = None
    deadline: datetime | None = None
    priority: Priority = Priority.NORMAL
    splittable: bool = True
    minimum_chunk: timedelta = timedelta(minutes=30)
    maximum_chunk: timedelta = timedelta(hours=4)
    depends_on: tuple[Uid, ...] = ()
    preferred: PartOfDay | None = None
    status: TaskStatus = TaskStatus.NEEDS_ACTION
    completed_at: datetime | None = None
    project: str = ""
    categories: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    description: str = ""
    assigned_by: str = ""
    tracker_key: str = ""
    sequence: int = 0
    first_estimate: timedelta | None = None
    actual: timedelta | None = None
    revised: datetime | None = None
    foreign: tuple[str, ...] = ()
    forms: str = ""
    collection: Uid | None = None
    reminders: tuple[TaskReminder, ...] | None = None

    def __post_init__(self) -> None:
        if self.forms:
            object.__setattr__(self, "forms", intern(self.forms))
        if self.reminders:
            ordered = sorted({*self.reminders}, key=lambda each: each.order)
            object.__setattr__(self, "reminders", tuple(ordered))
        for name in ("release_date", "due_date", "deadline", "completed_at", "revised"):
            moment = getattr(self, name)
            if moment is not None:
                object.__setattr__(self, name, as_utc(moment))
        if self.estimate < NO_TIME or self.remaining < NO_TIME:
            raise InvalidValue('The estimate of "{summary}" is negative.', summary=self.summary)
        if any(
            given is not None and given < NO_TIME for given in (self.first_estimate, self.actual)
        ):
            raise InvalidValue('The time worked on "{summary}" is negative.', summary=self.summary)
        if not NO_TIME < self.minimum_chunk <= self.maximum_chunk:
            raise InvalidValue(
                'The shortest piece of "{summary}" must be more than nothing and not above the '
                "longest.",
                summary=self.summary,
            )

    @property
    def is_open(self) -> bool:
        return self.status is TaskStatus.NEEDS_ACTION and self.remaining > NO_TIME

    @property
    def original_estimate(self) -> timedelta:
        return self.estimate if self.first_estimate is None else self.first_estimate

    @property
    def due(self) -> datetime | None:
        """The earlier of deadline and due date."""
        given = [moment for moment in (self.deadline, self.due_date) if moment is not None]
        return min(given, default=None)

    def reminded_at(self, reminder: TaskReminder, zone: str) -> datetime | None:
        """By the clocks of a zone; None as long as the task has no such date."""
        if reminder.before is None:
            return reminder.at
        date = self.due if reminder.of is Anchor.DUE else self.release_date
        return None if date is None else time_before(date, reminder.before, zone)

    def slack(self, now: datetime) -> timedelta | None:
        """Due minus now minus remaining, in elapsed time; None without a due date."""
        return None if self.due is None else self.due - now - self.remaining


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry:
    """Work that happened."""

    uid: Uid
    task: Uid
    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        span = Interval(self.start, self.end)
        object.__setattr__(self, "start", span.start)
        object.__setattr__(self, "end", span.end)

    @property
    def interval(self) -> Interval:
        return Interval(self.start, self.end)

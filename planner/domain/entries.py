"""Entries with a time of their own, and notes."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from sys import intern

from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.interval import Interval, as_utc
from planner.domain.recurrence import Recurrence
from planner.domain.values import dataclass

NO_TIME = timedelta()
LONGEST_REMINDER = timedelta(days=28)


class Status(StrEnum):
    """RFC 5545, 3.8.1.11. A cancelled entry does not make its owner busy."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Transparency(StrEnum):
    """TRANSPARENT entries do not make their owner busy (RFC 5545, 3.8.2.7)."""

    OPAQUE = "opaque"
    TRANSPARENT = "transparent"


def in_order(reminders: tuple[timedelta, ...], summary: str) -> tuple[timedelta, ...]:
    """Each once, the last one first. Raises InvalidValue for what is said after it or too early."""
    if not all(NO_TIME <= each <= LONGEST_REMINDER for each in reminders):
        raise InvalidValue(
            'The reminders of "{summary}" must lie at most 28 days before it.', summary=summary
        )
    return tuple(sorted({*reminders}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What appointments and personal blocks share: a fixed time, which may recur.

    `start` and `end` are instants in UTC; `zone` is the IANA zone in which the entry was written
    and recurs. An all-day event runs from midnight to midnight of `zone`. `travel_before` and
    `travel_after` are busy too. An occurrence that was moved out of a series is an event of its
    own, with the `series` it came from and the `recurrence_id` (its original start). The rest of a
    series that was changed from some time on is a series of its own; it `continues` the first part.

    A length of `nominal_days` and what is left over ends so many days later on the wall clock,
    also over a change of clocks (RFC 5545, 3.8.5.3). A `floating` event has no zone of its own: its
    wall time is meant wherever its owner is; `zone` is the one in which that is now.

    `collection` is the calendar that it is in, in the user's words; None for the default one.

    One is reminded so long before as each of `reminders` says, counted from when one has to leave
    for it, of a whole day from nine in the morning; None is as the settings say, () not at all.

    `revised` is when its author last changed what was imported; `foreign` are the lines of the file
    that no field here stands for, `forms` how it wrote those that one does.
    """

    uid: Uid
    summary: str
    start: datetime
    end: datetime
    zone: str
    all_day: bool = False
    recurrence: Recurrence | None = None
    series: Uid | None = None
    recurrence_id: datetime | None = None
    continues: Uid | None = None
    nominal_days: int | None = None
    floating: bool = False
    travel_before: timedelta = NO_TIME
    travel_after: timedelta = NO_TIME
    status: Status = Status.CONFIRMED
    transparency: Transparency = Transparency.OPAQUE
    location: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    revised: datetime | None = None
    foreign: tuple[str, ...] = ()
    forms: str = ""
    collection: Uid | None = None
    reminders: tuple[timedelta, ...] | None = None

    def __post_init__(self) -> None:
        zone_named(self.zone)
        if self.forms:  # most entries of a file share theirs
            object.__setattr__(self, "forms", intern(self.forms))
        if self.start.tzinfo is not UTC:
            object.__setattr__(self, "start", as_utc(self.start))
        if self.end.tzinfo is not UTC:
            object.__setattr__(self, "end", as_utc(self.end))
        if self.revised is not None:
            object.__setattr__(self, "revised", as_utc(self.revised))
        if self.end <= self.start:
            raise InvalidValue('"{summary}" ends before it starts.', summary=self.summary)
        if self.travel_before < NO_TIME or self.travel_after < NO_TIME:
            raise InvalidValue('The travel time of "{summary}" is negative.', summary=self.summary)
        if self.reminders:
            object.__setattr__(self, "reminders", in_order(self.reminders, self.summary))

    @property
    def interval(self) -> Interval:
        return Interval(self.start, self.end)

    @property
    def is_busy(self) -> bool:
        return self.status is not Status.CANCELLED and self.transparency is Transparency.OPAQUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Event):
    """A fixed time with others, or of one's work (RFC 5545 VEVENT)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalBlock(Event):
    """Own time: private by default, busy to others.

    `owes`: whether the core hours that it takes are owed back as work (shown in the ledger).
    """

    private: bool = True
    owes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A recurring need of `duration`, flexible within a daily window of wall time.

    `weekdays` counts Monday as 0. The window must hold the duration; a window that ends at or
    before its start runs past midnight. With `times_per_week` it happens on so many of its
    weekdays, which the planner chooses. `skipped` are days without it, each of them one less in its
    week; `put_off` are days from which it was put off to another day of the week. `collection` is
    as of an event; `reminders` too, each counted from what is planned of it.
    """

    uid: Uid
    summary: str
    duration: timedelta
    window_start: time
    window_end: time
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    ideal: time | None = None
    skipped: tuple[date, ...] = ()
    private: bool = True
    times_per_week: int | None = None
    put_off: tuple[date, ...] = ()
    collection: Uid | None = None
    reminders: tuple[timedelta, ...] | None = None

    def __post_init__(self) -> None:
        if self.reminders:
            object.__setattr__(self, "reminders", in_order(self.reminders, self.summary))
        if self.duration <= NO_TIME:
            raise InvalidValue(
                'The duration of "{summary}" must be more than nothing.', summary=self.summary
            )
        if self.duration > self.window_length:
            raise InvalidValue('"{summary}" is longer than its window.', summary=self.summary)
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise InvalidValue(
                '"{summary}" needs at least one weekday from Monday to Sunday.',
                summary=self.summary,
            )
        most = len(set(self.weekdays))
        if self.times_per_week is not None and not 1 <= self.times_per_week <= most:
            raise InvalidValue(
                '"{summary}" can happen from once to {most} times a week on its weekdays.',
                summary=self.summary,
                most=most,
            )

    @property
    def window_length(self) -> timedelta:
        """In wall-clock time, up to 24 hours."""
        first = datetime.combine(date(2000, 1, 1), self.window_start, UTC)
        last = datetime.combine(date(2000, 1, 1), self.window_end, UTC)
        return last - first if last > first else last - first + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What was written down, at an instant, about other entries. `foreign` and `forms` are as of an
    event.
    """

    uid: Uid
    text: str
    at: datetime
    links: tuple[Uid, ...] = ()
    foreign: tuple[str, ...] = ()
    forms: str = ""

    def __post_init__(self) -> None:
        if self.forms:
            object.__setattr__(self, "forms", intern(self.forms))
        object.__setattr__(self, "at", as_utc(self.at))

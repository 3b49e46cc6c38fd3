"""Our entries as content lines of RFC 5545, each with the DTSTAMP `stamp` or its file's own."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from planner.domain.blocks import PlannedBlock
from planner.domain.clock import instant
from planner.domain.entries import Appointment, Event, Habit, Note, PersonalBlock
from planner.domain.recurrence import Recurrence
from planner.domain.tasks import NO_TIME, Priority, Task, TaskStatus
from planner.exchange.ics_alarms import reminder_lines, with_alarms
from planner.exchange.ics_forms import in_forms
from planner.exchange.ics_kept import given_back
from planner.exchange.ics_moments import date_line, end_lines, is_local, moment_line, period_line
from planner.exchange.ics_own_fields import own_lines
from planner.exchange.ics_properties import OWN
from planner.exchange.ics_stamps import original_stamp
from planner.exchange.ics_task_alarms import with_task_alarms
from planner.exchange.ics_timezone import WEEKDAYS
from planner.exchange.ics_uids import override_uid
from planner.exchange.ics_valarm import NO_REMINDER
from planner.exchange.ics_writing import component, duration_value, escaped, utc_text

ONE_DAY = timedelta(days=1)
PRIORITIES = {Priority.URGENT: 1, Priority.HIGH: 3, Priority.LOW: 7}
"""NORMAL is not written, since 0 says nothing (RFC 5545, 3.8.1.9)."""


def event_lines(
    event: Appointment | PersonalBlock,
    stamp: str,
    *,
    series: Event | None = None,
    moved: Collection[datetime] = (),
) -> Iterator[str]:
    """A VEVENT as its file wrote it, if it came from one. `series` is the event out of which it was
    moved, `moved` are the starts of its own occurrences that are written as events; so they are no
    exceptions here.
    """
    return _with_kept("VEVENT", event, own_event_lines(event, series=series, moved=moved), stamp)


def own_event_lines(
    event: Appointment | PersonalBlock,
    *,
    series: Event | None = None,
    moved: Collection[datetime] = (),
) -> list[str]:
    """What our fields say, in our own words."""
    return [
        *_head(event.series or event.uid, event.summary, event.sequence),
        *_original(event, series),
        moment_line("DTSTART", event.start, event),
        *end_lines(event),
        *_repetition(event, moved),
        f"STATUS:{event.status.value.upper()}",
        f"TRANSP:{event.transparency.value.upper()}",
        *_text("LOCATION", event.location),
        *_text("DESCRIPTION", event.description),
        *_categories(event.categories),
        *_moment("LAST-MODIFIED", event.revised),
        *_kind(event),
        *own_lines(event),
    ]


def _with_kept(
    name: str, entry: Event | Task | Note, lines: list[str], stamp: str
) -> Iterator[str]:
    said = in_forms(entry, lines)
    stamped = original_stamp(entry, lines) or f"DTSTAMP:{stamp}"
    kept = given_back(entry, lines)
    if isinstance(entry, Event):
        kept = with_alarms(kept, entry)
    elif isinstance(entry, Task):
        kept = with_task_alarms(kept, entry, said)
    return component(name, [stamped, *said, *kept])


def _head(uid: str, summary: str, sequence: int = 0) -> Iterator[str]:
    yield f"UID:{escaped(uid)}"
    yield from _text("SUMMARY", summary)
    if sequence:
        yield f"SEQUENCE:{sequence}"


def _text(name: str, text: str) -> Iterator[str]:
    if text:
        yield f"{name}:{escaped(text)}"


def _categories(categories: tuple[str, ...]) -> Iterator[str]:
    if categories:
        yield f"CATEGORIES:{','.join(map(escaped, categories))}"


def _original(event: Event, series: Event | None) -> Iterator[str]:
    if event.series is None or event.recurrence_id is None:
        return
    yield moment_line("RECURRENCE-ID", event.recurrence_id, series or event)
    if event.uid != override_uid(event.series, event.recurrence_id):
        yield f"{OWN}UID:{escaped(event.uid)}"


def _repetition(event: Event, moved: Collection[datetime]) -> Iterator[str]:
    if not is_local(event) and not event.floating:
        yield f"{OWN}ZONE:{event.zone}"
    if event.continues is not None:
        yield f"RELATED-TO;RELTYPE=FIRST:{escaped(event.continues)}"
    yield from _rules(event, moved)


def _rules(event: Event, moved: Collection[datetime] = ()) -> Iterator[str]:
    recurrence = event.recurrence or Recurrence(rule="")
    yield from (f"RRULE:{rule}" for rule in recurrence.rules if rule)
    yield from (f"EXRULE:{rule}" for rule in recurrence.except_rules)
    yield from (period_line(period, event) for period in recurrence.periods)
    yield from (date_line(moment, event) for moment in recurrence.dates)
    for moment in recurrence.exceptions:
        if moment not in moved:
            yield moment_line("EXDATE", moment, event)


def _kind(event: Event) -> Iterator[str]:
    if isinstance(event, PersonalBlock):
        yield f"{OWN}KIND:PERSONAL"
        if event.private:
            yield "CLASS:PRIVATE"


def task_lines(task: Task, stamp: str) -> Iterator[str]:
    """A VTODO as its file wrote it, if it came from one."""
    return _with_kept("VTODO", task, own_task_lines(task), stamp)


def own_task_lines(task: Task) -> list[str]:
    """What our fields say; DUE is the earlier of the due date and the deadline."""
    implied = ["due_date"] if task.deadline is None else []
    if task.remaining == (NO_TIME if task.status is TaskStatus.COMPLETED else task.estimate):
        implied.append("remaining")
    return [
        *_head(task.uid, task.summary, task.sequence),
        *_moment("DTSTART", task.release_date),
        *_moment("DUE", task.due),
        *_moment("COMPLETED", task.completed_at),
        f"STATUS:{task.status.value.upper()}",
        *_progress(task),
        f"ESTIMATED-DURATION:{duration_value(task.estimate)}",
        *_text("DESCRIPTION", task.description),
        *_categories(task.categories),
        *(f"RELATED-TO;RELTYPE=DEPENDS-ON:{escaped(uid)}" for uid in task.depends_on),
        *_moment("LAST-MODIFIED", task.revised),
        *own_lines(task, without=implied),
    ]


def note_lines(note: Note, stamp: str) -> Iterator[str]:
    """A VJOURNAL as its file wrote it, if it came from one."""
    return _with_kept("VJOURNAL", note, own_note_lines(note), stamp)


def own_note_lines(note: Note) -> list[str]:
    return [
        f"UID:{escaped(note.uid)}",
        *_moment("DTSTART", note.at),
        *_text("DESCRIPTION", note.text),
        *own_lines(note),
    ]


def _progress(task: Task) -> Iterator[str]:
    if task.priority in PRIORITIES:
        yield f"PRIORITY:{PRIORITIES[task.priority]}"
    if task.is_open and task.remaining < task.estimate:
        done = task.estimate - task.remaining
        yield f"PERCENT-COMPLETE:{min(99, done * 100 // task.estimate)}"


def _moment(name: str, moment: datetime | None) -> Iterator[str]:
    if moment is not None:
        yield f"{name}:{utc_text(moment)}"


def habit_lines(habit: Habit, stamp: str, first: date, zone: str) -> Iterator[str]:
    """A weekly VEVENT from its first day on or after `first`, which makes nobody busy."""
    weekly = _as_series(habit, first, zone)
    lines = [
        f"DTSTAMP:{stamp}",
        *_head(habit.uid, habit.summary),
        moment_line("DTSTART", weekly.start, weekly),
        moment_line("DTEND", weekly.end, weekly),
        *_rules(weekly),
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE" if habit.private else "CLASS:PUBLIC",
        f"{OWN}KIND:HABIT",
        *own_lines(habit),
        *([NO_REMINDER] if habit.reminders == () else []),
        *reminder_lines(habit),
    ]
    return component("VEVENT", lines)


def _as_series(habit: Habit, first: date, zone: str) -> Event:
    """At its ideal time, on as many weekdays as it happens; on skipped days it does not."""
    clock = habit.ideal or habit.window_start
    days = (first + ONE_DAY * offset for offset in range(7))
    shown = _shown_weekdays(habit)
    start = instant(next(day for day in days if day.weekday() in shown), clock, zone)
    weekdays = ",".join(WEEKDAYS[weekday] for weekday in shown)
    skipped = tuple(instant(day, clock, zone) for day in habit.skipped)
    return Event(
        uid=habit.uid,
        summary=habit.summary,
        start=start,
        end=start + habit.duration,
        zone=zone,
        recurrence=Recurrence(rule=f"FREQ=WEEKLY;BYDAY={weekdays}", exceptions=skipped),
    )


def _shown_weekdays(habit: Habit) -> list[int]:
    """Of a habit whose days are chosen week by week some that lie apart."""
    weekdays = sorted(set(habit.weekdays))
    times = habit.times_per_week or len(weekdays)
    return [weekdays[number * len(weekdays) // times] for number in range(times)]


def block_lines(block: PlannedBlock, summary: str, stamp: str) -> Iterator[str]:
    """A VEVENT that makes nobody busy: a plan may still move."""
    lines = [
        f"DTSTAMP:{stamp}",
        *_head(block.uid, summary),
        f"DTSTART:{utc_text(block.start)}",
        f"DTEND:{utc_text(block.end)}",
        "TRANSP:TRANSPARENT",
        "CATEGORIES:Planned",
        f"{OWN}KIND:PLANNED",
    ]
    return component("VEVENT", lines)

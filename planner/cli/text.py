"""Entries as lines for a terminal, on the wall clock of the user's zone."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta

from planner.cli.rule_words import rule_words
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.clock import local_time
from planner.domain.entries import Event, Habit, Note, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import duration_text
from planner.domain.reminder_text import reminder_words, task_reminder_words
from planner.domain.sentence import DAYS, full_date, short_date
from planner.domain.tasks import Task, TaskReminder, TaskStatus, TimeEntry
from planner.domain.values import dataclass

SHORTEST_UID = 8
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose wall clock the times are on, and when he reads them."""

    zone: str
    now: datetime

    @property
    def today(self) -> date:
        return local_time(self.now, self.zone).date()


def day_text(day: date, reader: Reader) -> str:
    """ "Wed 25 Nov", with the year where it is not this one."""
    return short_date(day) if day.year == reader.today.year else full_date(day)


def moment_text(moment: datetime, reader: Reader) -> str:
    """ "Wed 25 Nov 12:00"."""
    local = local_time(moment, reader.zone)
    return f"{day_text(local.date(), reader)} {local:%H:%M}"


def times_text(span: Interval, zone: str, day: date | None = None) -> str:
    """ "12:00–14:00"; a start on another day than `day` names it, an end on a later one too, but
    for midnight.
    """
    start, end = local_time(span.start, zone), local_time(span.end, zone)
    first = "" if day in (None, start.date()) else f"{DAYS[start.weekday()]} "
    is_midnight = end.time() == time(0) and end.date() == start.date() + ONE_DAY
    same = end.date() == start.date() or is_midnight
    last = "" if same else f"{DAYS[end.weekday()]} "
    return f"{first}{start:%H:%M}–{last}{end:%H:%M}"


def span_text(span: Interval, reader: Reader) -> str:
    """ "Wed 25 Nov 12:00–14:00"."""
    day = local_time(span.start, reader.zone).date()
    return f"{day_text(day, reader)} {times_text(span, reader.zone)}"


def short_span(span: Interval, reader: Reader) -> str:
    """ "Wed 12:00–14:00"; beyond the next days with its date."""
    day = local_time(span.start, reader.zone).date()
    if 0 <= (day - reader.today).days < 7:
        return f"{DAYS[day.weekday()]} {times_text(span, reader.zone)}"
    return span_text(span, reader)


def short_uids(entries: Iterable[Entry]) -> dict[Uid, str]:
    """The shortest beginning of each uid, of eight characters or more, that no other shares; a
    day in it stays whole. A planned block is named by its entry's and by its time.
    """
    everything = list(entries)
    blocks = [entry for entry in everything if isinstance(entry, PlannedBlock)]
    short = _shortest({str(e.uid) for e in everything if not isinstance(e, PlannedBlock)})
    return short | {block.uid: _block_uid(block, short) for block in blocks}


def _block_uid(block: PlannedBlock, short: Mapping[Uid, str]) -> str:
    entry, at, time = block.uid.partition("@")
    is_named_so = entry == block.entry and at
    return f"{short.get(block.entry, entry)}{at}{time}" if is_named_so else block.uid


def _shortest(found: set[str]) -> dict[Uid, str]:
    uids = sorted(found)
    short: dict[Uid, str] = {}
    for before, uid, after in zip(["", *uids], uids, [*uids[1:], ""], strict=False):
        shared = max(_shared(before, uid), _shared(uid, after))
        length = max(SHORTEST_UID, shared + 1)
        short[Uid(uid)] = uid if "@" in uid[:length] else uid[:length]
    return short


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def entry_line(entry: Entry, calendar: Calendar, reader: Reader, uid: str = "") -> str:
    """One line, whatever the title is: the beginning of the uid, kind, time and title."""
    described = " ".join(_described(entry, calendar, reader).splitlines())
    return f"{uid or entry.uid[:SHORTEST_UID]:8}  {described}"


def _described(entry: Entry, calendar: Calendar, reader: Reader) -> str:
    match entry:
        case PlannedBlock():
            title = getattr(calendar.find(entry.entry), "summary", entry.entry)
            return f"planned      {span_text(entry.interval, reader)}  {title} ({entry.state})"
        case Event():
            kind = "personal   " if isinstance(entry, PersonalBlock) else "appointment"
            return (
                f"{kind}  {event_times(entry, reader)}  {entry.summary}{_inside(entry, calendar)}"
            )
        case Habit():
            length = duration_text(entry.duration)
            inside = _inside(entry, calendar)
            return f"habit        {habit_times(entry)}  {entry.summary}, {length}{inside}"
        case Task():
            return f"task         {task_text(entry, reader)}{_inside(entry, calendar)}"
        case Note():
            first, *_ = entry.text.splitlines() or [""]
            return f"note         {moment_text(entry.at, reader)}  {first[:70]}"
        case TimeEntry():
            return f"worked       {span_text(entry.interval, reader)}  {entry.task}"


def _inside(event: Event | Habit | Task, calendar: Calendar) -> str:
    """ " [Family, hidden]"; nothing of what is in the default calendar, unless that is hidden."""
    found = calendar.collection(event.collection)
    marks = [found.title] if event.collection is not None or not found.shown else []
    return f" [{', '.join([*marks, *(() if found.shown else ('hidden',))])}]" if marks else ""


def habit_times(habit: Habit) -> str:
    """ "Mon,Wed 07:00–09:00", "3 of Mon,Wed,Thu,Fri 07:00–09:00"."""
    days = ",".join(DAYS[day] for day in habit.weekdays)
    some = f"{habit.times_per_week} of " if habit.times_per_week else ""
    return f"{some}{days} {habit.window_start:%H:%M}–{habit.window_end:%H:%M}"


def event_times(event: Event, reader: Reader) -> str:
    repeats = f" ({rule_words(event.recurrence.rule)})" if event.recurrence else ""
    if not event.all_day:
        return span_text(event.interval, reader) + repeats
    first = local_time(event.start, event.zone).date()
    last = (local_time(event.end, event.zone) - timedelta(minutes=1)).date()
    until = "" if first == last else f" – {day_text(last, reader)}"
    return f"{day_text(first, reader)}{until}, all day{repeats}"


def task_text(task: Task, reader: Reader) -> str:
    """ "Review API, 1 h 30, due Fri 27 Nov 17:30"."""
    left = duration_text(task.remaining)
    parts = [task.summary, f"{left} (assumed)" if task.estimate_assumed else left]
    if task.deadline:
        parts.append(f"deadline {moment_text(task.deadline, reader)}")
    if task.due_date:
        parts.append(f"due {moment_text(task.due_date, reader)}")
    if task.release_date:
        parts.append(f"not before {moment_text(task.release_date, reader)}")
    if task.status is not TaskStatus.NEEDS_ACTION:
        parts.append(task.status.value)
    return ", ".join(parts)


def entry_lines(entry: Entry, calendar: Calendar, reader: Reader) -> list[str]:
    """Every field that says something, a line each; a task's planned blocks too."""
    lines = [f"{'uid':16} {entry.uid}"]
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name == "weekdays":
            value = tuple(DAYS[day] for day in value)
        if field.name == "reminders" and value is not None:
            value = _reminders_text(value, reader)
        if field.name == "foreign" and value:
            value = f"{len(value)} lines of its file that the export gives back"
        if field.name == "collection" and value:
            lines.append(f"{'calendar':16} {calendar.collection(value).title}")
        elif field.name not in ("uid", "forms") and value not in ("", (), None):
            lines.append(f"{field.name:16} {_value_text(value, reader)}")
    blocks = [block for block in calendar.planned_blocks.values() if block.entry == entry.uid]
    blocks.sort(key=lambda block: block.start)
    return lines + [f"{'planned':16} {span_text(b.interval, reader)} ({b.state})" for b in blocks]


def _reminders_text(reminders: tuple[timedelta | TaskReminder, ...], reader: Reader) -> str:
    def words(each: timedelta | TaskReminder) -> str:
        if isinstance(each, TaskReminder):
            return task_reminder_words(each, lambda at: moment_text(at, reader))
        return reminder_words(each)

    return ", ".join(map(words, reminders)) or "none"


def _value_text(value: object, reader: Reader) -> str:
    if isinstance(value, datetime):
        return moment_text(value, reader)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(_value_text(item, reader) for item in value)
    return str(getattr(value, "rule", value))

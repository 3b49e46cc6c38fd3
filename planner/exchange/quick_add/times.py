"""What is said about days and times, resolved on the wall clock of a zone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from planner.domain.clock import instant, is_skipped, wall_instant
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence, starts
from planner.domain.values import dataclass
from planner.exchange.quick_add.clocks import DAY, NOON
from planner.exchange.quick_add.line import Line
from planner.exchange.quick_add.moments import Moment
from planner.exchange.quick_add.repeats import Repeat
from planner.exchange.quick_add.spans import Span

ONE_DAY = timedelta(days=1)
SEARCHED_DAYS = 800


def wall_time(minutes: int) -> time:
    """Of minutes from midnight; 24:00 is 00:00."""
    return time(minutes // 60 % 24, minutes % 60)


def moment_at(day: date, minutes: int, zone: str) -> datetime:
    """The instant so many minutes of wall clock after the midnight that begins `day`."""
    return instant(day + timedelta(days=minutes // DAY), wall_time(minutes % DAY), zone)


def part_of(moment: Moment) -> str:
    if moment.part:
        return moment.part.value
    if moment.repeat and moment.repeat.value.part:
        return moment.repeat.value.part
    return moment.day.value.part if moment.day else ""


def span_of(moment: Moment) -> Span | None:
    """The times, in the half of the day that was named: "tomorrow evening at 7"."""
    if not moment.span:
        return None
    span, part = moment.span.value, part_of(moment)
    if part == "morning" and span.guessed and span.start >= NOON:
        return replace(span, start=span.start - NOON, guessed=False)
    if part in ("afternoon", "evening") and 60 <= span.start < NOON:
        end = span.end + NOON if span.end is not None and span.end < NOON else span.end
        return replace(span, start=span.start + NOON, end=end, guessed=False)
    return span


def first_day(line: Line, moment: Moment, minutes: int, not_before: date | None) -> date:
    """The day of an entry: the one named, the first that the rule names, or the next possible."""
    if moment.day:
        return moment.day.value.day
    first = max(not_before or line.today, line.today)
    if first == line.today and minutes < line.now.hour * 60 + line.now.minute:
        first += ONE_DAY
    if moment.repeat and moment.repeat.value.weekdays:
        return next((day for day in _days_from(first) if _names(moment.repeat.value, day)), first)
    return first


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range(SEARCHED_DAYS))


def _names(repeat: Repeat, day: date) -> bool:
    if day.weekday() not in repeat.weekdays:
        return False
    if repeat.place == -1:
        return (day + timedelta(days=7)).month != day.month
    return repeat.place == 0 or (day.day - 1) // 7 + 1 == repeat.place


@dataclass(frozen=True, slots=True)
class Times:
    """A start and an end in UTC; the end is None when it was not said."""

    start: datetime
    end: datetime | None


def times_of(line: Line, moment: Moment, span: Span, zone: str, not_before: date | None) -> Times:
    """A time that DST skips is an hour later, and what starts there keeps its length. A series
    starts first where its time exists, since it goes on at the time of its first occurrence.
    """
    start = _wall(first_day(line, moment, span.start, not_before), span.start)
    if moment.repeat:
        start = _first_that_exists(start, moment.repeat.value, zone)
    begin = wall_instant(start, zone)
    if span.end is None:
        return Times(begin, None)
    end = _wall(start.date(), span.end if span.end > span.start else span.end + DAY)
    if moment.last_day:
        end = _wall(moment.last_day.value.day, span.end)
    finish = begin + (end - start) if is_skipped(start, zone) else wall_instant(end, zone)
    if finish <= begin:  # said backwards
        finish = begin + timedelta(minutes=(span.end - span.start) % DAY or DAY)
    return Times(begin, finish)


def _wall(day: date, minutes: int) -> datetime:
    """So many minutes of wall clock after the midnight that begins `day`."""
    return datetime.combine(day, time(0)) + timedelta(minutes=minutes)


def _first_that_exists(start: datetime, repeat: Repeat, zone: str) -> datetime:
    if not is_skipped(start, zone):
        return start
    # As if in UTC, where every wall time exists.
    first = start.replace(tzinfo=UTC)
    within = Interval(first, first + timedelta(days=SEARCHED_DAYS))
    found = starts(Recurrence(rule=repeat.rule), first, "UTC", within)
    walls = (each.replace(tzinfo=None) for each in found)
    return next((wall for wall in walls if not is_skipped(wall, zone)), start)


def due_of(line: Line, moment: Moment, zone: str) -> date | datetime:
    """A day of work, or an instant when a time was said."""
    span = span_of(moment)
    if span:
        return moment_at(first_day(line, moment, span.start, None), span.start, zone)
    return moment.day.value.day if moment.day else line.today

"""A recurrence rule on a wall clock, expanded near a window, not from its start."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from planner.domain.rule_days import days_of_month, days_of_year, is_picked, limits_days
from planner.domain.rule_text import Days, Numbers
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
ONE_HOUR = timedelta(hours=1)
WEEK = 7
COUNTED_PERIODS = 100_000
COUNTED = timedelta(days=200 * 365)
"""A COUNT that takes longer than a life, or more of its periods than that, does not end."""

LAST_TIME = datetime(9000, 1, 1)  # noqa: DTZ001 (wall time)
"""So that no step from here leaves the calendar."""

_LONGEST_PERIOD = {
    "YEARLY": timedelta(days=366),
    "MONTHLY": timedelta(days=31),
    "WEEKLY": timedelta(days=7),
    "DAILY": ONE_DAY,
    "HOURLY": ONE_HOUR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """RFC 5545, 3.3.10, with everything said that the rule would take from its start.

    `weekdays` pairs an ordinal (0: every one) with a weekday, Monday 0; `hours` is empty for
    every hour of an hourly rule. `first_week` is the week of the start. `start` is naive: wall
    time, as are all times of this module.
    """

    start: datetime
    frequency: str
    interval: int
    week_start: int
    first_week: date
    months: Numbers
    week_numbers: Numbers
    year_days: Numbers
    month_days: Numbers
    weekdays: Days
    hours: Numbers
    minutes: Numbers
    seconds: Numbers
    positions: Numbers

    def times_within(self, low: datetime, high: datetime) -> Iterator[datetime]:
        """Those from `low` to `high` inclusive, ascending; not those before the start."""
        low, high = max(low, self.start), min(high, LAST_TIME)
        if low > high:
            return
        for days, clocks in _periods(self, low, high):
            for moment in _times(self, days, clocks, low):
                if moment > high:
                    return
                if moment >= low:
                    yield moment

    def last_of(self, count: int, *, with_start: bool = True) -> datetime | None:
        """The last of `count` times, None if they do not end.

        `with_start`: the start is the first of them, whatever the rule names.
        """
        if with_start and count == 1:
            return self.start
        period = _LONGEST_PERIOD[self.frequency] * self.interval
        reach = min(COUNTED, period * min(COUNTED_PERIODS, COUNTED // period + 1))
        end = self.start + min(reach, LAST_TIME - self.start)
        found = self.times_within(self.start, end)
        if with_start:
            found = (moment for moment in found if moment != self.start)
        return next(islice(found, count - 1 - with_start, None), None)

    @property
    def most_a_day(self) -> int:
        """How often it happens on one day at most."""
        hours = len(self.hours or range(24))
        return hours * len(self.minutes) * len(self.seconds)


class _Clocks:
    """The times of a day that a rule names, in order: counted without being written out."""

    def __init__(self, hours: Sequence[int], minutes: Numbers, seconds: Numbers) -> None:
        self._hours, self._minutes, self._seconds = hours, minutes, seconds
        self.count = len(hours) * len(minutes) * len(seconds)

    def __iter__(self) -> Iterator[time]:
        for hour in self._hours:
            for minute in self._minutes:
                for second in self._seconds:
                    yield time(hour, minute, second)

    def __getitem__(self, number: int) -> time:
        rest, second = divmod(number, len(self._seconds))
        hour, minute = divmod(rest, len(self._minutes))
        return time(self._hours[hour], self._minutes[minute], self._seconds[second])


_Period = tuple[Sequence[int], _Clocks]
"""Days and their times."""


def _times(rule: Rule, days: Sequence[int], clocks: _Clocks, low: datetime) -> Iterator[datetime]:
    """Of one period. BYSETPOS counts in all of it, also before the start, as the RFC says."""
    if rule.positions:
        for number in _numbers(rule.positions, len(days) * clocks.count):
            day, clock = divmod(number, clocks.count)
            yield datetime.combine(date.fromordinal(days[day]), clocks[clock])
        return
    first = low.toordinal()
    for ordinal in days:
        if ordinal >= first:
            day_date = date.fromordinal(ordinal)
            for each in clocks:
                yield datetime.combine(day_date, each)


def _numbers(positions: Numbers, count: int) -> list[int]:
    named = {position - 1 if position > 0 else count + position for position in positions}
    return sorted(number for number in named if 0 <= number < count)


def _periods(rule: Rule, low: datetime, high: datetime) -> Iterator[_Period]:
    """Those that may have times from `low` to `high`, whole."""
    if rule.frequency == "HOURLY":
        return _hours(rule, low, high)
    clocks = _Clocks(rule.hours, rule.minutes, rule.seconds)
    return ((days, clocks) for days in _days(rule, low.date(), high.date()))


def _days(rule: Rule, low: date, high: date) -> Iterator[Sequence[int]]:
    match rule.frequency:
        case "YEARLY":
            for year in _stepped(rule, rule.start.year, low.year, high.year):
                yield days_of_year(rule, year)
        case "MONTHLY":
            for month in _stepped(rule, *map(_month, (rule.start, low, high))):
                yield days_of_month(rule, month // 12, month % 12 + 1)
        case "WEEKLY":
            yield from _weeks(rule, low.toordinal(), high.toordinal())
        case _:
            ordinals = (rule.start.toordinal(), low.toordinal(), high.toordinal())
            for day in _stepped(rule, *ordinals):
                if _may(rule, day):
                    yield (day,)


def _stepped(rule: Rule, start: int, low: int, high: int) -> range:
    """The numbers of the periods from `low` to `high`, every INTERVAL from the start's."""
    skipped = max(0, (low - start) // rule.interval)
    return range(start + skipped * rule.interval, high + 1, rule.interval)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _weeks(rule: Rule, low: int, high: int) -> Iterator[Sequence[int]]:
    first = rule.first_week.toordinal()
    span = WEEK * rule.interval
    begin = first + max(0, (low - first) // span) * span
    offsets = sorted({(weekday - rule.week_start) % WEEK for _, weekday in rule.weekdays})
    plain = not (rule.months or rule.month_days or rule.year_days or rule.week_numbers)
    for week in range(begin, high + 1, span):
        days = [week + offset for offset in offsets or range(WEEK)]
        yield days if plain else [day for day in days if _may(rule, day)]


def _may(rule: Rule, ordinal: int) -> bool:
    return not limits_days(rule) or is_picked(rule, date.fromordinal(ordinal))


def _hours(rule: Rule, low: datetime, high: datetime) -> Iterator[_Period]:
    """One by one, but over whole days that the rule does not pick."""
    base = rule.start.replace(minute=0, second=0)
    step = ONE_HOUR * rule.interval
    moment = base + (low - base) // step * step if low > base else base
    while moment <= high:
        if not _may(rule, moment.toordinal()):
            if moment.date() >= high.date():
                return
            midnight = datetime.combine(moment.date() + ONE_DAY, time())
            moment = base - (base - midnight) // step * step
            continue
        if not rule.hours or moment.hour in rule.hours:
            yield (moment.toordinal(),), _Clocks((moment.hour,), rule.minutes, rule.seconds)
        moment += step

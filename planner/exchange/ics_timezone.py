"""VTIMEZONE of an IANA zone in the form that every program reads: yearly rules.

Lists of RDATE, which icalendar writes, are ignored by some readers and an hour wrong in others.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby, pairwise

from planner.domain.clock import zone_named
from planner.domain.values import dataclass
from planner.exchange.ics_writing import component, local_text, utc_text

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STEP = timedelta(days=7)  # no zone has changed its clocks there and back within a week


@dataclass(frozen=True, slots=True)
class Change:
    """A change of clocks; `wall` is the time that it was on the old clock."""

    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def wall(self) -> datetime:
        return (self.moment + self.before).replace(tzinfo=None)

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, int, int, str]:
        """What all changes by one yearly rule have in common."""
        wall = self.wall
        clock = f"{wall:%H%M%S}"
        return self.before, self.after, self.name, wall.month, wall.weekday(), clock


@lru_cache(maxsize=64)
def vtimezone(zone: str, first_year: int, last_year: int) -> tuple[str, ...]:
    """Content lines that are right from `first_year`; the rules of `last_year` go on for ever."""
    changes = tuple(_changes(zone, first_year, last_year))
    lines = [f"TZID:{zone}", *_observance_at(zone, datetime(first_year, 1, 1, tzinfo=UTC))]
    for _, found in groupby(sorted(changes, key=_by_kind), key=lambda change: change.kind):
        for run in _runs(tuple(found)):
            lines += _observance(run, last_year)
    return tuple(component("VTIMEZONE", lines))


def _by_kind(change: Change) -> tuple[object, ...]:
    return (*change.kind, change.moment)


def _changes(zone: str, first_year: int, last_year: int) -> Iterator[Change]:
    rules = zone_named(zone)
    weeks = (last_year + 1 - first_year) * 53
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    moments = (start + STEP * week for week in range(weeks))
    for low, high in pairwise(moments):
        before, after = low.astimezone(rules), high.astimezone(rules)
        if before.utcoffset() == after.utcoffset():
            continue
        moment = _exactly(zone, low, high)
        if moment.year <= last_year:
            old, new = (each.utcoffset() or timedelta() for each in (before, after))
            yield Change(moment, old, new, after.tzname() or "")


def _exactly(zone: str, low: datetime, high: datetime) -> datetime:
    """The second of the change between two instants."""
    rules = zone_named(zone)
    before = low.astimezone(rules).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // timedelta(seconds=2) * timedelta(seconds=1)
        if middle.astimezone(rules).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def _runs(changes: tuple[Change, ...]) -> Iterator[tuple[Change, ...]]:
    """Changes of one kind in years that follow each other and by one rule.

    From the last one backwards, since today's rule is the one that has to be whole.
    """
    run: tuple[Change, ...] = ()
    for change in reversed(changes):
        longer = (change, *run)
        follows = run and change.moment.year == run[0].moment.year - 1
        if run and not (follows and _rule(longer)):
            yield run
            longer = (change,)
        run = longer
    if run:
        yield run


def _rule(run: tuple[Change, ...]) -> str | None:
    """On which days of a month they lie: the last Sunday, the second, the Friday from the 23rd."""
    days = [change.wall.date() for change in run]
    weekday = WEEKDAYS[days[0].weekday()]
    if all(_days_left(day) < 7 for day in days):
        return f"BYDAY=-1{weekday}"
    numbers = {(day.day - 1) // 7 + 1 for day in days}
    if len(numbers) == 1:
        return f"BYDAY={numbers.pop()}{weekday}"
    first, last = min(day.day for day in days), max(day.day for day in days)
    if last - first > 6 or first > 25:
        return None
    return f"BYDAY={weekday};BYMONTHDAY={','.join(str(first + more) for more in range(7))}"


def _days_left(day: date) -> int:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (following - day).days - 1


def _observance(run: tuple[Change, ...], last_year: int) -> Iterator[str]:
    first, last = run[0], run[-1]
    lines = _lines(first.wall, first.before, first.after, first.name)
    if len(run) > 1:
        rule = f"RRULE:FREQ=YEARLY;BYMONTH={first.wall.month};{_rule(run)}"
        goes_on = last.moment.year == last_year and len(run) > 2
        # A day later than needed: dateutil, on which many build, takes UNTIL for wall time.
        until = last.moment + timedelta(days=1)
        lines.append(rule if goes_on else f"{rule};UNTIL={utc_text(until)}")
    yield from component("DAYLIGHT" if first.after > first.before else "STANDARD", lines)


def _observance_at(zone: str, moment: datetime) -> Iterator[str]:
    """What holds before the first change."""
    local = moment.astimezone(zone_named(zone))
    offset = local.utcoffset() or timedelta()
    lines = _lines(local.replace(tzinfo=None), offset, offset, local.tzname() or "")
    yield from component("DAYLIGHT" if local.dst() else "STANDARD", lines)


def _lines(wall: datetime, before: timedelta, after: timedelta, name: str) -> list[str]:
    return [
        f"DTSTART:{local_text(wall)}",
        f"TZOFFSETFROM:{_offset_text(before)}",
        f"TZOFFSETTO:{_offset_text(after)}",
        f"TZNAME:{name}",
    ]


def _offset_text(offset: timedelta) -> str:
    seconds = round(offset.total_seconds())
    sign, seconds = ("-" if seconds < 0 else "+"), abs(seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours:02}{minutes:02}" + (f"{rest:02}" if rest else "")

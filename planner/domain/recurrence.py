"""Entries that repeat (RFC 5545, 3.3.10 and 3.8.5)."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from planner.domain.clock import QUARTER, local_time, zone_named
from planner.domain.interval import Interval, as_utc
from planner.domain.values import dataclass

if TYPE_CHECKING:
    from planner.domain.bounded_rule import ParsedRule

MOST_STARTS = 5000
"""More than that in one window are cut off: no calendar is read that way."""

CLOCK_PARTS = ("HOUR", "MINUTE", "SECOND")
"""Of the names of what makes a rule happen more than once a day."""

ONE_DAY = timedelta(days=1)
NO_TIME = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`rule` is the value of an RRULE, such as FREQ=WEEKLY;BYDAY=TU.

    `exceptions` are the starts (EXDATE) that do not happen, `dates` those that happen besides the
    rule (RDATE), `periods` such with an end of their own; instants in UTC. The rule is resolved on
    the wall clock of the entry's own zone. `more_rules` and `except_rules` (EXRULE) are what older
    programs write (RFC 2445): times that happen too, and times that do not.
    """

    rule: str
    exceptions: tuple[datetime, ...] = ()
    dates: tuple[datetime, ...] = ()
    periods: tuple[Interval, ...] = ()
    more_rules: tuple[str, ...] = ()
    except_rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "exceptions", tuple(sorted(map(as_utc, self.exceptions))))
        object.__setattr__(self, "dates", tuple(sorted(map(as_utc, self.dates))))
        object.__setattr__(self, "periods", tuple(sorted(self.periods)))

    @property
    def is_only_a_rule(self) -> bool:
        return not (
            self.exceptions or self.dates or self.periods or self.more_rules or self.except_rules
        )

    @property
    def rules(self) -> tuple[str, ...]:
        return (self.rule, *self.more_rules)


def parsed(rule: str, start: datetime, zone: str, *, counts_start: bool = True) -> "ParsedRule":
    """Rules are read where there are any."""
    from planner.domain.bounded_rule import parsed  # noqa: PLC0415 (a quicker start)

    return parsed(rule, start, zone, counts_start=counts_start)


def check_rules(recurrence: Recurrence, start: datetime, zone: str) -> None:
    """Raises InvalidValue in words for one that cannot be followed."""
    for rule in (*recurrence.rules, *recurrence.except_rules):
        parsed(rule, start, zone)


def starts(
    recurrence: Recurrence, start: datetime, zone: str, within: Interval
) -> tuple[datetime, ...]:
    """The instants inside `within` at which an entry that starts first at `start` starts.

    Of more than MOST_STARTS the first; `is_cut` tells.
    """
    return _uncut(recurrence, as_utc(start), zone, within)[:MOST_STARTS]


def is_cut(recurrence: Recurrence, start: datetime, zone: str, within: Interval) -> bool:
    """Whether it happens more often inside `within` than is shown."""
    days = within.length // ONE_DAY + 2
    others = len(recurrence.dates) + len(recurrence.periods)
    if not any(part in rule.upper() for rule in recurrence.rules for part in CLOCK_PARTS):
        daily = len(recurrence.rules) * days  # told without reading the rule
        if daily + others <= MOST_STARTS:
            return False
    most = sum(parsed(rule, start, zone).rule.most_a_day * days for rule in recurrence.rules)
    if most + others <= MOST_STARTS:
        return False
    return len(_uncut(recurrence, as_utc(start), zone, within)) > MOST_STARTS


def _uncut(
    recurrence: Recurrence, start: datetime, zone: str, within: Interval
) -> tuple[datetime, ...]:
    """One more than is shown, where there are more."""
    first = (start,) if start in within else ()  # it always counts (RFC 5545, 3.8.5.3)
    found = (*first, *_rule_starts(recurrence.rule, start, zone, within)[: MOST_STARTS + 1])
    if not recurrence.is_only_a_rule:
        found = tuple(sorted(_with_the_rest(recurrence, set(found), start, zone, within)))
    return found


def _with_the_rest(
    recurrence: Recurrence, found: set[datetime], start: datetime, zone: str, within: Interval
) -> set[datetime]:
    for rule in recurrence.more_rules:
        times = _rule_starts(rule, start, zone, within, counts_start=False)
        found.update(times[: MOST_STARTS + 1])
    found.update(moment for moment in recurrence.dates if moment in within)
    found.update(period.start for period in recurrence.periods if period.start in within)
    found.difference_update(recurrence.exceptions)
    if found and recurrence.except_rules:
        found -= _excepted(recurrence, start, zone, within)
    return found


def _excepted(
    recurrence: Recurrence, start: datetime, zone: str, within: Interval
) -> set[datetime]:
    """What the rules name that take away; of the first only what a rule names itself."""
    every: set[datetime] = set()
    for rule in recurrence.except_rules:
        every.update(_rule_starts(rule, start, zone, within, counts_start=False))
        read = parsed(rule, start, zone, counts_start=False).rule
        if next(read.times_within(read.start, read.start), None) is not None:
            every.add(start)
    return every


def _rule_starts(
    rule: str, start: datetime, zone: str, within: Interval, *, counts_start: bool = True
) -> tuple[datetime, ...]:
    """Ascending, without `start` itself."""
    read = parsed(rule, start, zone, counts_start=counts_start)
    if start >= within.end or (read.last is not None and read.last < within.start):
        return ()
    if read.is_dense:
        return _expanded(read, start, within)
    first = (max(within.start, start) - read.epoch) // QUARTER
    last = (min(within.end, read.last or within.end) - read.epoch) // QUARTER
    if first == last:
        chunk = _chunk(rule, start, zone, first, counts_start=counts_start)
        return chunk[bisect_left(chunk, within.start) : bisect_left(chunk, within.end)]
    chunks = (
        _chunk(rule, start, zone, number, counts_start=counts_start)
        for number in range(first, last + 1)
    )
    times = chain.from_iterable(chunks)
    return tuple(islice((each for each in times if each in within), MOST_STARTS + 1))


@lru_cache(maxsize=32_768)
def _chunk(
    rule: str, start: datetime, zone: str, number: int, *, counts_start: bool
) -> tuple[datetime, ...]:
    """A quarter of a year of a series, so that the next week is usually known already."""
    read = parsed(rule, start, zone, counts_start=counts_start)
    return _expanded(read, start, _chunk_span(read.epoch, number))


def _expanded(read: "ParsedRule", start: datetime, within: Interval) -> tuple[datetime, ...]:
    """The first ones of many; without `start` itself.

    Where DST skips an hour two wall times may be one instant, and a later one come first.
    """
    local_zone, last = zone_named(read.zone), read.last or within.end
    walls = read.rule.times_within(*_wall_span(within, read.zone))
    moments = {
        local.replace(tzinfo=local_zone).astimezone(UTC)
        for local in islice(walls, 2 * MOST_STARTS)
        if local != read.rule.start
    }
    return tuple(sorted(m for m in moments if m in within and start < m <= last))


@lru_cache(maxsize=4096)
def _chunk_span(epoch: datetime, number: int) -> Interval:
    return Interval(epoch + QUARTER * number, epoch + QUARTER * (number + 1))


@lru_cache(maxsize=4096)
def _wall_span(within: Interval, zone: str) -> tuple[datetime, datetime]:
    """All wall times that may lie in a span, also where DST skips or doubles some."""
    first = local_time(within.start, zone)
    last = local_time(within.end - timedelta.resolution, zone)
    skipped = (first.utcoffset() or NO_TIME) - ((first - ONE_DAY).utcoffset() or NO_TIME)
    doubled = ((last - ONE_DAY).utcoffset() or NO_TIME) - (last.utcoffset() or NO_TIME)
    low, high = first.replace(tzinfo=None), last.replace(tzinfo=None)
    return low - max(skipped, NO_TIME), high + max(doubled, NO_TIME)

"""Spans of time and the algebra on them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from planner.domain.errors import InvalidValue
from planner.domain.values import dataclass


def as_utc(moment: datetime) -> datetime:
    """The same instant in UTC. Raises InvalidValue for a naive datetime."""
    if moment.tzinfo is None:
        raise InvalidValue(
            "{moment} does not say its time zone.", moment=f"{moment:%Y-%m-%d %H:%M}"
        )
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A half-open span [start, end) of instants in UTC; never empty."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC:
            object.__setattr__(self, "start", as_utc(self.start))
        if self.end.tzinfo is not UTC:
            object.__setattr__(self, "end", as_utc(self.end))
        if self.end <= self.start:
            raise InvalidValue(
                "The end {end} is not after the start {start}.",
                end=f"{self.end:%Y-%m-%d %H:%M}",
                start=f"{self.start:%Y-%m-%d %H:%M}",
            )

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end

    def overlaps(self, other: "Interval") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Interval") -> bool:
        return self.start <= other.start and other.end <= self.end

    def intersection(self, other: "Interval") -> "Interval | None":
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None

    def padded(self, before: timedelta, after: timedelta) -> "Interval":
        return Interval(self.start - before, self.end + after)

    def shifted(self, by: timedelta) -> "Interval":
        return Interval(self.start + by, self.end + by)


def merged(spans: Iterable[Interval]) -> tuple[Interval, ...]:
    """The union, as sorted disjoint spans that do not touch."""
    union: list[Interval] = []
    for span in sorted(spans):
        if union and span.start <= union[-1].end:
            if span.end > union[-1].end:
                union[-1] = Interval(union[-1].start, span.end)
        else:
            union.append(span)
    return tuple(union)


def subtracted(spans: Iterable[Interval], taken: Iterable[Interval]) -> tuple[Interval, ...]:
    """What remains of `spans` outside `taken`, sorted and disjoint."""
    return tuple(_remaining(merged(spans), merged(taken)))


def _remaining(spans: tuple[Interval, ...], taken: tuple[Interval, ...]) -> Iterator[Interval]:
    first = 0
    for span in spans:
        while first < len(taken) and taken[first].end <= span.start:
            first += 1
        start, k = span.start, first
        while k < len(taken) and taken[k].start < span.end:
            if taken[k].start > start:
                yield Interval(start, taken[k].start)
            start = max(start, taken[k].end)
            k += 1
        if start < span.end:
            yield Interval(start, span.end)


def intersected(spans: Iterable[Interval], others: Iterable[Interval]) -> tuple[Interval, ...]:
    """What lies in both, sorted and disjoint."""
    left, right = merged(spans), merged(others)
    common: list[Interval] = []
    i = k = 0
    while i < len(left) and k < len(right):
        both = left[i].intersection(right[k])
        if both is not None:
            common.append(both)
        if left[i].end <= right[k].end:
            i += 1
        else:
            k += 1
    return tuple(common)


def total_length(spans: Iterable[Interval]) -> timedelta:
    """The sum of the lengths; overlapping spans count twice."""
    return sum((span.length for span in spans), timedelta())

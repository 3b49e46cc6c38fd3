"""The hours in which a person is willing to work."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from planner.domain.clock import clock_span
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)


class HoursKind(StrEnum):
    """CORE is free of charge, FLEXIBLE is allowed at a price (evenings, Saturday morning)."""

    CORE = "core"
    FLEXIBLE = "flexible"


@dataclass(frozen=True, slots=True, order=True)
class HoursSpan:
    """Wall-clock hours of one day; an end before the start lies on the next day.

    00:00–00:00 is the whole day; no other span begins when it ends.
    """

    start: time
    end: time
    kind: HoursKind = HoursKind.CORE

    def __post_init__(self) -> None:
        if self.start == self.end != time(0):
            raise InvalidValue(
                "The hours {start}–{end} end when they begin; write 00:00–00:00 for the whole day.",
                start=f"{self.start:%H:%M}",
                end=f"{self.end:%H:%M}",
            )

    @property
    def minutes(self) -> tuple[int, int]:
        """Start and end in minutes from midnight; the end may lie beyond 1,440."""
        start = self.start.hour * 60 + self.start.minute
        end = self.end.hour * 60 + self.end.minute
        return start, end if end > start else end + 1440


@dataclass(frozen=True, slots=True)
class WorkWindow:
    """A part of the hours on one real day."""

    interval: Interval
    kind: HoursKind
    day: date


def _checked(spans: tuple[HoursSpan, ...]) -> tuple[HoursSpan, ...]:
    ordered = tuple(sorted(spans))
    for earlier, later in pairwise(ordered):
        if later.minutes[0] < earlier.minutes[1]:
            raise InvalidValue(
                "The hours {start}–{end} and {start_2}–{end_2} overlap.",
                start=f"{earlier.start:%H:%M}",
                end=f"{earlier.end:%H:%M}",
                start_2=f"{later.start:%H:%M}",
                end_2=f"{later.end:%H:%M}",
            )
    return ordered


@dataclass(frozen=True, slots=True)
class HoursProfile:
    """Hours per weekday (Monday first), and dated exceptions that replace a whole day.

    Wall-clock time of the person's zone, resolved per day. Spans of one day do not overlap; the
    hours outside every span are never worked in.
    """

    weekdays: tuple[tuple[HoursSpan, ...], ...] = ((),) * 7
    exceptions: Mapping[date, tuple[HoursSpan, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.weekdays) != 7:
            raise InvalidValue("Hours need seven weekdays.")
        object.__setattr__(self, "weekdays", tuple(_checked(day) for day in self.weekdays))
        checked = {day: _checked(spans) for day, spans in self.exceptions.items()}
        object.__setattr__(self, "exceptions", checked)

    def spans_on(self, day: date) -> tuple[HoursSpan, ...]:
        return self.exceptions.get(day, self.weekdays[day.weekday()])

    def windows(self, first: date, last: date, zone: str) -> Iterator[WorkWindow]:
        """The windows that begin on the days `first` to `last` inclusive, in order.

        A window whose wall time falls into the hour that DST skips is shortened, and left out when
        nothing of it is left; one inside the doubled hour runs once. Where a window past midnight
        meets the next day's hours, the later day gives way.
        """
        busy_until: datetime | None = None
        for offset in range(-1, (last - first).days + 1):  # the day before may reach into the first
            day = first + ONE_DAY * offset
            for span in self.spans_on(day):
                window = _resolved(span, day, zone, busy_until)
                if window is not None:
                    busy_until = window.interval.end
                    if offset >= 0:
                        yield window


def _resolved(
    span: HoursSpan, day: date, zone: str, not_before: datetime | None
) -> WorkWindow | None:
    found = clock_span(day, span.start, span.end, zone)
    if found is None or not_before is None or not_before <= found.start:
        return WorkWindow(found, span.kind, day) if found else None
    if not_before >= found.end:
        return None
    return WorkWindow(Interval(not_before, found.end), span.kind, day)


def span_length(span: HoursSpan) -> timedelta:
    """Wall-clock length."""
    start, end = span.minutes
    return timedelta(minutes=end - start)

"""Where an instant lies on a canvas of days side by side, and back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from planner.desktop.week.day_axis import ONE_DAY, DayAxis, Scale, day_axis, scale_of
from planner.domain.clock import instant, local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

LEAST_COLUMN = 10
"""Pixels of a day before there is room for it."""


@lru_cache(maxsize=64)
def _axes(first: date, columns: int, zone: str) -> tuple[DayAxis, ...]:
    scale = scale_of(first, columns, zone)
    return tuple(day_axis(first + ONE_DAY * column, zone, scale) for column in range(columns))


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The part of an interval that lies on one day, in pixels; whether its ends are real."""

    column: int
    top: float
    bottom: float
    starts_here: bool
    ends_here: bool


@dataclass(frozen=True, slots=True)
class WeekGeometry:
    """Days side by side from `left` to `right`, hours from 0 downwards."""

    first: date
    zone: str
    left: int
    right: int
    hour_height: int
    columns: int = 7

    @property
    def scale(self) -> Scale:
        return scale_of(self.first, self.columns, self.zone)

    @property
    def height(self) -> int:
        return round(self.scale.length * self.hour_height / 60)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + ONE_DAY * column for column in range(self.columns))

    def axis(self, column: int) -> DayAxis:
        return _axes(self.first, self.columns, self.zone)[column]

    @property
    def span(self) -> Interval:
        last = self.first + ONE_DAY * self.columns
        midnight = datetime.min.time()
        return Interval(
            instant(self.first, midnight, self.zone), instant(last, midnight, self.zone)
        )

    def column_left(self, column: int) -> int:
        return self.left + round((self.right - self.left) * column / self.columns)

    def column_of(self, moment: datetime) -> int:
        """Of an instant inside `span`."""
        return (local_time(moment, self.zone).date() - self.first).days

    def column_at(self, x: float) -> int:
        """The nearest column."""
        wanted = (column for column in range(1, self.columns) if x < self.column_left(column))
        return next(wanted, self.columns) - 1

    def y_of(self, minute: float) -> float:
        """Of a minute of the axis."""
        return minute * self.hour_height / 60

    def y_at_wall(self, minute: float) -> float:
        """Of a minute of the day by the clock."""
        return self.y_of(self.scale.place(minute))

    def hours(self) -> Iterator[tuple[float, float, int]]:
        """The full hours: where each is, its minute of the axis, and its number."""
        for minute, hour in self.scale.hours():
            yield self.y_of(minute), minute, hour

    def minute_at(self, y: float) -> float:
        return min(max(0.0, y * 60 / self.hour_height), self.scale.length)

    def moment_at(self, x: float, y: float) -> datetime:
        """The instant under a point; outside the canvas that of the nearest point."""
        return self.moment_in(self.column_at(x), self.minute_at(y))

    def moment_in(self, column: int, minute: float) -> datetime:
        axis = self.axis(column)
        if not axis.pieces:
            return instant(axis.day, datetime.min.time(), self.zone)
        return axis.moment_at(minute)

    def snapped(self, moment: datetime, grid: timedelta) -> datetime:
        """The nearest time on the grid."""
        axis = day_axis(local_time(moment, self.zone).date(), self.zone)
        step = grid.total_seconds() / 60
        return axis.moment_at(round(axis.minute_of(moment) / step) * step)

    def spans(self, interval: Interval) -> Iterator[DaySpan]:
        """One for each shown day that the interval touches."""
        for column, axis in enumerate(_axes(self.first, self.columns, self.zone)):
            if axis.span is not None and axis.span.overlaps(interval):
                part = axis.span.intersection(interval) or interval
                yield DaySpan(
                    column,
                    self.y_of(axis.minute_of(part.start)),
                    self.y_of(_end_minute(axis, part.end)),
                    part.start == interval.start,
                    part.end == interval.end,
                )


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which days are shown and how; `zone` is the person's, `zones` are others beside it."""

    first: date
    zone: str
    zones: tuple[str, ...] = ()
    columns: int = 7
    hour_height: int = 48
    grid: timedelta = timedelta(minutes=5)

    def week(self, left: int, right: int) -> WeekGeometry:
        """From `left` to `right` in pixels; where that is nothing yet, wide enough to have days."""
        right = max(left + LEAST_COLUMN * self.columns, right)
        return WeekGeometry(self.first, self.zone, left, right, self.hour_height, self.columns)


def _end_minute(axis: DayAxis, end: datetime) -> float:
    """Above what the day does not have."""
    before = next((piece for piece in axis.pieces if piece.start < end <= piece.end), None)
    if before is None:
        return axis.minute_of(end)
    return before.first + (end - before.start).total_seconds() * before.pace

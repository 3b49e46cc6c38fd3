"""Where an instant lies on the canvas of a week, and back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from planner.domain.clock import instant, local_time
from planner.domain.interval import Interval

DAY_MINUTES = 1440
ONE_DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of instants that runs evenly over a stretch of the day's axis, in minutes."""

    start: datetime
    end: datetime
    first: float
    last: float

    @property
    def pace(self) -> float:
        """Axis minutes per elapsed second."""
        return (self.last - self.first) / (self.end - self.start).total_seconds()


@dataclass(frozen=True, slots=True)
class DayAxis:
    """The instants of one day on an axis of 24 wall-clock hours.

    The axis is the same every day, so that nine o'clock is level over the week. The hour that DST
    skips stays empty; the hour that happens twice shares its space, half for each run. A day that
    a zone skips altogether has no pieces.
    """

    day: date
    pieces: tuple[Piece, ...]
    span: Interval | None

    def minute_of(self, moment: datetime) -> float:
        """0 to 1,440; instants outside the day lie at its nearer end."""
        for piece in self.pieces:
            if moment < piece.end:
                elapsed = max(0.0, (moment - piece.start).total_seconds())
                return piece.first + elapsed * piece.pace
        return float(DAY_MINUTES)

    def moment_at(self, minute: float) -> datetime:
        """The instant there, to the second; inside the skipped hour the end of the gap."""
        for piece in self.pieces:
            if minute < piece.last:
                seconds = max(0.0, minute - piece.first) / piece.pace
                return piece.start + timedelta(seconds=round(seconds))
        return self.pieces[-1].end


@lru_cache(maxsize=1024)
def day_axis(day: date, zone: str) -> DayAxis:
    midnight = datetime.min.time()
    start, end = instant(day, midnight, zone), instant(day + ONE_DAY, midnight, zone)
    if start >= end:
        return DayAxis(day, (), None)
    return DayAxis(day, tuple(_pieces(day, start, end, zone)), Interval(start, end))


def _pieces(day: date, start: datetime, end: datetime, zone: str) -> Iterator[Piece]:
    change = _offset_change(start, end, zone)
    if change is None:
        yield Piece(start, end, _minute(start, day, zone), DAY_MINUTES)
        return
    after = _minute(change, day, zone)
    before = _minute(change - SECOND, day, zone) + 1 / 60
    if after >= before:
        yield Piece(start, change, _minute(start, day, zone), before)
        yield Piece(change, end, after, DAY_MINUTES)
        return
    doubled = timedelta(minutes=before - after)
    if change - doubled > start:
        yield Piece(start, change - doubled, _minute(start, day, zone), after)
    yield Piece(change - doubled, change + doubled, after, before)
    if change + doubled < end:
        yield Piece(change + doubled, end, before, DAY_MINUTES)


def _minute(moment: datetime, day: date, zone: str) -> float:
    local = local_time(moment, zone)
    days = (local.date() - day).days
    return days * DAY_MINUTES + local.hour * 60 + local.minute + local.second / 60


def _offset_change(start: datetime, end: datetime, zone: str) -> datetime | None:
    """The first instant after `start` with another offset, if `end` has another one."""
    offset = local_time(start, zone).utcoffset()
    if local_time(end - SECOND, zone).utcoffset() == offset:
        return None
    low, high = start, end
    while high - low > SECOND:
        middle = low + timedelta(seconds=(high - low) // SECOND // 2)
        if local_time(middle, zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high


@lru_cache(maxsize=64)
def _axes(first: date, columns: int, zone: str) -> tuple[DayAxis, ...]:
    return tuple(day_axis(first + ONE_DAY * column, zone) for column in range(columns))


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
    def height(self) -> int:
        return 24 * self.hour_height

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + ONE_DAY * column for column in range(self.columns))

    def axis(self, column: int) -> DayAxis:
        return day_axis(self.first + ONE_DAY * column, self.zone)

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
        return minute * self.hour_height / 60

    def minute_at(self, y: float) -> float:
        return min(max(0.0, y * 60 / self.hour_height), DAY_MINUTES)

    def moment_at(self, x: float, y: float) -> datetime:
        """The instant under a point; outside the canvas that of the nearest point."""
        return self.moment_in(self.column_at(x), self.minute_at(y))

    def moment_in(self, column: int, minute: float) -> datetime:
        axis = self.axis(column)
        if not axis.pieces:
            return instant(axis.day, datetime.min.time(), self.zone)
        return axis.moment_at(minute)

    def snapped(self, moment: datetime, grid: timedelta) -> datetime:
        """The nearest wall time on the grid."""
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
                    self.y_of(axis.minute_of(part.end)),
                    part.start == interval.start,
                    part.end == interval.end,
                )

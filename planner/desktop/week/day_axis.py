"""The hours of a day from top to bottom, also of days with 23 or 25 of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from planner.domain.clock import instant, local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

DAY_MINUTES = 1440
ONE_DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """The clock is put from `before` to `after` (minutes of the day on the wall) at `at`."""

    at: datetime
    before: float
    after: float

    @property
    def repeated(self) -> float:
        """Minutes that happen twice; of a gap none."""
        return max(0.0, self.before - self.after)


@dataclass(frozen=True, slots=True)
class Scale:
    """Minutes of an axis that several days share, so that nine o'clock is level over all of them.

    What happens twice on one of them has its full length, and the others are empty there. What
    DST skips is left out where no day has it. `repeats` are the wall minute at which the clock is
    put back, and by how much; `gaps` run from one wall minute to another.
    """

    repeats: tuple[tuple[float, float], ...] = ()
    gaps: tuple[tuple[float, float], ...] = ()

    def place(self, wall: float) -> float:
        """Of what begins at the wall minute."""
        return self._cut(wall) + sum(length for at, length in self.repeats if wall >= at)

    def reach(self, wall: float) -> float:
        """Of what ends at the wall minute."""
        return self._cut(wall) + sum(length for at, length in self.repeats if wall > at)

    @property
    def length(self) -> float:
        return self.place(DAY_MINUTES)

    def hours(self) -> Iterator[tuple[float, int]]:
        """Where each hour begins; that which happens twice comes twice."""
        for hour in range(1, 24):
            wall = hour * 60
            if not any(first <= wall < last for first, last in self.gaps):
                yield self.place(wall), hour
        for at, length in self.repeats:
            again = [hour for hour in range(24) if at - length <= hour * 60 < at]
            for hour in again:
                yield self.reach(at) + hour * 60 - (at - length), hour

    def _cut(self, wall: float) -> float:
        return wall - sum(min(wall, last) - first for first, last in self.gaps if wall > first)


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
    """The instants of one day on an axis. A day that a zone skips altogether has no pieces."""

    day: date
    pieces: tuple[Piece, ...]
    span: Interval | None
    length: float = DAY_MINUTES

    def minute_of(self, moment: datetime) -> float:
        """0 to the axis' length; instants outside the day lie at its nearer end."""
        for piece in self.pieces:
            if moment < piece.end:
                elapsed = max(0.0, (moment - piece.start).total_seconds())
                return piece.first + elapsed * piece.pace
        return self.pieces[-1].last if self.pieces else self.length

    def moment_at(self, minute: float) -> datetime:
        """The instant there, to the second; where the day is empty the next one that it has."""
        for piece in self.pieces:
            if minute < piece.last:
                seconds = max(0.0, minute - piece.first) / piece.pace
                return piece.start + timedelta(seconds=round(seconds))
        return self.pieces[-1].end

    def empty(self) -> Iterator[tuple[float, float]]:
        """Stretches of the axis that the day does not have."""
        reached = 0.0
        for piece in self.pieces:
            if piece.first > reached:
                yield reached, piece.first
            reached = piece.last
        if reached < self.length:
            yield reached, self.length


@lru_cache(maxsize=1024)
def scale_of(first: date, days: int, zone: str) -> Scale:
    """What the days need to be side by side."""
    changes = [_change(first + ONE_DAY * number, zone) for number in range(days)]
    found = [change for change in changes if change is not None]
    repeats = tuple(sorted({(c.before, c.repeated) for c in found if c.repeated}))
    gaps = [(c.before, c.after) for c in found if not c.repeated]
    return Scale(repeats, tuple(gaps) if len(gaps) == days else ())


@lru_cache(maxsize=2048)
def day_axis(day: date, zone: str, scale: Scale | None = None) -> DayAxis:
    """Without a scale the day's own: a minute of it is a minute of time."""
    scale = scale_of(day, 1, zone) if scale is None else scale
    midnight = datetime.min.time()
    start, end = instant(day, midnight, zone), instant(day + ONE_DAY, midnight, zone)
    if start >= end:
        return DayAxis(day, (), None, scale.length)
    pieces = tuple(_pieces(Interval(start, end), day, zone, scale))
    return DayAxis(day, pieces, Interval(start, end), scale.length)


def _pieces(span: Interval, day: date, zone: str, scale: Scale) -> Iterator[Piece]:
    first, change = _minute(span.start, day, zone), _change(day, zone)
    if change is None:
        yield from _even(span.start, first, DAY_MINUTES, scale)
        return
    yield Piece(span.start, change.at, scale.place(first), scale.reach(change.before))
    begin = scale.reach(change.before) if change.repeated else scale.place(change.after)
    yield Piece(change.at, span.end, begin, _last(change, scale))


def _last(change: Change, scale: Scale) -> float:
    """Where the clock is put back at midnight, what happens twice ends the axis."""
    return scale.length if change.before >= DAY_MINUTES else scale.reach(DAY_MINUTES)


def _even(start: datetime, first: float, last: float, scale: Scale) -> Iterator[Piece]:
    """A day without a change of its own, in parts where another day needs more room."""
    walls = [first, *(at for at, _ in scale.repeats if first < at < last), last]
    for one, other in pairwise(walls):
        begin = start + timedelta(minutes=one - first)
        yield Piece(
            begin, begin + timedelta(minutes=other - one), scale.place(one), scale.reach(other)
        )


def _minute(moment: datetime, day: date, zone: str) -> float:
    local = local_time(moment, zone)
    days = (local.date() - day).days
    return days * DAY_MINUTES + local.hour * 60 + local.minute + local.second / 60


@lru_cache(maxsize=2048)
def _change(day: date, zone: str) -> Change | None:
    midnight = datetime.min.time()
    start, end = instant(day, midnight, zone), instant(day + ONE_DAY, midnight, zone)
    at = None if start >= end else _offset_change(start, end, zone)
    if at is None:
        return None
    before = _minute(at - SECOND, day, zone) + 1 / 60
    return Change(at, round(before, 6), round(_minute(at, day, zone), 6))


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

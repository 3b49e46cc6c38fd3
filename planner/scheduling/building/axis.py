"""The planner's axis of time: minutes from an origin, on a grid, in a person's own days."""

from datetime import UTC, date, datetime, time, timedelta

from planner.domain.clock import day_of, instant, monday_of
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.settings import Settings
from planner.domain.values import dataclass
from planner.scheduling.problem.problem import DAY, Span

MINUTE = timedelta(minutes=1)
NOON = time(12)


YEARS = range(1970, 2201)


def checked_year(moment: datetime) -> datetime:
    """The moment itself. Raises InvalidValue where there is nothing to plan."""
    if moment.year not in YEARS:
        raise InvalidValue(
            "{moment} lies outside the years {first}–{last}.",
            moment=moment.isoformat(" ", "minutes"),
            first=YEARS[0],
            last=YEARS[-1],
        )
    return moment


def minutes_of(length: timedelta, grid: int) -> int:
    """In minutes, rounded up to the grid."""
    return -(-length // (MINUTE * grid)) * grid


def clock_minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Minutes from `origin`, the start of `first_day`, which is a Monday.

    `day_starts` are the minutes at which days begin, from 0 to the end of the last day.
    """

    origin: datetime
    first_day: date
    zone: str
    boundary: time
    grid: int
    day_starts: tuple[int, ...]

    @property
    def horizon(self) -> int:
        return self.day_starts[-1]

    @property
    def days(self) -> int:
        return len(self.day_starts) - 1

    @property
    def last_day(self) -> date:
        return self.first_day + timedelta(days=self.days - 1)

    @property
    def span(self) -> Interval:
        return Interval(self.origin, self.instant(self.horizon))

    @property
    def has_clock_change(self) -> bool:
        return self.day_starts != tuple(range(0, self.days * DAY + 1, DAY))

    def floor(self, moment: datetime) -> int:
        return (moment - self.origin) // (MINUTE * self.grid) * self.grid

    def ceil(self, moment: datetime) -> int:
        return minutes_of(moment - self.origin, self.grid)

    def instant(self, minute: int) -> datetime:
        return self.origin + minute * MINUTE

    def interval(self, span: Span) -> Interval:
        return Interval(self.instant(span[0]), self.instant(span[1]))

    def outwards(self, interval: Interval) -> Span:
        return self.floor(interval.start), self.ceil(interval.end)

    def inwards(self, interval: Interval, not_before: int = 0) -> Span | None:
        """The grid inside an interval, within the axis and not before a minute."""
        start = max(self.ceil(interval.start), not_before)
        end = min(self.floor(interval.end), self.horizon)
        return (start, end) if start < end else None

    def date_at(self, day: int) -> date:
        """The date of the day with this number."""
        return self.first_day + timedelta(days=day)

    def day_of(self, moment: datetime) -> date:
        """The day to which an instant belongs."""
        return day_of(moment, self.zone, self.boundary)

    def clock_zeros(self) -> tuple[int, ...]:
        """For each day the minute at which its clock, as it goes at noon, showed the boundary."""
        since_boundary = 12 * 60 - clock_minutes(self.boundary)
        return tuple(
            self.floor(instant(self.first_day + timedelta(days=day), NOON, self.zone))
            - since_boundary
            for day in range(self.days)
        )


def axis_from(now: datetime, weeks: int, settings: Settings) -> TimeAxis:
    """Whole weeks from the Monday of the week of `now`."""
    monday = monday_of(day_of(now, settings.zone, settings.day_boundary))
    starts = [
        instant(monday + timedelta(days=day), settings.day_boundary, settings.zone)
        for day in range(weeks * 7 + 1)
    ]
    return TimeAxis(
        origin=starts[0].astimezone(UTC),
        first_day=monday,
        zone=settings.zone,
        boundary=settings.day_boundary,
        grid=settings.grid // MINUTE,
        day_starts=tuple((start - starts[0]) // MINUTE for start in starts),
    )

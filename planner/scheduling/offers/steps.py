"""The steps on which free times begin and end."""

from datetime import UTC, datetime, timedelta

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

MONDAY = datetime(2000, 1, 3, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Steps:
    """Multiples of `length` on the wall clock of a zone: hours are whole ones in Kolkata too."""

    length: timedelta
    zone: str

    def before(self, moment: datetime) -> datetime:
        """The last one that is not after it."""
        return moment - self._since_monday(moment) % self.length

    def after(self, moment: datetime) -> datetime:
        """The first one that is not before it."""
        return moment + -self._since_monday(moment) % self.length

    def within(self, time: Interval) -> Interval | None:
        """What of the time lies between two of them."""
        start, end = self.after(time.start), self.before(time.end)
        return Interval(start, end) if start < end else None

    def _since_monday(self, moment: datetime) -> timedelta:
        return local_time(moment, self.zone).replace(tzinfo=UTC) - MONDAY

"""What the user can set, besides the hours."""

from datetime import time, timedelta

from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue
from planner.domain.recipients import Publication, Recipient
from planner.domain.sources import SourceCalendar
from planner.domain.values import dataclass

_LENGTHS = (
    "minimum_rest",
    "day_cap",
    "week_cap",
    "week_target",
    "evening_cap",
    "buffer_before",
    "buffer_after",
    "pause",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`zone` is the person's IANA zone; a day runs from `day_boundary` to the next.

    `day_cap` and `week_cap` bound planned work, `evening_cap` the flexible hours of a week and
    `evenings_per_week` the days on which any are worked;
    `minimum_rest` lies between the last work of a day and the first of the next (EU directive
    2003/88/EC, article 3: 11 hours). `pause` lies between two chunks of the same task. All
    planning happens on a grid of `grid`. The history of changes is kept for `history_age` days and
    up to `history_size` megabytes. `automatic`: a proposal that moves nothing which was accepted
    is accepted by itself. `recipients` are those of one's availability, the last first;
    `sources` the calendars that were imported, the last one last.
    """

    zone: str = "UTC"
    day_boundary: time = time(4)
    minimum_rest: timedelta = timedelta(hours=11)
    day_cap: timedelta = timedelta(hours=10)
    week_cap: timedelta = timedelta(hours=48)
    week_target: timedelta = timedelta(hours=40)
    evening_cap: timedelta = timedelta(hours=10)
    evenings_per_week: int = 3
    buffer_before: timedelta = timedelta()
    buffer_after: timedelta = timedelta()
    pause: timedelta = timedelta(minutes=15)
    grid: timedelta = timedelta(minutes=5)
    default_estimate: timedelta = timedelta(hours=1)
    history_age: int = 365
    history_size: int = 100
    recipients: tuple[Recipient, ...] = ()
    publications: tuple[Publication, ...] = ()
    automatic: bool = False
    sources: tuple[SourceCalendar, ...] = ()

    def __post_init__(self) -> None:
        zone_named(self.zone)
        if self.grid not in (timedelta(minutes=m) for m in (1, 5, 10, 15, 30)):
            raise InvalidValue("The planning grid is 1, 5, 10, 15 or 30 minutes.")
        for name in _LENGTHS:
            if getattr(self, name) < timedelta():
                raise InvalidValue(f"The setting {name} cannot be negative.")
        if not 0 <= self.evenings_per_week <= 7:
            raise InvalidValue("A week has 0 to 7 evenings to work in.")
        if self.minimum_rest > timedelta(hours=20):
            raise InvalidValue("A rest of more than 20 hours leaves no time to work.")
        if not time(0) <= self.day_boundary < time(12):
            raise InvalidValue("A day begins between 00:00 and 11:59; the usual is 04:00.")
        if self.default_estimate <= timedelta():
            raise InvalidValue("The default estimate must be more than nothing.")
        for name, unit in (("history_age", "days"), ("history_size", "megabytes")):
            if not 1 <= getattr(self, name) <= 100_000:
                raise InvalidValue(f"The setting {name} is a number of {unit}, 1 to 100000.")

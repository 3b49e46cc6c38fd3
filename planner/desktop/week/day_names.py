"""The names of the days above the hours, as long as there is room for them."""

from datetime import date, datetime

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import weekday
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.item_text import ELLIPSIS
from planner.desktop.week.look import Face, Look
from planner.domain.clock import local_time

PADDING = 8
LEAST_PADDING = 3
ROOMY = 80
"""From this width of a day on its name need not stand close to its line."""

PILL_MARGIN = 6
"""Of today's number inside its pill."""

APART = 4
"""From a weekday to its number, and from that to the next day."""


def padding_in(width: int) -> int:
    """Of a day so wide."""
    return PADDING if width >= scaled(ROOMY) else LEAST_PADDING


def day_names(week: WeekGeometry, look: Look, today: date) -> tuple[str, ...]:
    """The weekdays, all as short as the one with the least room needs; none if there is none."""
    names = tuple(weekday(day) for day in week.days)
    choices = (names, *(tuple(name[:letters] for name in names) for letters in (3, 2, 1, 0)))
    fitting = (choice for choice in choices if _fit(choice, week, look, today))
    return next(fitting, choices[-1])


def _fit(names: tuple[str, ...], week: WeekGeometry, look: Look, today: date) -> bool:
    """Whether each with its number ends before the next day."""
    for column, (name, day) in enumerate(zip(names, week.days, strict=True)):
        pill = 2 * PILL_MARGIN if day == today else 0
        width = look.body.width(name) + APART + look.number.width(str(day.day)) + pill
        left, right = week.column_left(column), week.column_left(column + 1)
        if left + padding_in(right - left) + width + APART > right:
            return False
    return True


def zone_label(zone: str, at: datetime, face: Face, room: float) -> str:
    """The city, or what its time is called ("EST"), or as much of the city as there is room for."""
    city, name = zone.rpartition("/")[2].replace("_", " "), local_time(at, zone).tzname() or ""
    choices = (city, name if name.isalpha() else city)
    fitting = (text for text in choices if face.width(text) <= room)
    return next(fitting, face.metrics.elidedText(city, ELLIPSIS, room))

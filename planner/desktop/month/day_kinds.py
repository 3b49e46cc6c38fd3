"""What kind of hours a day has."""

from datetime import date

from planner.domain.clock import local_time
from planner.domain.hours import HoursKind, HoursProfile


def day_kinds(hours: HoursProfile, first: date, last: date, zone: str) -> dict[date, HoursKind]:
    """Core where a day has any; no entry for a day without hours."""
    kinds: dict[date, HoursKind] = {}
    for window in hours.windows(first, last, zone):
        day = local_time(window.interval.start, zone).date()
        if kinds.get(day) is not HoursKind.CORE:
            kinds[day] = window.kind
    return kinds

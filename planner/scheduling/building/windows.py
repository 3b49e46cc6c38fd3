"""The hours of a calendar as windows of the planning problem."""

from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.hours import HoursKind, WorkWindow
from planner.domain.interval import Interval

if TYPE_CHECKING:
    from planner.scheduling.building.axis import TimeAxis
    from planner.scheduling.problem.problem import Window

EVENING_COST, WEEKEND_COST = 1000, 1500
ONE_DAY = timedelta(days=1)


def windows_within(calendar: Calendar, span: Interval) -> tuple[WorkWindow, ...]:
    """The hours that overlap a span, whole, in order."""
    zone = calendar.settings.zone
    first, last = day_of(span.start, zone) - ONE_DAY, day_of(span.end, zone)
    found = calendar.hours.windows(first, last, zone)
    return tuple(window for window in found if window.interval.overlaps(span))


def priced_windows(calendar: Calendar, axis: "TimeAxis", not_before: int) -> "tuple[Window, ...]":
    """On the grid, from `not_before` to the end of the axis."""
    from planner.scheduling.problem.problem import Window  # noqa: PLC0415 (a quicker start)

    priced = []
    for window in windows_within(calendar, axis.span):
        span = axis.inwards(window.interval, not_before)
        if span is not None:
            priced.append(Window(*span, cost=price(window)))
    return tuple(priced)


def price(window: WorkWindow) -> int:
    """Per minute of work: nothing in core hours."""
    if window.kind is HoursKind.CORE:
        return 0
    return WEEKEND_COST if window.day.weekday() >= 5 else EVENING_COST

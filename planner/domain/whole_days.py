"""Events that last all day instead of at a time, and the other way round."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.domain.clock import instant, local_time
from planner.domain.entries import Transparency
from planner.domain.series import AnEvent

MINUTE = timedelta(minutes=1)
ONE_DAY = timedelta(days=1)
AT_A_TIME = timedelta(hours=1)
"""So long is at first what lasted all day."""


def turned(event: AnEvent, start: datetime, *, all_day: bool) -> AnEvent:
    """At `start` for an hour, or from the day that begins then in one's own zone for as many days
    as it touches; as it is where it is so already.

    What lasts all day is not busy at first, what has a time is.
    """
    if event.all_day == all_day:
        return event
    if all_day:
        first = local_time(start + ONE_DAY / 2, event.zone).date()
        days = last_day(event) - first_day(event)
        return replace(
            whole_days(event, first, first + days), transparency=Transparency.TRANSPARENT
        )
    return replace(
        event,
        all_day=False,
        start=start,
        end=start + AT_A_TIME,
        nominal_days=None,
        transparency=Transparency.OPAQUE,
    )


def whole_days(event: AnEvent, first: date, last: date) -> AnEvent:
    """From the midnight before `first` to the one after `last`, in its zone."""
    start, end = (instant(day, time(0), event.zone) for day in (first, last + ONE_DAY))
    same = event.all_day and end - start == event.end - event.start
    days = event.nominal_days if same else None
    return replace(event, all_day=True, start=start, end=end, nominal_days=days)


def first_day(event: AnEvent) -> date:
    return local_time(event.start, event.zone).date()


def last_day(event: AnEvent) -> date:
    return local_time(event.end - MINUTE, event.zone).date()

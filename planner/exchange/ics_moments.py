"""Times of an event in the form that it has in a file."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from planner.domain.clock import local_time, wall_instant
from planner.domain.entries import Event
from planner.domain.interval import Interval
from planner.exchange.ics_writing import date_text, duration_value, local_text, utc_text

ONE_DAY = timedelta(days=1)


def is_local(event: Event) -> bool:
    """What repeats does so on the wall clock of its zone, which it therefore has to name.

    A single event is written in UTC: that is right in every program, also in an hour that happens
    twice.
    """
    repeats = event.recurrence is not None and event.zone != "UTC"
    return repeats and not event.all_day and not event.floating


def moment_line(name: str, moment: datetime, form: Event) -> str:
    """DTSTART, DTEND, EXDATE, RDATE or RECURRENCE-ID as in the event `form`."""
    if form.all_day:
        return f"{name};VALUE=DATE:{date_text(midnight(moment, form.zone))}"
    if form.floating:
        return f"{name}:{local_text(local_time(moment, form.zone))}"
    if is_local(form):
        return f"{name};TZID={form.zone}:{local_text(local_time(moment, form.zone))}"
    return f"{name}:{utc_text(moment)}"


def date_line(moment: datetime, form: Event) -> str:
    """RDATE. In UTC where it is an instant: libical overlooks the zone of this property alone."""
    if form.all_day or form.floating:
        return moment_line("RDATE", moment, form)
    return f"RDATE:{utc_text(moment)}"


def period_line(period: Interval, form: Event) -> str:
    """RDATE with an end of its own."""
    start = date_line(period.start, form).partition(":")[2]
    return f"RDATE;VALUE=PERIOD:{start}/{duration_value(period.length)}"


def end_lines(event: Event) -> Iterator[str]:
    """DTEND, or DURATION where a day of 23 or 25 hours makes a difference (RFC 5545, 3.8.5.3)."""
    if not event.nominal_days or event.all_day:
        yield moment_line("DTEND", event.end, event)
        return
    wall = local_time(event.start, event.zone).replace(tzinfo=None)
    days = wall_instant(wall + event.nominal_days * ONE_DAY, event.zone)
    if event.end < days:
        yield moment_line("DTEND", event.end, event)
        return
    rest = duration_value(event.end - days).removeprefix("P")
    yield f"DURATION:P{event.nominal_days}D{'' if rest == 'T0S' else rest}"


def midnight(moment: datetime, zone: str) -> datetime:
    """The nearest one: DST may have moved it by an hour."""
    local = local_time(moment, zone)
    return local + ONE_DAY if local.time() >= time(12) else local

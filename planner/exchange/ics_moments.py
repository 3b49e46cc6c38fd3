"""Times of an event in the form that it has in a file."""

from datetime import datetime, time, timedelta

from planner.domain.clock import local_time
from planner.domain.entries import Event
from planner.exchange.ics_writing import date_text, local_text, utc_text

ONE_DAY = timedelta(days=1)


def is_local(event: Event) -> bool:
    """What repeats does so on the wall clock of its zone, which it therefore has to name.

    A single event is written in UTC: that is right in every program, also in an hour that happens
    twice.
    """
    return event.recurrence is not None and event.zone != "UTC" and not event.all_day


def moment_line(name: str, moment: datetime, form: Event) -> str:
    """DTSTART, DTEND, EXDATE, RDATE or RECURRENCE-ID as in the event `form`."""
    if form.all_day:
        return f"{name};VALUE=DATE:{date_text(_midnight(moment, form.zone))}"
    if is_local(form):
        return f"{name};TZID={form.zone}:{local_text(local_time(moment, form.zone))}"
    return f"{name}:{utc_text(moment)}"


def _midnight(moment: datetime, zone: str) -> datetime:
    """The nearest one: DST may have moved it by an hour."""
    local = local_time(moment, zone)
    return local + ONE_DAY if local.time() >= time(12) else local

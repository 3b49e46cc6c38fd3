"""availability: free times for others."""

from argparse import Namespace
from dataclasses import replace
from datetime import timedelta
from typing import Any

from planner.cli.output import give
from planner.cli.session import Session
from planner.cli.values import parsed_week
from planner.domain.clock import day_of, day_span, week_span, zone_named
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.written import parsed_length
from planner.exchange.availability import FORMATS, formatted
from planner.scheduling.availability import AvailabilityOptions, availability

WORKING_DAYS = 5


def availability_verb(session: Session, arguments: Namespace) -> None:
    if arguments.format not in FORMATS:
        raise InvalidValue(f'There is no format "{arguments.format}"; {", ".join(FORMATS)}.')
    options = _options(session, arguments)
    sheet = availability(session.calendar, _span(session, arguments), options, session.now)
    give(session, formatted(sheet, "json" if session.as_json else arguments.format), arguments.out)


def _options(session: Session, arguments: Namespace) -> AvailabilityOptions:
    recipient = session.zone if arguments.recipient is None else arguments.recipient
    zone_named(recipient)
    options = AvailabilityOptions(recipient_zone=recipient, flexible=not arguments.core)
    for name in ("minimum", "buffer", "notice"):
        text = getattr(arguments, name)
        if text is not None:
            changed: dict[str, Any] = {name: parsed_length(text)}
            options = replace(options, **changed)
    return options


def _span(session: Session, arguments: Namespace) -> Interval:
    """The week that was asked for, else the next five days with hours."""
    settings, now = session.calendar.settings, session.now
    if arguments.week is not None:
        monday = parsed_week(arguments.week, now, session.zone)
        week = week_span(monday, settings.zone, settings.day_boundary)
        if week.end <= now:
            raise InvalidValue(f"The week of {monday} is past; availability looks ahead.")
        return week
    today = day_of(now, settings.zone, settings.day_boundary)
    days = [today + timedelta(days=offset) for offset in range(60)]
    working = [day for day in days if session.calendar.hours.spans_on(day)][:WORKING_DAYS]
    if not working:
        raise InvalidValue("No hours are set in the next 60 days; set them with: hours")
    last = day_span(working[-1], settings.zone, settings.day_boundary)
    return Interval(day_span(working[0], settings.zone, settings.day_boundary).start, last.end)

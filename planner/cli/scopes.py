"""edit and remove of one occurrence, of it and the following ones, or of all."""

from argparse import Namespace
from datetime import datetime

from planner.cli.collections import in_calendar
from planner.cli.fields import with_fields
from planner.cli.grammar import WrongUsage
from planner.cli.session import Session
from planner.cli.text import moment_text
from planner.cli.values import parsed_day, parsed_moment
from planner.domain.calendar import Calendar, Entry
from planner.domain.clock import day_span
from planner.domain.entries import Event
from planner.domain.errors import InvalidValue
from planner.domain.scoped_edits import (
    Scope,
    edit_occurrence,
    edit_series,
    occurrence_on,
    remove_occurrence,
)
from planner.domain.series import AnEvent

WHICH = {
    Scope.THIS: "one occurrence",
    Scope.FOLLOWING: "this and the following",
    Scope.ALL: "all",
}


def edited(session: Session, entry: Entry, arguments: Namespace) -> Calendar:
    """With `--at` an occurrence in the scope that is given, else all of it."""

    def change(shown: AnEvent) -> AnEvent:
        changed = with_fields(shown, arguments.fields, session.wall)
        changed = in_calendar(session, changed, arguments.calendar)
        if not changed.summary:
            raise InvalidValue("An entry needs a title.")
        return changed

    event = _event(entry)
    if arguments.at is None:
        _check_scope(arguments)
        return edit_series(session.calendar, event.uid, change)
    start = _start(session, event, arguments.at)
    return edit_occurrence(session.calendar, event.uid, start, _scope(arguments), change)


def without_occurrence(session: Session, entry: Entry, arguments: Namespace) -> Calendar:
    """What is meant by `--at` and the scope is gone."""
    start = _start(session, _event(entry), arguments.at)
    return remove_occurrence(session.calendar, _event(entry).uid, start, _scope(arguments))


def which(session: Session, entry: Entry, arguments: Namespace) -> str:
    """Such as " (this and the following, from Wed 25 Nov 10:00)"; nothing without `--at`."""
    if arguments.at is None:
        return ""
    when = moment_text(_start(session, _event(entry), arguments.at), session.reader)
    return f" ({WHICH[_scope(arguments)]}, {when})"


def _event(entry: Entry) -> AnEvent:
    if not isinstance(entry, AnEvent):
        raise InvalidValue("Only appointments and personal blocks repeat; leave --at out.")
    return entry


def _scope(arguments: Namespace) -> Scope:
    return Scope(arguments.scope or "this")


def _check_scope(arguments: Namespace) -> None:
    if arguments.scope not in (None, "all"):
        raise WrongUsage(f"Say which occurrence with --at: {arguments.scope} of what?")


def _start(session: Session, event: Event, text: str) -> datetime:
    """A day means the only occurrence on it."""
    try:
        day = parsed_day(text, session.now, session.zone)
    except InvalidValue:
        return parsed_moment(text, session.now, session.zone)
    zone = event.zone if event.all_day else session.zone
    return occurrence_on(session.calendar, event.uid, day_span(day, zone))

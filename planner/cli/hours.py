"""hours and settings."""

import json
from argparse import Namespace
from dataclasses import replace
from datetime import date, time, timedelta

from planner.cli.fields import settable, with_fields
from planner.cli.session import Session
from planner.cli.text import day_text
from planner.cli.values import parsed_day, weekday_number
from planner.domain.edits import set_hours, set_settings
from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.hours_text import parsed_spans, spans_text
from planner.domain.message import duration_text
from planner.domain.sentence import DAYS

UNITS = {"history_age": (" day", " days"), "history_size": (" MB", " MB")}
"""For one and for more."""


def hours_verb(session: Session, arguments: Namespace) -> None:
    """Shows the hours, or sets them for weekdays or (with --on) for one date."""
    given = [text for text in (arguments.day, *arguments.spans) if text is not None]
    profile = session.calendar.hours
    if arguments.on is not None:
        day = parsed_day(arguments.on, session.now, session.zone)
        changed = _with_exception(profile, day, given)
        name = f"Hours on {day_text(day, session.reader)}"
    elif len(given) > 1:
        changed = _with_weekdays(profile, weekdays(given[0]), parsed_spans(" ".join(given[1:])))
        name = f"Hours on {given[0]}"
    else:
        _show(session, profile, given)
        return
    session.commit(set_hours(session.calendar, changed), name)
    if not session.quiet:
        _show(session, changed, [])


def settings_verb(session: Session, arguments: Namespace) -> None:
    """Shows all settings or one, or changes one; NAME=VALUE too, as `edit` has it."""
    settings = session.calendar.settings
    known = settable(settings)
    given, equals, joined = (arguments.name or "").partition("=")
    value = joined if equals and arguments.value is None else arguments.value
    name = given.replace("-", "_")
    if name and name not in known:
        raise InvalidValue(f'There is no setting "{name}"; there are {", ".join(known)}.')
    if value is not None:
        settings = with_fields(settings, [f"{given}={value}"], session.wall)
        session.commit(set_settings(session.calendar, settings), f"Setting {given}")
        if session.quiet:
            return
    shown = {key: getattr(settings, key) for key in ([name] if name else known)}
    if session.as_json:
        session.write(json.dumps({key: _text(value) for key, value in shown.items()}, indent=1))
    else:
        rows = (f"{key:17} {_text(value)}{_unit(key, value)}" for key, value in shown.items())
        session.show("\n".join(rows))


def weekdays(text: str) -> tuple[int, ...]:
    """ "fri", "mon-fri", "sat,sun", "all" as Monday = 0."""
    if text.lower() == "all":
        return tuple(range(7))
    days: list[int] = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        numbers = weekday_number(first), weekday_number(last if dash else first)
        if numbers[0] is None or numbers[1] is None:
            raise InvalidValue(f'"{text}" is not a weekday; write fri, mon-fri, sat,sun or all.')
        days += [(numbers[0] + k) % 7 for k in range((numbers[1] - numbers[0]) % 7 + 1)]
    return tuple(dict.fromkeys(days))


def _with_weekdays(
    profile: HoursProfile, days: tuple[int, ...], spans: tuple[HoursSpan, ...]
) -> HoursProfile:
    changed = tuple(spans if day in days else old for day, old in enumerate(profile.weekdays))
    return replace(profile, weekdays=changed)


def _with_exception(profile: HoursProfile, day: date, given: list[str]) -> HoursProfile:
    """ "usual" takes the exception away."""
    exceptions = dict(profile.exceptions)
    if not given:
        raise InvalidValue("Say the hours of that date: 10:00-14:00, none, or usual.")
    if given == ["usual"]:
        exceptions.pop(day, None)
    else:
        exceptions[day] = parsed_spans(" ".join(given))
    return replace(profile, exceptions=exceptions)


def _show(session: Session, profile: HoursProfile, given: list[str]) -> None:
    days = weekdays(given[0]) if given else tuple(range(7))
    rows = {DAYS[day]: shown_spans(profile.weekdays[day]) for day in days}
    if not given:
        rows |= {str(day): shown_spans(spans) for day, spans in sorted(profile.exceptions.items())}
    if session.as_json:
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join(f"{day:11} {spans}" for day, spans in rows.items()))


def shown_spans(spans: tuple[HoursSpan, ...]) -> str:
    """ "09:00–17:30, 19:00–22:30 flexible", or "none"."""
    return spans_text(spans) or "none"


def _unit(name: str, value: object) -> str:
    one, more = UNITS.get(name, ("", ""))
    return one if value == 1 else more


def _text(value: object) -> str:
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)

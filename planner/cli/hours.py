"""hours and settings."""

import json
from argparse import Namespace
from dataclasses import fields, replace
from datetime import date, time, timedelta

from planner.cli.fields import parsed_clock, with_fields
from planner.cli.session import Session
from planner.cli.text import DAY_NAMES, day_text
from planner.cli.values import parsed_day, weekday_number
from planner.domain.edits import set_hours, set_settings
from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.message import duration_text


def hours_verb(session: Session, arguments: Namespace) -> None:
    """Shows the hours, or sets them for weekdays or (with --on) for one date."""
    given = [text for text in (arguments.day, *arguments.spans) if text is not None]
    profile = session.calendar.hours
    if arguments.on is not None:
        day = parsed_day(arguments.on, session.now, session.zone)
        changed = _with_exception(profile, day, given)
        name = f"Hours on {day_text(day, session.reader)}"
    elif len(given) > 1:
        changed = _with_weekdays(profile, weekdays(given[0]), parsed_spans(given[1:]))
        name = f"Hours on {given[0]}"
    else:
        _show(session, profile, given)
        return
    session.commit(set_hours(session.calendar, changed), name)
    if not session.quiet:
        _show(session, changed, [])


def settings_verb(session: Session, arguments: Namespace) -> None:
    """Shows all settings or one, or changes one."""
    settings = session.calendar.settings
    if arguments.value is not None:
        pair = f"{arguments.name}={arguments.value}"
        settings = with_fields(settings, [pair], session.wall)
        session.commit(set_settings(session.calendar, settings), f"Setting {arguments.name}")
        if session.quiet:
            return
    shown = {field.name: getattr(settings, field.name) for field in fields(settings)}
    name = (arguments.name or "").replace("-", "_")
    if name and name not in shown:
        raise InvalidValue(f'There is no setting "{name}"; there are {", ".join(shown)}.')
    shown = {name: shown[name]} if name else shown
    if session.as_json:
        session.write(json.dumps({key: _text(value) for key, value in shown.items()}, indent=1))
    else:
        session.show("\n".join(f"{key:17} {_text(value)}" for key, value in shown.items()))


def weekdays(text: str) -> tuple[int, ...]:
    """ "fri", "mon-fri", "sat,sun", "all" as Monday = 0."""
    if text.lower() == "all":
        return tuple(range(7))
    days: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        numbers = weekday_number(first), weekday_number(last or first)
        if numbers[0] is None or numbers[1] is None:
            raise InvalidValue(f'"{text}" is not a weekday; write fri, mon-fri, sat,sun or all.')
        days += [(numbers[0] + k) % 7 for k in range((numbers[1] - numbers[0]) % 7 + 1)]
    return tuple(dict.fromkeys(days))


def parsed_spans(texts: list[str]) -> tuple[HoursSpan, ...]:
    """ "09:00-17:30", "19:00-22:30f" (flexible); "none" for no hours."""
    words = [word for text in texts for word in text.replace(",", " ").split()]
    if [word.lower() for word in words] == ["none"]:
        return ()
    spans: list[HoursSpan] = []
    for word in words:
        if word.lower() in ("core", "flexible") and spans:
            spans[-1] = replace(spans[-1], kind=HoursKind(word.lower()))
        else:
            spans.append(_span(word))
    return tuple(spans)


def _span(word: str) -> HoursSpan:
    kind = HoursKind.FLEXIBLE if word.lower().endswith("f") else HoursKind.CORE
    start, dash, end = word.lower().removesuffix("f").replace("–", "-").partition("-")
    if not dash:
        raise InvalidValue(f'"{word}" is not a span such as 09:00-17:30, or 19:00-22:30f.')
    if start.isdecimal() and end.isdecimal() and int(end) <= int(start):
        raise InvalidValue(f'"{word}" ends before it starts; write 09:00-17:00 with its minutes.')
    return HoursSpan(_hour(start), _hour(end), kind)


def _hour(text: str) -> time:
    """Also "9" for 09:00."""
    return parsed_clock(f"{text}:00" if text.isdecimal() else text)


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
        exceptions[day] = parsed_spans(given)
    return replace(profile, exceptions=exceptions)


def _show(session: Session, profile: HoursProfile, given: list[str]) -> None:
    days = weekdays(given[0]) if given else tuple(range(7))
    rows = {DAY_NAMES[day]: spans_text(profile.weekdays[day]) for day in days}
    if not given:
        rows |= {str(day): spans_text(spans) for day, spans in sorted(profile.exceptions.items())}
    if session.as_json:
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join(f"{day:11} {spans}" for day, spans in rows.items()))


def spans_text(spans: tuple[HoursSpan, ...]) -> str:
    """ "09:00–17:30, 19:00–22:30 flexible", or "none"."""
    texts = []
    for span in spans:
        flexible = " flexible" if span.kind is HoursKind.FLEXIBLE else ""
        texts.append(f"{span.start:%H:%M}–{span.end:%H:%M}{flexible}")
    return ", ".join(texts) or "none"


def _text(value: object) -> str:
    if isinstance(value, timedelta):
        return duration_text(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)

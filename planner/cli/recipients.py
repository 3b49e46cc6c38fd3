"""recipients: to whom availability was given; and the one that a command line means."""

import json
from argparse import Namespace
from dataclasses import replace
from typing import Any

from planner.cli.session import Session
from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.message import duration_text
from planner.domain.recipient_edits import forget_recipient, keep_recipient
from planner.domain.recipients import Recipient, recipient_named
from planner.domain.written import parsed_length

LENGTHS = ("minimum", "rounding", "buffer", "notice")
PLAIN = ("language", "days", "spread", "planned_blocks_busy", "proposed_work_busy", "habits_busy")
NONE = "none"


def recipients_verb(session: Session, arguments: Namespace) -> None:
    """Shows those that are kept, or forgets one."""
    known = session.calendar.settings.recipients
    if arguments.forget is not None:
        session.commit(
            forget_recipient(session.calendar, arguments.forget), f"Forget {arguments.forget}"
        )
        session.say(f"{arguments.forget} is forgotten.", recipient=arguments.forget)
    elif session.as_json:
        session.write(json.dumps([_facts(recipient) for recipient in known], ensure_ascii=False))
    elif known:
        session.show("\n".join(_line(recipient) for recipient in known))
    else:
        session.show("No recipients are kept; availability --for NAME keeps one.")


def _facts(recipient: Recipient) -> dict[str, Any]:
    return {
        "name": recipient.name,
        "zone": recipient.zone,
        "language": recipient.language,
        "busy": _busy(recipient),
    }


def _busy(recipient: Recipient) -> list[str]:
    """What keeps its time free besides appointments and what is pinned."""
    kinds = {
        "habits": recipient.habits_busy,
        "planned work": recipient.planned_blocks_busy,
        "proposed plan": recipient.proposed_work_busy,
    }
    return [kind for kind, is_busy in kinds.items() if is_busy]


def _line(recipient: Recipient) -> str:
    told = f"{recipient.name}: {recipient.zone}, {recipient.language}, at least "
    told += f"{duration_text(recipient.minimum)}, {recipient.days} day{'s' * (recipient.days > 1)}"
    if busy := _busy(recipient):
        told += f", busy: {', '.join(busy)}"
    return f"{told}, sees {' and '.join(recipient.shown)}" if recipient.shown else told


def recipient_of(session: Session, arguments: Namespace) -> Recipient:
    """The kept one, or one with the usual settings, with what the line says otherwise."""
    name = " ".join((arguments.name or "").split())
    calendar = session.calendar
    known = recipient_named(calendar.settings.recipients, name) if name else None
    recipient = known or Recipient(name=name, zone=arguments.recipient or session.zone)
    return replace(recipient, **_changes(calendar, arguments))


def _changes(calendar: Calendar, arguments: Namespace) -> dict[str, Any]:
    changed = {name: getattr(arguments, name) for name in PLAIN}
    changed["zone"] = arguments.recipient
    changed["form"] = arguments.format
    changed["flexible"] = None if arguments.core is None else not arguments.core
    changed["possible"] = None if arguments.tier is None else arguments.tier == "possible"
    for name in LENGTHS:
        text = getattr(arguments, name)
        changed[name] = None if text is None else parsed_length(text)
    found = {name: value for name, value in changed.items() if value is not None}
    if arguments.most is not None:
        found["most"] = None if arguments.most == "all" else arguments.most
    if arguments.show is not None:
        found["shown"] = _parts(arguments.show)
    if arguments.open_habits is not None:
        found["open_habits"] = tuple(
            _habit(calendar, part) for part in _parts(arguments.open_habits)
        )
    return found


def _parts(text: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    return () if parts == (NONE,) else parts


def _habit(calendar: Calendar, text: str) -> Uid:
    """By uid or title."""
    for uid, habit in calendar.habits.items():
        if text == uid or text.casefold() == habit.summary.casefold():
            return uid
    raise InvalidValue(f'There is no habit "{text}".')


def keep(session: Session, recipient: Recipient) -> None:
    """What was used for a recipient by name is what he gets next time; looking changes nothing."""
    if not recipient.name or session.is_looking:
        return
    after = keep_recipient(session.calendar, recipient)
    if after is not session.calendar:
        session.commit(after, f"Availability for {recipient.name}")

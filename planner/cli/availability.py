"""availability: free times for others."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from planner.cli.output import give
from planner.cli.publishing import start_publishing
from planner.cli.recipients import keep, recipient_of
from planner.cli.session import Session
from planner.cli.text import short_span
from planner.cli.values import parsed_week
from planner.domain.clock import week_span
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.recipients import Recipient
from planner.exchange.availability import FORMATS, formatted
from planner.exchange.publication import refuse_picture, text_form_for
from planner.scheduling.offers.availability import (
    AvailabilitySheet,
    free_slots,
    has_hours_ahead,
    next_working_days,
    sheet_of,
)
from planner.scheduling.offers.recipient_options import options_for
from planner.scheduling.offers.slots import Slot, Tier, ranks


def availability_verb(session: Session, arguments: Namespace) -> None:
    """Prints what a recipient may read; what it costs goes to standard error, or with `--json` into
    the answer, which is for oneself.
    """
    if arguments.format is not None:
        refuse_picture(arguments.format)
        if arguments.format not in FORMATS:
            raise InvalidValue(f'There is no format "{arguments.format}"; {", ".join(FORMATS)}.')
    recipient = recipient_of(session, arguments)
    if arguments.publish is not None:
        _publish(session, arguments, recipient)
        return
    usual = "json" if session.as_json else recipient.form
    named = usual if arguments.out is None else text_form_for(arguments.out, usual)
    form = arguments.format or named
    options, span = options_for(recipient), _span(session, arguments, recipient)
    slots = free_slots(session.calendar, span, options, session.now)
    sheet = sheet_of(session.calendar, span, options, session.now, slots)
    keep(session, recipient)
    if session.as_json and arguments.out is None:
        session.write(_for_oneself(session, sheet, options.tier, slots))
        return
    give(session, formatted(sheet, form), arguments.out)
    if not session.as_json:
        _tell_costs(session, slots)


def _publish(session: Session, arguments: Namespace, recipient: Recipient) -> None:
    if not recipient.name:
        raise InvalidValue("Say with --for NAME for whom; the settings are kept under that name.")
    if arguments.week is not None or arguments.out is not None:
        raise InvalidValue("A published file holds the next working days; see --days.")
    named = text_form_for(arguments.publish, recipient.form)
    form = arguments.format or named
    start_publishing(session, arguments.publish, recipient, form)


def _for_oneself(
    session: Session, sheet: AvailabilitySheet, tier: Tier, slots: Sequence[Slot]
) -> str:
    """The sheet's JSON with what each time costs and its place among them."""
    told: dict[str, Any] = json.loads(formatted(sheet, "json"))
    offers = [
        offer | {"tier": slot.tier.value, "rank": rank} | _cost(session, slot)
        for offer, slot, rank in zip(told["offers"], slots, ranks(slots), strict=True)
    ]
    return json.dumps(told | {"tier": tier.value, "offers": offers}, ensure_ascii=False, indent=1)


def _cost(session: Session, slot: Slot) -> dict[str, Any]:
    return {
        "cost": slot.cost.total,
        "evening_minutes": slot.cost.evening // timedelta(minutes=1),
        "costs": _words(session, slot),
    }


def _words(session: Session, slot: Slot) -> list[str]:
    return [english(word, session.zone, session.now) for word in slot.cost.words]


def _tell_costs(session: Session, slots: Sequence[Slot]) -> None:
    """Not where the text goes: it names tasks."""
    costly = [slot for slot in slots if slot.cost.words]
    if not costly or session.quiet:
        return
    print("Booked whole, these cost you:", file=sys.stderr)
    for slot in costly:
        when = short_span(slot.interval, session.reader)
        print(f"  {when}: {'; '.join(_words(session, slot))}", file=sys.stderr)


def _span(session: Session, arguments: Namespace, recipient: Recipient) -> Interval:
    """The week that was asked for, else the next days with hours."""
    calendar, now = session.calendar, session.now
    if arguments.week is None:
        if not has_hours_ahead(calendar, now):
            raise InvalidValue("No hours are set in the next 90 days; set them with: hours")
        return next_working_days(calendar, now, recipient.days)
    settings = calendar.settings
    monday = parsed_week(arguments.week, now, session.zone)
    week = week_span(monday, settings.zone, settings.day_boundary)
    if week.end <= now:
        raise InvalidValue(f"The week of {monday} is past; availability looks ahead.")
    return week

"""availability: free times for others."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from planner.cli.output import give
from planner.cli.session import Session
from planner.cli.text import short_span
from planner.cli.values import parsed_week
from planner.domain.clock import day_of, day_span, week_span, zone_named
from planner.domain.errors import InvalidValue
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.written import parsed_length
from planner.exchange.availability import FORMATS, formatted
from planner.scheduling.availability import (
    AvailabilityOptions,
    AvailabilitySheet,
    free_slots,
    sheet_of,
)
from planner.scheduling.slots import Slot, Tier, ranks

WORKING_DAYS = 5


def availability_verb(session: Session, arguments: Namespace) -> None:
    """Prints what a recipient may read; what it costs goes to standard error, or with `--json` into
    the answer, which is for oneself.
    """
    form = arguments.format or ("json" if session.as_json else "text")
    if form not in FORMATS:
        raise InvalidValue(f'There is no format "{form}"; {", ".join(FORMATS)}.')
    options, span = _options(session, arguments), _span(session, arguments)
    slots = free_slots(session.calendar, span, options, session.now)
    sheet = sheet_of(session.calendar, span, options, session.now, slots)
    if session.as_json and arguments.out is None:
        session.write(_for_oneself(session, sheet, options.tier, slots))
        return
    give(session, formatted(sheet, form), arguments.out)
    if not session.as_json:
        _tell_costs(session, slots)


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


def _options(session: Session, arguments: Namespace) -> AvailabilityOptions:
    recipient = session.zone if arguments.recipient is None else arguments.recipient
    zone_named(recipient)
    options = AvailabilityOptions(
        recipient_zone=recipient,
        flexible=not arguments.core,
        tier=Tier(arguments.tier),
        most=arguments.most,
    )
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

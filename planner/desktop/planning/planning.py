"""A process that plans, so that no long work holds up the window.

It reads requests from standard input and writes replies to standard output, each pickled and after
its length. It ends with its input. It imports no Qt.
"""

import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from planner.desktop.availability.offering import Offering
from planner.desktop.beside.planning_messages import (
    NOTHING,
    Asked,
    Reply,
    Request,
    Update,
    framed,
    read,
    reply_with,
)
from planner.desktop.planning.fit_answer import fit_answer
from planner.domain.calendar import Calendar
from planner.domain.changes import applied
from planner.domain.errors import PlannerError
from planner.scheduling.building.proposal import Proposal, VariantKind
from planner.scheduling.building.snoozes import snooze_places
from planner.scheduling.explaining.why import why
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan

ANSWERS: Mapping[str, Callable[..., Any]] = {
    "why": lambda calendar, *about: why(calendar, *about).messages,
    "snooze": snooze_places,
    "fit": fit_answer,
    "free slots": Offering().slots,
}
"""What can be asked."""

QUICK = 3
"""Variants that come without a search."""


def main() -> None:
    reader, writer = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what else is printed shall not get between the replies
    calendar = NOTHING
    while (message := read(reader)) is not None:
        if isinstance(message, Update):
            calendar = applied(calendar, message.changes)
        elif isinstance(message, Request | Asked):
            for reply in replies(message, calendar):
                writer.write(framed(reply))
                writer.flush()


def replies(request: Request | Asked, calendar: Calendar) -> Iterator[Reply]:
    try:
        if isinstance(request, Asked):
            question = request.question
            answer = ANSWERS[question.about](calendar, *question.arguments)
            yield Reply(request.number, answer=answer)
        else:
            yield from _planned(request, calendar)
    except PlannerError as error:
        yield Reply(request.number, refusal=error.sentence)
    except Exception:  # noqa: BLE001 (raised again in the window, where there is a hook for it)
        yield Reply(request.number, mistake=traceback.format_exc())


def _planned(request: Request, calendar: Calendar) -> Iterator[Reply]:
    """The quick proposal first; where it moves something, then with the cheapest that a search
    finds.
    """
    if request.evening is not None:
        day, blocks = request.evening.day, request.evening.blocks
        proposal = propose_evening(calendar, request.now, day, blocks)
        yield reply_with(request, proposal, calendar)
        return
    if request.change is None:
        yield reply_with(request, propose_plan(calendar, request.now), calendar)
        return
    after = applied(calendar, request.change)
    propose = partial(
        propose_change, calendar, after, request.now, request.name, tried=request.tried
    )
    quick = _without_cheapest(propose(most=QUICK))
    moves = quick.variants[0].calendar is not after
    yield reply_with(request, quick, after, last=not moves)
    if moves:
        found = (v for v in propose(budget=None).variants if v.kind is VariantKind.CHEAPEST)
        yield reply_with(request, replace(quick, variants=(*quick.variants, *found)), after)


def _without_cheapest(proposal: Proposal) -> Proposal:
    """A search may still find a cheaper one."""
    kept = tuple(v for v in proposal.variants if v.kind is not VariantKind.CHEAPEST)
    return replace(proposal, variants=kept)

"""A process that plans, so that no long work holds up the window: `python -m` this module.

It reads requests from standard input and writes replies to standard output, each pickled and after
its length. It ends with its input. It imports no Qt.
"""

import sys
import traceback
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.desktop.planning_messages import (
    NOTHING,
    Reply,
    Request,
    Update,
    framed,
    read,
    reply_with,
)
from planner.domain.calendar import Calendar
from planner.domain.changes import applied
from planner.domain.errors import PlannerError
from planner.scheduling.proposal import Proposal, VariantKind
from planner.scheduling.propose import propose_change, propose_plan

QUICK = 3
"""Variants that come without a search."""


def main() -> None:
    reader, writer = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what else is printed shall not get between the replies
    calendar = NOTHING
    while (message := read(reader)) is not None:
        if isinstance(message, Update):
            calendar = applied(calendar, message.changes)
        elif isinstance(message, Request):
            for reply in replies(message, calendar):
                writer.write(framed(reply))
                writer.flush()


def replies(request: Request, calendar: Calendar) -> Iterator[Reply]:
    try:
        yield from _planned(request, calendar)
    except PlannerError as error:
        yield Reply(request.number, refusal=str(error))
    except Exception:  # noqa: BLE001 (raised again in the window, where there is a hook for it)
        yield Reply(request.number, mistake=traceback.format_exc())


def _planned(request: Request, calendar: Calendar) -> Iterator[Reply]:
    """The quick proposal first; where it moves something, then with the cheapest that a search
    finds.
    """
    if request.change is None:
        yield reply_with(request, propose_plan(calendar, request.now), calendar)
        return
    after = applied(calendar, request.change)
    propose = partial(propose_change, calendar, after, request.now, request.name)
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


if __name__ == "__main__":
    main()

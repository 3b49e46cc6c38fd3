"""What the window and the process that plans say to each other."""

import pickle
from dataclasses import replace
from datetime import date, datetime
from typing import Any, BinaryIO

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes
from planner.domain.ids import Uid
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Blocks, Proposal

LENGTH = 4
NOTHING = Calendar()


@dataclass(frozen=True, slots=True)
class Update:
    """What the process's calendar lacks to be the window's."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Evening:
    """Work of a day, or only these blocks, to be moved to its evening."""

    day: date
    blocks: frozenset[Uid]


@dataclass(frozen=True, slots=True)
class Request:
    """A plan for a change of the calendar, for an evening, or for everything. `tried`: as in
    `propose_change`.
    """

    number: int
    now: datetime
    name: str = ""
    change: tuple[Change, ...] | None = None
    evening: Evening | None = None
    tried: Blocks | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """About the calendar as it is; `about` is one of those that the process knows."""

    about: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    number: int
    question: Question


@dataclass(frozen=True, slots=True)
class Reply:
    """A proposal, an answer or what prevents it, by the number of what was wanted; `last`: no more
    follow.

    The calendars in the proposal are left out. In their place stand the changes that lead from
    the calendar after the change to each variant's.
    """

    number: int
    last: bool = True
    proposal: Proposal | None = None
    variants: tuple[tuple[Change, ...], ...] = ()
    answer: Any = None
    refusal: str = ""
    mistake: str = ""


def reply_with(
    request: Request, proposal: Proposal, after: Calendar, *, last: bool = True
) -> Reply:
    variants = tuple(changes(after, variant.calendar) for variant in proposal.variants)
    bare = tuple(replace(variant, calendar=NOTHING) for variant in proposal.variants)
    slim = replace(proposal, before=NOTHING, variants=bare)
    return Reply(request.number, last, slim, variants)


def proposal_of(reply: Reply, before: Calendar, after: Calendar) -> Proposal | None:
    """The reply's proposal with its calendars, which share what they can with these two."""
    if reply.proposal is None:
        return None
    pairs = zip(reply.proposal.variants, reply.variants, strict=True)
    full = tuple(replace(v, calendar=applied(after, changed)) for v, changed in pairs)
    return replace(reply.proposal, before=before, variants=full)


def framed(message: object) -> bytes:
    data = pickle.dumps(message, protocol=5)
    return len(data).to_bytes(LENGTH, "big") + data


def read(reader: BinaryIO) -> Any:
    """The next message, None at the end."""
    head = reader.read(LENGTH)
    return pickle.loads(reader.read(int.from_bytes(head, "big"))) if len(head) == LENGTH else None

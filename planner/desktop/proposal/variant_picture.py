"""What a variant makes of the week of its first change: small boxes in seven columns."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, monday_of, week_span
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Proposal, Variant

FIRST, LAST = time(7), time(23)
DAYS = 7


class MarkKind(Enum):
    """What is there anyway, work that stays, work that moves."""

    EVENT = auto()
    STAYS = auto()
    MOVES = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """On a day counted from Monday, from 0 at the first hour to 1 at the last."""

    day: int
    top: float
    bottom: float
    kind: MarkKind


def pictures(proposal: Proposal, zone: str) -> tuple[tuple[Mark, ...], ...]:
    """One for each variant, of the week in which the first of them begins to differ."""
    moves = [move for variant in proposal.variants for move in variant.moves]
    spans = [span for move in moves for span in (*move.before, *move.after)]
    if not spans:
        return tuple(() for _ in proposal.variants)
    monday = monday_of(local_time(min(spans).start, zone).date())
    within = week_span(monday, zone)
    calendar = proposal.variants[0].calendar
    events = tuple(_marks(_events(calendar, within), monday, zone, MarkKind.EVENT))
    return tuple((*events, *_work(variant, within, monday, zone)) for variant in proposal.variants)


def _events(calendar: Calendar, within: Interval) -> Iterator[Interval]:
    for found in occurrences(calendar, within):
        event = found.event
        if calendar.takes_time(event) and calendar.is_shown(event) and not event.all_day:
            yield found.interval


def _work(variant: Variant, within: Interval, monday: date, zone: str) -> Iterator[Mark]:
    moved = {(move.entry, span) for move in variant.moves for span in move.after}
    for block in variant.calendar.planned_blocks.values():
        moves = (block.entry, block.interval) in moved
        shown = moves or variant.calendar.is_shown(variant.calendar.work_of(block.entry))
        if shown and block.interval.overlaps(within):
            kind = MarkKind.MOVES if moves else MarkKind.STAYS
            yield from _marks([block.interval], monday, zone, kind)


def _marks(spans: Iterable[Interval], monday: date, zone: str, kind: MarkKind) -> Iterator[Mark]:
    """What lies after midnight is left out: the night is not in the picture."""
    for span in spans:
        start = local_time(span.start, zone)
        day = (start.date() - monday).days
        end = start + span.length
        last = datetime.combine(start.date(), LAST, start.tzinfo)
        top, bottom = _part(start), _part(min(end, last))
        if 0 <= day < DAYS and top < bottom:
            yield Mark(day, top, bottom, kind)


def _part(local: datetime) -> float:
    first = timedelta(hours=FIRST.hour)
    whole = timedelta(hours=LAST.hour) - first
    return max(0.0, (timedelta(hours=local.hour, minutes=local.minute) - first) / whole)

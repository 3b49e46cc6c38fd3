"""Painting hours: a stroke over a week of them, and what the days are then."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time

from planner.domain.hours import HoursKind, HoursSpan
from planner.domain.values import dataclass

DAY = 24 * 60
"""Minutes. What lies beyond belongs to the night that follows the day."""

Piece = tuple[int, int, HoursKind]
"""Start and end in minutes from the midnight before."""

Spans = tuple[HoursSpan, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """From `start` to `end` on the columns `first` to `last`; `kind` None paints them over."""

    first: int
    last: int
    start: int
    end: int
    kind: HoursKind | None


def painted(
    spans: Spans, start: int, end: int, kind: HoursKind | None
) -> tuple[Spans, list[Piece]]:
    """The day, and what begins only after its end: that is the next day's.

    The minutes of what is handed on count from the next midnight.
    """
    pieces = list(_without(spans, start, end))
    if kind is not None:
        pieces.append((start, end, kind))
    kept: list[HoursSpan] = []
    rest: list[Piece] = []
    for piece in _cut(_joined(pieces)):
        if piece[0] < DAY:
            kept.append(_span(piece))
        else:
            rest.append((piece[0] - DAY, piece[1] - DAY, piece[2]))
    return tuple(kept), rest


def painted_week(weekdays: Sequence[Spans], stroke: Stroke) -> tuple[Spans, ...]:
    """Sunday's night is Monday's morning."""
    week = list(weekdays)
    for day in range(stroke.first, stroke.last + 1):
        wanted: list[tuple[int, int, HoursKind | None]]
        wanted = [(stroke.start, stroke.end, stroke.kind)]
        for after in range(day, day + len(week)):  # what is handed on may hand on in its turn
            wanted = list(_painted_on(week, after % len(week), wanted))
    return tuple(week)


def _painted_on(
    week: list[Spans], day: int, wanted: Iterable[tuple[int, int, HoursKind | None]]
) -> Iterator[Piece]:
    for start, end, kind in wanted:
        week[day], rest = painted(week[day], start, end, kind)
        yield from rest


def kind_at(spans: Spans, minute: int) -> HoursKind | None:
    for span in spans:
        start, end = span.minutes
        if start <= minute < end:
            return span.kind
    return None


def _without(spans: Spans, start: int, end: int) -> Iterator[Piece]:
    for span in spans:
        first, last = span.minutes
        if first < min(last, start):
            yield first, min(last, start), span.kind
        if max(first, end) < last:
            yield max(first, end), last, span.kind


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Those of a kind that touch are one."""
    joined: list[Piece] = []
    for start, end, kind in sorted(pieces):
        if joined and joined[-1][1] == start and joined[-1][2] is kind:
            joined[-1] = (joined[-1][0], end, kind)
        else:
            joined.append((start, end, kind))
    return joined


def _cut(pieces: list[Piece]) -> Iterator[Piece]:
    """No span lasts a whole day or more, but for one that is the day."""
    for start, end, kind in pieces:
        if start < DAY < end and end - start >= DAY:
            yield start, DAY, kind
            yield DAY, end, kind
        else:
            yield start, end, kind


def _span(piece: Piece) -> HoursSpan:
    start, end, kind = piece
    return HoursSpan(_clock(start), _clock(end), kind)


def _clock(minute: int) -> time:
    return time(minute % DAY // 60, minute % 60)

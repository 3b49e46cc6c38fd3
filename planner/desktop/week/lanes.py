"""How spans that overlap share the width of a day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from planner.domain.values import dataclass

Span = tuple[float, float]

MOST_LANES = 3
"""Columns of a day that stay readable; from four on a count stands for the rest."""

UNRANKED = 9
"""Of spans that a fold may take."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many columns stay readable: alone, beside a fold, and beside one if they must."""

    alone: int = MOST_LANES
    beside: int = MOST_LANES - 1
    utmost: int = UNRANKED


ROOMY = Room()


@dataclass(frozen=True, slots=True)
class Lane:
    """Columns `index` to `index + width` of `count`; `folded` where a fold stands beside them."""

    index: int
    width: int
    count: int
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Spans that found no lane: their numbers, the time that they cover, and the fold's lane."""

    members: tuple[int, ...]
    span: Span
    lane: Lane


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A lane for each span, in their order; None for those in a fold."""

    lanes: tuple[Lane | None, ...]
    folds: tuple[Fold, ...]


def arranged(
    spans: Sequence[Span], ranks: Mapping[int, int] | None = None, room: Room = ROOMY
) -> Arrangement:
    """Spans are half open. Those that overlap, also through others, share the width evenly; each
    widens over the columns to its right that are free during all of its time.

    Those with a rank are in no fold as long as there is any room; the lowest rank comes first.
    """
    lanes: list[Lane | None] = [None] * len(spans)
    folds: list[Fold] = []
    for cluster in _clusters(spans):
        columns, hidden = _shared_out(spans, cluster, ranks or {}, room)
        count = len(columns)
        if hidden:
            folds.append(_fold(spans, hidden, Lane(count, 1, count, folded=True)))
        for index, column in enumerate(columns):
            for number in column:
                width = _width(spans, columns[index + 1 :], number)
                lanes[number] = Lane(index, width, count, bool(hidden))
    return Arrangement(tuple(lanes), tuple(folds))


def stacked(spans: Sequence[Span]) -> tuple[int, ...]:
    """A row for each span, the first in which nothing overlaps it."""
    order = sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1]))
    rows = [0] * len(spans)
    for row, column in enumerate(_columns(spans, order)):
        for number in column:
            rows[number] = row
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Rows:
    """A row for each span, None for those without room; how many of these each column has."""

    rows: tuple[int | None, ...]
    counts: Mapping[int, int]


def folded_rows(spans: Sequence[tuple[int, int]], most: int) -> Rows:
    """Spans of whole columns in at most so many rows; where there are more, the last is left for
    the count of the rest.
    """
    rows = stacked(spans)
    crowded = {
        column
        for span, row in zip(spans, rows, strict=True)
        if row >= most
        for column in range(*span)
    }
    hidden = [
        row >= most - 1 and not crowded.isdisjoint(range(*span))
        for span, row in zip(spans, rows, strict=True)
    ]
    counts = Counter(
        column
        for span, is_hidden in zip(spans, hidden, strict=True)
        if is_hidden
        for column in range(*span)
    )
    shown = (None if away else row for row, away in zip(rows, hidden, strict=True))
    return Rows(tuple(shown), counts)


def _clusters(spans: Sequence[Span]) -> Iterator[list[int]]:
    cluster: list[int] = []
    end = float("-inf")
    for number in sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1])):
        if cluster and spans[number][0] >= end:
            yield cluster
            cluster = []
        cluster.append(number)
        end = max(end, spans[number][1]) if len(cluster) > 1 else spans[number][1]
    if cluster:
        yield cluster


def _shared_out(
    spans: Sequence[Span], cluster: list[int], ranks: Mapping[int, int], room: Room
) -> tuple[list[list[int]], list[int]]:
    """The columns that are shown, and what a fold hides.

    The order by start stays where it hides nothing that has a rank, so that a click on what is
    shown moves nothing.
    """
    columns, kept = _columns(spans, cluster), room.beside
    if len(columns) <= room.alone:
        return columns, []
    if any(number in ranks for column in columns[kept:] for number in column):
        columns = _columns(spans, sorted(cluster, key=lambda n: ranks.get(n, UNRANKED)))
        ranked = [
            place for place, column in enumerate(columns, 1) if not ranks.keys().isdisjoint(column)
        ]
        kept = max(kept, min(room.utmost, max(ranked)))
    return columns[:kept], sorted(number for column in columns[kept:] for number in column)


def _columns(spans: Sequence[Span], order: list[int]) -> list[list[int]]:
    """First fit; by start that gives as few columns as overlap at once."""
    columns: list[list[int]] = []
    for number in order:
        for column in columns:
            if not any(_overlap(spans[other], spans[number]) for other in column):
                column.append(number)
                break
        else:
            columns.append([number])
    return columns


def _width(spans: Sequence[Span], others: list[list[int]], number: int) -> int:
    width = 1
    for column in others:
        if any(_overlap(spans[other], spans[number]) for other in column):
            break
        width += 1
    return width


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _fold(spans: Sequence[Span], hidden: list[int], lane: Lane) -> Fold:
    first = min(spans[number][0] for number in hidden)
    last = max(spans[number][1] for number in hidden)
    return Fold(tuple(hidden), (first, last), lane)

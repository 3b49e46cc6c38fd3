"""How spans that overlap share the width of a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Span = tuple[float, float]

MOST_LANES = 3
"""Columns of a day that stay readable; from four on a count stands for the rest."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Columns `index` to `index + width` of `count`."""

    index: int
    width: int
    count: int


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


def arranged(spans: Sequence[Span]) -> Arrangement:
    """Spans are half open. Those that overlap, also through others, share the width evenly; each
    widens over the columns to its right that are free during all of its time.
    """
    lanes: list[Lane | None] = [None] * len(spans)
    folds: list[Fold] = []
    for cluster in _clusters(spans):
        columns = _columns(spans, cluster)
        if len(columns) > MOST_LANES:
            hidden = sorted(number for column in columns[MOST_LANES - 1 :] for number in column)
            folds.append(_fold(spans, hidden))
            columns = columns[: MOST_LANES - 1]
            count = MOST_LANES
        else:
            count = len(columns)
        for index, column in enumerate(columns):
            for number in column:
                width = _width(spans, columns[index + 1 :], number)
                lanes[number] = Lane(index, width, count)
    return Arrangement(tuple(lanes), tuple(folds))


def stacked(spans: Sequence[Span]) -> tuple[int, ...]:
    """A row for each span, the first in which nothing overlaps it."""
    order = sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1]))
    rows = [0] * len(spans)
    for row, column in enumerate(_columns(spans, order)):
        for number in column:
            rows[number] = row
    return tuple(rows)


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


def _columns(spans: Sequence[Span], cluster: list[int]) -> list[list[int]]:
    """First fit by start: as few columns as overlap at once."""
    columns: list[list[int]] = []
    for number in cluster:
        for column in columns:
            if spans[column[-1]][1] <= spans[number][0]:
                column.append(number)
                break
        else:
            columns.append([number])
    return columns


def _width(spans: Sequence[Span], others: list[list[int]], number: int) -> int:
    width = 1
    start, end = spans[number]
    for column in others:
        if any(spans[other][0] < end and start < spans[other][1] for other in column):
            break
        width += 1
    return width


def _fold(spans: Sequence[Span], hidden: list[int]) -> Fold:
    first = min(spans[number][0] for number in hidden)
    last = max(spans[number][1] for number in hidden)
    return Fold(tuple(hidden), (first, last), Lane(MOST_LANES - 1, 1, MOST_LANES))

"""The time that may be worked in: windows minus what is busy, on the grid."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from planner.scheduling.problem.problem import Problem, Span, Window

Segment = tuple[int, int, int]
"""Start, end, and the price of a minute in it."""
MIXED = -1
"""The price of a segment that was joined of differently priced ones: ask the windows."""


def normalised(spans: Iterable[Span]) -> list[Span]:
    """The union, as sorted disjoint spans that do not touch."""
    union: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        else:
            union.append((start, end))
    return union


def subtracted(start: int, end: int, busy: Sequence[Span]) -> list[Span]:
    """What is left of [start, end) outside `busy`, which is sorted and disjoint."""
    left: list[Span] = []
    first = max(0, bisect_right(busy, (start, start)) - 1)
    for index in range(first, len(busy)):
        busy_start, busy_end = busy[index]
        if busy_start >= end:
            break
        if busy_end <= start:
            continue
        if busy_start > start:
            left.append((start, busy_start))
        start = busy_end
        if start >= end:
            return left
    if start < end:
        left.append((start, end))
    return left


def free_segments(problem: Problem) -> list[Segment]:
    """Sorted; windows of one price that touch are one segment."""
    windows = sorted(problem.windows, key=_start)
    return free_in(windows, normalised(problem.busy), problem.grid)


def free_in(windows: Iterable[Window], busy: Sequence[Span], grid: int) -> list[Segment]:
    """What `busy`, which is sorted and disjoint, leaves of sorted windows."""
    segments: list[Segment] = []
    for window in windows:
        for start, end in subtracted(window.start, window.end, busy):
            _append(segments, on_grid(start, end, grid), window.cost)
    return segments


def on_grid(start: int, end: int, grid: int) -> Span:
    """The part of the span between its first and last grid lines; empty if it holds none."""
    return -(-start // grid) * grid, end // grid * grid


def cut(segments: list[Segment], start: int, end: int) -> None:
    """Take [start, end) out of the segments, in place."""
    first = bisect_left(segments, (start + 1,)) - 1
    if first < 0 or segments[first][1] <= start:
        first += 1
    last = first
    remains: list[Segment] = []
    while last < len(segments) and segments[last][0] < end:
        free_start, free_end, price = segments[last]
        if free_start < start:
            remains.append((free_start, start, price))
        if free_end > end:
            remains.append((end, free_end, price))
        last += 1
    segments[first:last] = remains


def give_back(segments: list[Segment], whole: Sequence[Segment], start: int, end: int) -> None:
    """Put [start, end) back into the segments, in place, as far as it lies in the whole ones.

    What touches and is of one price becomes one segment again.
    """
    for left, right, price in between(whole, start, end):
        begin, finish = max(left, start), right
        position = bisect_left(segments, (begin,))
        if position < len(segments) and _touches(segments[position], finish, price):
            finish = segments.pop(position)[1]
        if position and segments[position - 1][1] == begin and segments[position - 1][2] == price:
            position -= 1
            begin = segments.pop(position)[0]
        segments.insert(position, (begin, finish, price))


def _touches(segment: Segment, end: int, price: int) -> bool:
    return segment[0] == end and segment[2] == price


def joined(segments: Iterable[Segment]) -> list[Segment]:
    """Sorted segments with those that touch made one, of MIXED price where they differ."""
    whole: list[Segment] = []
    for start, end, price in segments:
        if whole and whole[-1][1] == start:
            same = whole[-1][2] == price
            whole[-1] = (whole[-1][0], end, price if same else MIXED)
        else:
            whole.append((start, end, price))
    return whole


def between(segments: Sequence[Segment], start: int, end: int) -> list[Segment]:
    """The segments that reach into [start, end), cut off at its end only."""
    first = max(0, bisect_left(segments, (start,)) - 1)
    last = bisect_left(segments, (end,))
    return [
        (left, right if right < end else end, price)
        for left, right, price in segments[first:last]
        if right > start
    ]


def _append(segments: list[Segment], span: Span, price: int) -> None:
    start, end = span
    if start >= end:
        return
    if segments and segments[-1][1] == start and segments[-1][2] == price:
        segments[-1] = (segments[-1][0], end, price)
    else:
        segments.append((start, end, price))


def _start(window: Window) -> int:
    return window.start

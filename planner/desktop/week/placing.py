"""Items and folds as rectangles on the canvas."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.desktop.look.fonts import scaled
from planner.desktop.week.geometry import DaySpan, WeekGeometry
from planner.desktop.week.items import Item, ItemState, Key
from planner.desktop.week.lanes import MOST_LANES, Arrangement, Fold, Lane, Room, Span, arranged
from planner.domain.values import dataclass

LEFT_MARGIN = 3
RIGHT_MARGIN = 8
"""Free time beside the items, so that one can press there in a full day too."""

LANE_GAP = 3
LEAST_WIDTH = 40
"""In which the first letters of a title find room."""

WIDE_LANE = 140
"""Where all lanes are as wide as this, more of them stay readable."""

FOLD_WIDTH = 22
LEAST_HEIGHT = 16
LEAST_APART = 12
"""Pixels that an item takes at least when lanes are shared out; less than its height, so that a
quarter of an hour and what follows it stay in one lane."""

MOST_SHIFT = 6
"""How far an item gives way downwards to a short one before it."""


@dataclass(frozen=True, slots=True)
class Box:
    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.left <= x < self.right and self.top <= y < self.bottom

    def beside(self, other: "Box") -> bool:
        """Whether they share some of the width."""
        return self.left < other.right and other.left < self.right


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """The part of an item on one day. Travel reaches from `reach_top` to `reach_bottom`."""

    item: Item
    column: int
    box: Box
    starts_here: bool
    ends_here: bool
    reach_top: int
    reach_bottom: int

    @property
    def reach(self) -> Box:
        """With travel."""
        return replace(self.box, top=self.reach_top, height=self.reach_bottom - self.reach_top)


@dataclass(frozen=True, slots=True)
class PlacedFold:
    """A count that stands for these items."""

    items: tuple[Item, ...]
    column: int
    box: Box


@dataclass(frozen=True, slots=True)
class Placement:
    items: tuple[PlacedItem, ...] = ()
    folds: tuple[PlacedFold, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    item: Item
    reach: DaySpan
    body: DaySpan


def placed(
    items: Iterable[Item],
    geometry: WeekGeometry,
    selected: frozenset[Key] = frozenset(),
    least_width: int = LEAST_WIDTH,
) -> Placement:
    """Where the items that have a time lie; all-day ones are not among them.

    No item is narrower than `least_width`, but for one that has all of a day: a fold takes the
    rest, ghosts and what is selected last.
    """
    by_column: dict[int, list[_Part]] = defaultdict(list)
    for item in items:
        if not item.all_day:
            for part in _parts(item, geometry):
                by_column[part.body.column].append(part)
    columns = [
        _column(parts, column, geometry, selected, least_width)
        for column, parts in sorted(by_column.items())
    ]
    return Placement(
        tuple(each for column in columns for each in column.items),
        tuple(each for column in columns for each in column.folds),
    )


def _parts(item: Item, geometry: WeekGeometry) -> Iterator[_Part]:
    bodies = tuple(geometry.spans(item.interval))
    travels = item.travel_before or item.travel_after
    reach = geometry.spans(item.extent) if travels else bodies
    reaches = {span.column: span for span in reach}
    for body in bodies:
        yield _Part(item, reaches[body.column], body)


def _column(
    parts: Sequence[_Part],
    column: int,
    geometry: WeekGeometry,
    selected: frozenset[Key],
    least_width: int,
) -> Placement:
    left, right = _usable(column, geometry)
    room = room_in(right - left, least_width)
    arrangement = arranged(_reaches(parts), _ranks(parts, selected), room)
    items = [
        _placed_item(part, lane, geometry)
        for part, lane in zip(parts, arrangement.lanes, strict=True)
        if lane is not None
    ]
    return Placement(tuple(_yielding(items)), tuple(_folds(parts, arrangement, column, geometry)))


def room_in(width: int, least_width: int) -> Room:
    """How many lanes fit into a day of this width."""
    beside = max(0, (width - scaled(FOLD_WIDTH)) // (least_width + LANE_GAP))
    most = max(MOST_LANES, width // WIDE_LANE)
    alone = max(1, min(most, (width + LANE_GAP) // (least_width + LANE_GAP)))
    return Room(alone, min(most - 1, beside), beside)


def _ranks(parts: Sequence[_Part], selected: frozenset[Key]) -> dict[int, int]:
    """Of what must be seen: what is proposed, then what is selected."""
    picked = {number: 1 for number, part in enumerate(parts) if part.item.key in selected}
    ghosts = {n: 0 for n, part in enumerate(parts) if part.item.state is ItemState.GHOST}
    return picked | ghosts


def _reaches(parts: Sequence[_Part]) -> list[Span]:
    """The times that lanes are shared out by.

    Where short items follow one another so closely that one would have to give way too far, the
    one before it counts as longer, so that they lie side by side.
    """
    reaches = [(p.reach.top, max(p.reach.bottom, p.reach.top + scaled(LEAST_APART))) for p in parts]
    floor, before = float("-inf"), -1
    for number in sorted(range(len(parts)), key=lambda n: reaches[n]):
        top, bottom = reaches[number]
        shift = max(0.0, floor - top)
        if shift > MOST_SHIFT:
            longer = max(reaches[before][1], reaches[before][0] + scaled(LEAST_HEIGHT))
            reaches[before] = (reaches[before][0], longer)
            shift = 0.0
        floor = max(floor, bottom, parts[number].body.top + shift + scaled(LEAST_HEIGHT) + 1)
        before = number
    return reaches


def _placed_item(part: _Part, lane: Lane, geometry: WeekGeometry) -> PlacedItem:
    left, width = _lane_span(lane, part.body.column, geometry)
    top, bottom = _pixels(part.body.top, part.body.bottom)
    return PlacedItem(
        part.item,
        part.body.column,
        Box(left, top, width, bottom - top),
        part.body.starts_here,
        part.body.ends_here,
        min(top, round(part.reach.top) + 1),
        max(bottom, round(part.reach.bottom)),
    )


def _pixels(top: float, bottom: float) -> tuple[int, int]:
    """A hairline stays free between one item and the next."""
    first = round(top) + 1
    return first, max(first + scaled(LEAST_HEIGHT), round(bottom))


def _lane_span(lane: Lane, column: int, geometry: WeekGeometry) -> tuple[int, int]:
    first, last = _usable(column, geometry)
    usable = last - first
    if lane.folded and lane.index == lane.count:
        width = scaled(FOLD_WIDTH) if lane.count else usable
        return last - width, width
    if lane.folded:
        usable -= scaled(FOLD_WIDTH) + LANE_GAP
    left = first + round((usable + LANE_GAP) * lane.index / lane.count)
    right = first + round((usable + LANE_GAP) * (lane.index + lane.width) / lane.count) - LANE_GAP
    return left, right - left


def _usable(column: int, geometry: WeekGeometry) -> tuple[int, int]:
    """From where to where items lie in a day."""
    return (
        geometry.column_left(column) + LEFT_MARGIN,
        geometry.column_left(column + 1) - RIGHT_MARGIN,
    )


def _yielding(items: Sequence[PlacedItem]) -> Iterator[PlacedItem]:
    """What follows a short item starts a few pixels later rather than on top of it."""
    above: list[PlacedItem] = []
    for each in sorted(items, key=lambda each: each.box.top):
        above = [other for other in above if other.box.bottom > each.box.top]
        floor = max((a.box.bottom for a in above if _over(a, each)), default=each.box.top)
        shift = min(MOST_SHIFT, floor + 1 - each.box.top)
        lowered = _lowered(each, shift) if floor > each.box.top else each
        above.append(lowered)
        yield lowered


def _over(above: PlacedItem, item: PlacedItem) -> bool:
    follows = above.item.interval.end <= item.item.interval.start
    return follows and above.box.beside(item.box)


def _lowered(placed_item: PlacedItem, shift: int) -> PlacedItem:
    box = placed_item.box
    height = max(scaled(LEAST_HEIGHT), box.height - shift)
    lowered = replace(box, top=box.top + shift, height=height)
    travels = placed_item.reach_top < box.top
    return replace(
        placed_item,
        box=lowered,
        reach_top=placed_item.reach_top if travels else lowered.top,
        reach_bottom=max(placed_item.reach_bottom, lowered.bottom),
    )


def _folds(
    parts: Sequence[_Part], arrangement: Arrangement, column: int, geometry: WeekGeometry
) -> Iterator[PlacedFold]:
    for fold in arrangement.folds:
        hidden = tuple(parts[number].item for number in fold.members)
        yield PlacedFold(hidden, column, _fold_box(fold, column, geometry))


def _fold_box(fold: Fold, column: int, geometry: WeekGeometry) -> Box:
    left, width = _lane_span(fold.lane, column, geometry)
    top, bottom = _pixels(*fold.span)
    return Box(left, top, width, bottom - top)

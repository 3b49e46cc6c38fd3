"""What lasts all day, in rows above the hours."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPoint, QRect

from planner.desktop.look.fonts import scaled
from planner.desktop.week.day_gestures import Hit
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import EDGE, Grip
from planner.desktop.week.items import Item
from planner.desktop.week.lanes import folded_rows
from planner.domain.values import dataclass

DAYS_HEIGHT = 40
"""Of the names of the days, which stand above."""

CHIP_HEIGHT = 18
CHIP_GAP = 3
RIGHT_MARGIN = 8
MOST_ROWS, MOST_ROWS_OF_A_DAY = 4, 12


@dataclass(frozen=True, slots=True)
class Chip:
    """Whether the item begins and ends on the days that are shown."""

    item: Item
    rect: QRect
    starts_here: bool
    ends_here: bool


@dataclass(frozen=True, slots=True)
class More:
    """How many a day has for which there is no row."""

    day: date
    count: int
    rect: QRect


@dataclass(frozen=True, slots=True)
class Lane:
    chips: tuple[Chip, ...] = ()
    others: tuple[More, ...] = ()

    @property
    def bottom(self) -> int:
        rects = [*(chip.rect for chip in self.chips), *(more.rect for more in self.others)]
        return max((rect.bottom() + 1 + CHIP_GAP for rect in rects), default=0)

    def free_rect(self, week: WeekGeometry, first: int, last: int) -> QRect:
        """In the first row in which nothing lies on these columns."""
        row = 0
        while any(chip.rect.intersects(_rect(week, first, last, row)) for chip in self.chips):
            row += 1
        return _rect(week, first, last, row)

    def hit_at(self, point: QPoint) -> Hit:
        for chip in self.chips:
            if chip.rect.contains(point):
                return Hit(chip.item, _grip(chip, point.x()))
        days = (more.day for more in self.others if more.rect.contains(point))
        return Hit(others=next(days, None))


def lane(items: Iterable[Item], week: WeekGeometry) -> Lane:
    """In rows, so that none lies over another; a count where there are too many."""
    reached = [(item, spans) for item in items if (spans := list(week.spans(item.interval)))]
    most = MOST_ROWS_OF_A_DAY if week.columns == 1 else MOST_ROWS
    found = folded_rows([(s[0].column, s[-1].column + 1) for _, s in reached], most)
    chips = tuple(
        Chip(
            item,
            _rect(week, spans[0].column, spans[-1].column, row),
            spans[0].starts_here,
            spans[-1].ends_here,
        )
        for (item, spans), row in zip(reached, found.rows, strict=True)
        if row is not None
    )
    others = tuple(
        More(week.days[column], count, _rect(week, column, column, most - 1))
        for column, count in sorted(found.counts.items())
    )
    return Lane(chips, others)


def _rect(week: WeekGeometry, first: int, last: int, row: int) -> QRect:
    left, right = week.column_left(first) + 3, week.column_left(last + 1) - RIGHT_MARGIN
    top = scaled(DAYS_HEIGHT) + 1 + CHIP_GAP + row * (scaled(CHIP_HEIGHT) + CHIP_GAP)
    return QRect(left, top, right - left, scaled(CHIP_HEIGHT))


def _grip(chip: Chip, x: int) -> Grip:
    edge = min(EDGE, chip.rect.width() // 4)
    if chip.starts_here and x < chip.rect.left() + edge:
        return Grip.START
    if chip.ends_here and x > chip.rect.right() - edge:
        return Grip.END
    return Grip.BODY

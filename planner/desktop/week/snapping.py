"""Where a hand that drags puts an end."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from planner.desktop.look.fonts import scaled
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.items import Item
from planner.domain.values import dataclass

ONE_HOUR = timedelta(hours=1)
COARSER = (timedelta(minutes=15), timedelta(minutes=30))
LEAST_STEP = 6
"""Pixels between two times that a hand can tell apart."""


@dataclass(frozen=True, slots=True)
class Snap:
    """To the grid of the plan where its steps can be aimed at, else to a coarser one, and to the
    `edges` of what is there. Nothing gets shorter than `least`.
    """

    geometry: WeekGeometry
    grid: timedelta
    edges: tuple[datetime, ...] = ()
    least: timedelta = timedelta(minutes=5)

    def near(self, moment: datetime, *also: datetime) -> datetime:
        """The nearest of all these times; of two as near the one on the grid."""
        on_grid = self.geometry.snapped(moment, self.grid)
        return min((on_grid, *also, *self.edges), key=lambda time: abs(time - moment))


def hand_snap(geometry: WeekGeometry, grid: timedelta, items: Iterable[Item]) -> Snap:
    """`items` are those beside what is dragged; travel belongs to them."""
    edges = {
        edge
        for item in items
        if not item.all_day
        for edge in (
            item.interval.start - item.travel_before,
            item.interval.end + item.travel_after,
        )
    }
    return Snap(geometry, hand_grid(grid, geometry.hour_height), tuple(edges), grid)


def hand_grid(grid: timedelta, hour_height: int) -> timedelta:
    """Fine where the hours are high: Ctrl and the wheel make them so."""
    steps = (grid, *(step for step in COARSER if step > grid and not step % grid))
    aimed = (step for step in steps if step / ONE_HOUR * hour_height >= scaled(LEAST_STEP))
    return next(aimed, steps[-1])

"""The hours and the lane above them, between which an event may be dragged."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QPoint

from planner.desktop.week.canvas import Canvas
from planner.desktop.week.day_gestures import days_of
from planner.desktop.week.items import Item, ItemKind, Key
from planner.domain.clock import day_span
from planner.domain.interval import Interval

QUARTER = timedelta(minutes=15)
OF_EVENTS = (ItemKind.MEETING, ItemKind.PERSONAL)


class Above(Protocol):
    """The lane, as the mouse on the hours needs to know it."""

    def day_on_screen(self, point: QPoint) -> date | None:
        """None beside the lane."""

    def float_item(self, item: Item | None, instead_of: Key | None = None) -> None: ...


class Below:
    """The hours, as the mouse in the lane needs to know them."""

    def __init__(self, canvas: Canvas, show_point: Callable[[QPoint], None]) -> None:
        """`show_point` scrolls to a point of the canvas."""
        self._canvas = canvas
        self._show_point = show_point

    def moment_on_screen(self, point: QPoint) -> datetime | None:
        """The quarter of an hour there; None beside the hours that are seen."""
        canvas, local = self._canvas, self._canvas.mapFromGlobal(point)
        at = canvas.laid_out(local)
        if not canvas.visibleRegion().contains(local) or at.x() < canvas.week.left:
            return None
        self._show_point(local)
        return canvas.week.snapped(canvas.week.moment_at(at.x(), at.y()), QUARTER)

    def float_item(self, item: Item | None) -> None:
        self._canvas.float_item(item)


def may_change_halves(item: Item | None) -> bool:
    """Work and habits last no whole days."""
    return item is not None and item.kind in OF_EVENTS and item.day_movable


def days_from(item: Item, day: date, zone: str) -> Interval:
    """As many whole days as the item touches."""
    first, last = days_of(item.interval, zone)
    return Interval(day_span(day, zone).start, day_span(day + (last - first), zone).end)


def hour_from(start: datetime) -> Interval:
    from planner.domain.whole_days import AT_A_TIME  # noqa: PLC0415 (a quicker start)

    return Interval(start, start + AT_A_TIME)

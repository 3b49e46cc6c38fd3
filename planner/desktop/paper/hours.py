"""Days with their hours on paper: only the hours in which there is something."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion

from planner.desktop.paper.shown import Printed
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.geometry import Sheet, WeekGeometry
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.items import Item, Shown, week_items
from planner.desktop.week.look import Look
from planner.domain.hours import HoursKind, WorkWindow
from planner.domain.interval import Interval

ONE_DAY = timedelta(days=1)
LEAST_HOUR, MOST_HOUR = 16, 90
FEWEST_HOURS = 6
EDGE = 8
"""Pixels above the first hour, for its label."""

NO_DAY = date.max
"""On paper no day is today."""


def paint_hours(painter: QPainter, room: QRect, printed: Printed, look: Look) -> None:
    """As high as the room allows; what is left of it stays empty."""
    canvas = _canvas(room.width(), printed, look)
    items = week_items(Shown(calendar=printed.calendar), canvas.week.span, printed.now)
    header = _header(canvas.week, look, items)
    header.resize(room.width(), header.height())
    first, last = used_hours(items, canvas.windows, replace(canvas.week, hour_height=60))
    height = room.height() - header.height() - 2 * EDGE
    hour = max(LEAST_HOUR, min(MOST_HOUR, height // (last - first)))
    canvas.show_sheet(replace(canvas.sheet, hour_height=hour), look, canvas.windows)
    canvas.show_items(items)
    top = max(0, round(canvas.week.y_of(first * 60)) - EDGE)
    bottom = min(canvas.week.height, round(canvas.week.y_of(last * 60)) + EDGE)
    painter.save()
    painter.translate(room.topLeft())
    header.paint(painter, header.rect())
    painter.restore()
    painter.save()
    painter.translate(room.topLeft() + QPoint(0, header.height() - top))
    canvas.paint(painter, QRegion(0, top, room.width(), bottom - top))
    painter.restore()


def used_hours(
    items: Iterable[Item], windows: Iterable[WorkWindow], geometry: WeekGeometry
) -> tuple[int, int]:
    """The first and the last hour of the days that are needed, by their axis; `geometry` has a
    pixel for a minute. Evenings in which nothing is planned are left out.
    """
    core = [window.interval for window in windows if window.kind is HoursKind.CORE]
    used = [*core, *(item.extent for item in items if not item.all_day)]
    first, last = _reach(used or [window.interval for window in windows], geometry)
    lacking = max(0, FEWEST_HOURS - (last - first))
    most = -(-geometry.height // 60)
    first = max(0, first - lacking // 2)
    return first, min(most, max(last, first + FEWEST_HOURS))


def _reach(intervals: Iterable[Interval], geometry: WeekGeometry) -> tuple[int, int]:
    spans = [span for interval in intervals for span in geometry.spans(interval)]
    if not spans:
        return 9, 17
    top = min(span.top for span in spans)
    bottom = max(span.bottom for span in spans)
    return int(top // 60), int(-(-bottom // 60))


def _canvas(width: int, printed: Printed, look: Look) -> Canvas:
    days = printed.days
    sheet = Sheet(days.first, printed.zone, columns=days.count)
    canvas = Canvas(sheet, look)
    hours = printed.calendar.hours
    canvas.resize(width, canvas.height())
    canvas.show_sheet(sheet, look, hours.windows(days.first - ONE_DAY, days.last, printed.zone))
    return canvas


def _header(week: WeekGeometry, look: Look, items: tuple[Item, ...]) -> Header:
    header = Header(week, look, Heading(NO_DAY))
    header.show_items(tuple(item for item in items if item.all_day))
    return header

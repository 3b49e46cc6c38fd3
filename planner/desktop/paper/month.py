"""A month on paper."""

from datetime import date

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QRegion

from planner.desktop.month.day_kinds import day_kinds
from planner.desktop.month.geometry import MonthGeometry
from planner.desktop.month.grid import MonthGrid
from planner.desktop.paper.shown import Printed
from planner.desktop.week.items import Shown, week_items
from planner.desktop.week.look import Look

NO_DAY = date.max
"""On paper no day is today."""

SIZES = (1, 1.15, 1.3, 1.45)
"""How much more than at full size has room, from the largest letters to the smallest."""


def paint_month(painter: QPainter, room: QRect, printed: Printed, look: Look) -> None:
    """Smaller where entries would be left out, as far as it can be read."""
    first, *others = SIZES
    grid = _grid(room.size() * first, printed, look)
    for size in others:
        if grid.lines.others:
            grid = _grid(room.size() * size, printed, look)
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(room.width() / grid.width(), room.height() / grid.height())
    grid.paint(painter, QRegion(grid.rect()))
    painter.restore()


def _grid(size: QSize, printed: Printed, look: Look) -> MonthGrid:
    days, zone = printed.days, printed.zone
    weeks = days.count // 7
    month = MonthGeometry(days.first, weeks, zone, size.width(), size.height())
    grid = MonthGrid(month, look, NO_DAY)
    grid.resize(size)
    kinds = day_kinds(printed.calendar.hours, days.first, days.last, zone)
    grid.show_month(days.first, weeks, zone, look, NO_DAY, kinds)
    grid.show_items(week_items(Shown(calendar=printed.calendar), month.span, printed.now))
    return grid

"""A month on paper."""

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from planner.desktop.month.day_kinds import day_kinds
from planner.desktop.month.geometry import MonthGeometry
from planner.desktop.month.grid import MonthGrid
from planner.desktop.paper.shown import Printed
from planner.desktop.week.items import Shown, week_items
from planner.desktop.week.look import Look

NO_DAY = date.max


def paint_month(painter: QPainter, room: QRect, printed: Printed, look: Look) -> None:
    days, zone = printed.days, printed.zone
    weeks = days.count // 7
    month = MonthGeometry(days.first, weeks, zone, room.width(), room.height())
    grid = MonthGrid(month, look, NO_DAY)
    grid.resize(room.size())
    kinds = day_kinds(printed.calendar.hours, days.first, days.last, zone)
    grid.show_month(days.first, weeks, zone, look, NO_DAY, kinds)
    grid.show_items(week_items(Shown(calendar=printed.calendar), month.span, printed.now))
    grid.render(painter, room.topLeft())

"""The painted days of a month."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import weekday
from planner.desktop.month.geometry import TOP, MonthGeometry
from planner.desktop.month.lines import Lines, month_lines
from planner.desktop.month.painting import (
    paint_cursor,
    paint_line,
    paint_noted,
    paint_number,
    paint_today,
)
from planner.desktop.week.background import hairline
from planner.desktop.week.chip_painting import paint_count
from planner.desktop.week.day_gestures import Hit
from planner.desktop.week.items import Item, Key
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import (
    draw_at,
    mirror,
    turned_point,
    turned_rect,
    turned_region,
)
from planner.domain.hours import HoursKind
from planner.override import override

NAME_LEFT = 8


class MonthGrid(QWidget):
    """Paints only what is dirty, so that a drag costs a few lines."""

    resized = Signal()

    def __init__(self, month: MonthGeometry, look: Look, today: date) -> None:
        super().__init__()
        self._month, self._look, self._today = month, look, today
        self._named = today
        self._kinds: Mapping[date, HoursKind] = {}
        self._noted: frozenset[date] = frozenset()
        self._items: tuple[Item, ...] = ()
        self._lines = Lines()
        self._selected: frozenset[Key] = frozenset()
        self._cursor: date | None = None
        self._floating: Item | None = None
        self._faded: Key | None = None
        self._marked: tuple[date, date] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def month(self) -> MonthGeometry:
        return self._month

    @property
    def today(self) -> date:
        return self._today

    @property
    def zone(self) -> str:
        return self._month.zone

    @property
    def lines(self) -> Lines:
        return self._lines

    def show_month(
        self,
        first: date,
        weeks: int,
        zone: str,
        look: Look,
        today: date,
        kinds: Mapping[date, HoursKind],
    ) -> None:
        """`kinds` of the hours that a day has; the items follow in `show_items`."""
        self._month = MonthGeometry(first, weeks, zone, self.width(), self.height())
        self._look, self._today, self._kinds = look, today, kinds
        self._lay_out()
        self.update()

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Repaints only where something differs."""
        self._items = items
        self._lay_out()

    def show_noted(self, days: frozenset[date]) -> None:
        """Those that have notes of their own."""
        changed, self._noted = days ^ self._noted, days
        for day in changed:
            self._update_day(day)

    def show_selected(self, keys: frozenset[Key], cursor: date) -> None:
        changed, self._selected = keys ^ self._selected, keys
        for line in self._lines.lines:
            if line.item.key in changed:
                self._update(line.area)
        if cursor != self._cursor:
            before, self._cursor = self._cursor, cursor
            for day in (before, cursor):
                self._update_day(day)

    def rect_of(self, key: Key) -> QRect:
        rects = (line.area for line in self._lines.lines if line.item.key == key)
        return self.turned(next(rects, QRect()))

    def rect_of_days(self, first: date, last: date) -> QRect:
        """Of days in one week."""
        return self.turned(self._month.cells(first, last))

    def day_at(self, point: QPoint) -> date:
        return self._month.day_at(self._laid_out(point))

    def hit_at(self, point: QPoint) -> Hit:
        return self._lines.hit_at(self._laid_out(point))

    def float_item(self, item: Item | None, instead_of: Key | None = None) -> None:
        if (item, instead_of) != (self._floating, self._faded):
            self._floating, self._faded = item, instead_of
            self._lay_out()

    def mark_days(self, days: tuple[date, date] | None) -> None:
        if days == self._marked:
            return
        before, self._marked = self._marked, days
        for day in self._month.days():
            if _within(day, before) != _within(day, days):
                self._update_day(day)

    def turned(self, rect: QRect) -> QRect:
        return turned_rect(rect, self.width()) if self.isRightToLeft() else rect

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._update_day(self._cursor)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._update_day(self._cursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._month = MonthGeometry(
            self._month.first, self._month.weeks, self._month.zone, self.width(), self.height()
        )
        self._lay_out()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, event.region())
        painter.end()

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Also on paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(region)
        if self.isRightToLeft():
            region = turned_region(region, self.width())
            mirror(painter, self.width())
        if region.boundingRect().top() < scaled(TOP):
            self._paint_names(painter)
        for day in self._month.days():
            if region.intersects(self._month.cell(day)):
                self._paint_day(painter, day)
        for line in self._lines.lines:
            if region.intersects(line.area):
                key = line.item.key
                moving = self._floating is not None and key == self._floating.key
                selected = key in self._selected or moving
                paint_line(painter, line, self._look, self.zone, selected=selected)
        for more in self._lines.others:
            if region.intersects(more.area):
                paint_count(painter, QRectF(more.area), more.count, self._look)

    def _paint_names(self, painter: QPainter) -> None:
        look = self._look
        painter.fillRect(QRect(0, 0, self.width(), scaled(TOP)), look.theme.panel)
        painter.setFont(look.small.font)
        painter.setPen(look.theme.secondary)
        baseline = (scaled(TOP) + look.small.metrics.capHeight()) / 2
        days = list(self._month.days())[:7]
        names = [weekday(day) for day in days]
        room = self._month.cell(days[0]).width() - NAME_LEFT
        while max(map(look.small.width, names)) > room and max(map(len, names)) > 1:
            names = [name[: max(map(len, names)) - 1] for name in names]
        for day, name in zip(days, names, strict=True):
            left = self._month.cell(day).left() + NAME_LEFT
            draw_at(painter, QPointF(left, baseline), name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, cell = self._look.theme, self._month.cell(day)
        kind = self._kinds.get(day)
        ground = {HoursKind.CORE: theme.core, HoursKind.FLEXIBLE: theme.flexible}
        colour = ground.get(kind, theme.off) if kind is not None else theme.off
        painter.fillRect(cell, theme.accent_ground if _within(day, self._marked) else colour)
        painter.setPen(hairline(theme.line))
        painter.drawLine(QLineF(cell.left(), cell.top(), cell.right() + 1, cell.top()))
        if cell.left():
            painter.drawLine(QLineF(cell.left(), cell.top(), cell.left(), cell.bottom() + 1))
        area = QRectF(cell)
        if day in self._noted:
            paint_noted(painter, area, self._look)
        if day == self._today:
            paint_today(painter, area, day, self._look)
        else:
            inside = day.month == self._month_of_page().month
            tone = theme.text if inside else theme.secondary
            paint_number(painter, area, day, self._look, tone)
        if day == self._cursor and self.hasFocus():
            paint_cursor(painter, area, self._look)

    def _month_of_page(self) -> date:
        """The first week may begin in the month before."""
        middle = self._month.first.toordinal() + 10
        return date.fromordinal(middle)

    def _lay_out(self) -> None:
        old = self._lines
        items = [item for item in self._items if not self._floats(item.key)]
        if self._floating is not None:
            items = sorted(
                [*items, self._floating], key=lambda item: (item.interval.start, item.uid)
            )
        self._lines = month_lines(items, self._month)
        for line in {*old.lines} ^ {*self._lines.lines}:
            self._update(line.area)
        for more in {*old.others} ^ {*self._lines.others}:
            self._update(more.area)

    def _floats(self, key: Key) -> bool:
        return self._floating is not None and key == self._faded

    def _update_day(self, day: date | None) -> None:
        if day is not None and self._month.first <= day <= self._month.last:
            self._update(self._month.cell(day))

    def _update(self, rect: QRect) -> None:
        self.update(self.turned(rect).adjusted(-1, -1, 1, 1))

    def _laid_out(self, point: QPoint) -> QPoint:
        return turned_point(point, self.width()) if self.isRightToLeft() else point


def _within(day: date, days: tuple[date, date] | None) -> bool:
    return days is not None and days[0] <= day <= days[1]

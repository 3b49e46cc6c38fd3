"""The days above the canvas, with their load and what lasts all day."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import duration
from planner.desktop.week.all_day import DAYS_HEIGHT, Lane, lane
from planner.desktop.week.axis import LEFT, first_width, second_width
from planner.desktop.week.background import hairline
from planner.desktop.week.chip_painting import paint_chip, paint_count
from planner.desktop.week.day_gestures import Hit
from planner.desktop.week.day_names import (
    APART,
    PADDING,
    PILL_MARGIN,
    day_names,
    padding_in,
    zone_label,
)
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.glyphs import ADVANCE, NOTE, draw_glyph
from planner.desktop.week.items import Item, Key
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import draw_at, mirror, turned_point, turned_rect
from planner.domain.values import dataclass
from planner.override import override

if TYPE_CHECKING:
    from planner.desktop.week.day_mouse import DayMouse


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header says; `zones` are those beside the own one, `noted` the days with notes of
    their own. `page` of so many `pages` of a week is shown.
    """

    today: date
    loads: Mapping[date, timedelta] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    noted: frozenset[date] = frozenset()
    page: int = 0
    pages: int = 1


FOCUS = 2
"""Pixels, of the line below the day that has the focus."""

DOT = 3
"""Half as wide as it is."""

FADED = 0.35
"""What is dragged into the hours stays visible where it was."""


class Header(QWidget):
    """As wide as the canvas, above it."""

    def __init__(self, week: WeekGeometry, look: Look, heading: Heading) -> None:
        super().__init__()
        self._week, self._look, self._heading = week, look, heading
        self._items: tuple[Item, ...] = ()
        self._floating: tuple[Item, ...] = ()
        self._faded: Key | None = None
        self._marked: tuple[date, date] | None = None
        self._selected: frozenset[Key] = frozenset()
        self._focus: date | None = None
        self._lane = Lane()
        self._lay_out()

    @cached_property
    def mouse(self) -> "DayMouse":
        from planner.desktop.week.day_mouse import DayMouse  # noqa: PLC0415 (a quicker start)

        return DayMouse(self, self)

    @property
    def zone(self) -> str:
        return self._week.zone

    @property
    def lane(self) -> Lane:
        return self._lane

    def show_heading(self, week: WeekGeometry, look: Look, heading: Heading) -> None:
        """Repaints where something differs."""
        if look is self._look and (week, heading) == (self._week, self._heading):
            return
        self._week, self._look, self._heading = week, look, heading
        self._lay_out()
        self.update()

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Those that last all day."""
        if items != self._items:
            self._items = items
            self._lay_out()

    def show_selected(self, keys: frozenset[Key]) -> None:
        self._selected = keys
        self._update_lane()

    def show_focus(self, day: date | None) -> None:
        """The day that the next key is about; today is seen as it is."""
        if day != self._focus:
            self._focus = day
            self.update(0, 0, self.width(), scaled(DAYS_HEIGHT))

    def rect_of(self, key: Key) -> QRect:
        rects = (chip.rect for chip in self._lane.chips if chip.item.key == key)
        return self._turned(next(rects, QRect()))

    def rect_of_days(self, first: date, last: date) -> QRect:
        column = (first - self._week.first).days
        after = (last - self._week.first).days + 1
        left, right = self._week.column_left(column), self._week.column_left(after)
        return self._turned(QRect(left + 2, scaled(DAYS_HEIGHT) - 30, right - left - 4, 28))

    def room_on_days(self, first: date, last: date) -> QRect:
        """Below the names, where something new has room."""
        column, until = ((day - self._week.first).days for day in (first, last))
        return self._turned(self._lane.free_rect(self._week, column, until))

    def day_at(self, point: QPoint) -> date:
        return self._week.days[self._week.column_at(self._laid_out(point).x())]

    def day_on_screen(self, point: QPoint) -> date | None:
        """None where the point is not in the header."""
        local = self.mapFromGlobal(point)
        return self.day_at(local) if self.rect().contains(local) else None

    def hit_at(self, point: QPoint) -> Hit:
        return self._lane.hit_at(self._laid_out(point))

    def float_item(self, item: Item | None, instead_of: Key | None = None) -> None:
        floating = () if item is None else (item,)
        if (floating, instead_of) != (self._floating, self._faded):
            self._floating, self._faded = floating, instead_of
            self._lay_out()

    def mark_days(self, days: tuple[date, date] | None) -> None:
        if days != self._marked:
            self._marked = days
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, event.rect())
        painter.end()

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Also on paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, self._look.theme.panel)
        if self.isRightToLeft():
            mirror(painter, self.width())
        self._paint_marked(painter)
        self._paint_zones(painter)
        self._paint_pages(painter)
        self._paint_lines(painter)
        names = day_names(self._week, self._look, self._heading.today)
        for column, name in enumerate(names):
            self._paint_day(painter, column, name)
        self._paint_lane(painter)

    def _lay_out(self) -> None:
        kept = (item for item in self._items if not self._floats(item.key))
        self._lane = lane((*kept, *self._floating), self._week)
        height = max(scaled(DAYS_HEIGHT), self._lane.bottom) + 1
        if height != self.height():
            self.setFixedHeight(height)
        self._update_lane()

    def _floats(self, key: Key) -> bool:
        return bool(self._floating) and key == self._faded

    def _update_lane(self) -> None:
        self.update(0, scaled(DAYS_HEIGHT), self.width(), self.height() - scaled(DAYS_HEIGHT))

    def _laid_out(self, point: QPoint) -> QPoint:
        return turned_point(point, self.width()) if self.isRightToLeft() else point

    def _turned(self, rect: QRect) -> QRect:
        return turned_rect(rect, self.width()) if self.isRightToLeft() else rect

    def _paint_marked(self, painter: QPainter) -> None:
        """Days that are being pressed out."""
        if self._marked is not None:
            first, last = ((day - self._week.first).days for day in self._marked)
            left, right = self._week.column_left(first), self._week.column_left(last + 1)
            area = QRectF(left, 0, right - left, self.height())
            painter.fillRect(area, self._look.theme.accent_ground)

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setPen(hairline(self._look.theme.line))
        bottom = self.height() - 1
        painter.drawLine(QLineF(0, bottom, self.width(), bottom))
        if self._lane.chips:
            painter.drawLine(
                QLineF(self._week.left, scaled(DAYS_HEIGHT), self.width(), scaled(DAYS_HEIGHT))
            )
        for column in range(self._week.columns):
            x = self._week.column_left(column)
            painter.drawLine(QLineF(x, 0, x, self.height()))

    def _paint_zones(self, painter: QPainter) -> None:
        """Above the hours, only where there are several kinds of them."""
        if not self._heading.zones:
            return
        look = self._look
        first, other = first_width(look), second_width(look)
        painter.setPen(look.theme.faint)
        painter.setFont(look.tiny.font)
        for number, zone in enumerate((self._week.zone, *self._heading.zones)):
            x = LEFT if number == 0 else first + (number - 1) * other
            room = first - LEFT - 4 if number == 0 else other - 2
            text = zone_label(zone, self._week.span.start, look.tiny, room)
            draw_at(painter, QPointF(x, scaled(DAYS_HEIGHT) - PADDING), text)

    def _paint_pages(self, painter: QPainter) -> None:
        """A dot for each page of the week above the hours, that of the shown one filled."""
        heading, theme = self._heading, self._look.theme
        if heading.pages == 1 or heading.zones:
            return
        radius, apart = scaled(DOT), scaled(3 * DOT)
        x = (self._week.left - apart * (heading.pages - 1)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for page in range(heading.pages):
            painter.setBrush(theme.accent if page == heading.page else theme.faint)
            painter.drawEllipse(QPointF(x + apart * page, scaled(DAYS_HEIGHT) / 2), radius, radius)

    def _paint_day(self, painter: QPainter, column: int, name: str) -> None:
        look, day = self._look, self._week.days[column]
        left = self._week.column_left(column)
        left += padding_in(self._week.column_left(column + 1) - left)
        baseline = (scaled(DAYS_HEIGHT) + look.body.metrics.capHeight()) / 2
        painter.setFont(look.body.font)
        painter.setPen(look.theme.text)
        draw_at(painter, QPointF(left, baseline), name)
        after = left + (look.body.width(name) + APART if name else 0)
        used = self._paint_number(painter, after, baseline, day)
        if day == self._focus and day != self._heading.today:
            line = QRectF(left, scaled(DAYS_HEIGHT) - FOCUS - 4, used - left, FOCUS)
            painter.fillRect(line, look.theme.accent)
        if day in self._heading.noted:
            used = self._paint_noted(painter, column, baseline, used)
        self._paint_load(painter, column, baseline, used)

    def _paint_number(self, painter: QPainter, x: float, baseline: float, day: date) -> float:
        """Where it ends."""
        look, number = self._look, str(day.day)
        width = look.number.width(number)
        painter.setFont(look.number.font)
        painter.setPen(look.theme.text)
        if day == self._heading.today:
            pill = QRectF(
                x, (scaled(DAYS_HEIGHT) - scaled(20)) / 2, width + 2 * PILL_MARGIN, scaled(20)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.accent)
            painter.drawRoundedRect(pill, scaled(10), scaled(10))
            painter.setPen(look.theme.on_accent)
            draw_at(painter, QPointF(x + PILL_MARGIN, baseline), number)
            return pill.right()
        draw_at(painter, QPointF(x, baseline), number)
        return x + width

    def _paint_noted(self, painter: QPainter, column: int, baseline: float, used: float) -> float:
        """A sign beside the number, or a line below the weekday where there is no room for it."""
        colour = self._look.theme.secondary
        if used + PADDING + scaled(ADVANCE) <= self._week.column_left(column + 1):
            draw_glyph(painter, NOTE, QPointF(used + PADDING, baseline), colour)
            return used + PADDING + scaled(ADVANCE)
        left = self._week.column_left(column)
        left += padding_in(self._week.column_left(column + 1) - left)
        painter.fillRect(QRectF(left, baseline + 5, scaled(ADVANCE), 1.5), colour)
        return used

    def _paint_load(self, painter: QPainter, column: int, baseline: float, used: float) -> None:
        load = self._heading.loads.get(self._week.days[column])
        if not load:
            return
        text = duration(load)
        x = self._week.column_left(column + 1) - PADDING - self._look.small.width(text)
        if x > used + PADDING:
            painter.setFont(self._look.small.font)
            painter.setPen(self._look.theme.secondary)
            draw_at(painter, QPointF(x, baseline), text)

    def _paint_lane(self, painter: QPainter) -> None:
        moving = {item.key for item in self._floating}
        for chip in self._lane.chips:
            marked = chip.item.key in self._selected or chip.item.key in moving
            painter.setOpacity(FADED if chip.item.key == self._faded and not moving else 1)
            paint_chip(painter, chip.item, QRectF(chip.rect), self._look, selected=marked)
        painter.setOpacity(1)
        for more in self._lane.others:
            paint_count(painter, QRectF(more.rect), more.count, self._look)

"""The days above the canvas, with their load and what lasts all day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.desktop.formats import duration, weekday
from planner.desktop.week.axis import LEFT, first_width, second_width
from planner.desktop.week.background import hairline
from planner.desktop.week.colours import item_colours
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import Activated, Pressed
from planner.desktop.week.glyphs import ADVANCE, NOTE, draw_glyph
from planner.desktop.week.item_text import ELLIPSIS, translate
from planner.desktop.week.items import Item, Key
from planner.desktop.week.lanes import stacked
from planner.desktop.week.look import Look

DAYS_HEIGHT = 40
CHIP_HEIGHT = 18
CHIP_GAP = 3
PADDING = 8
MOST_ROWS = 4
PILL_MARGIN = 6
"""Of today's number inside its pill."""

APART = 4
"""From a weekday to its number, and from that to the next day."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header shows; `all_day` are items, `noted` the days with notes of their own."""

    today: date
    loads: Mapping[date, timedelta] = field(default_factory=dict)
    all_day: tuple[Item, ...] = ()
    second_zone: str | None = None
    noted: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Chip:
    item: Item
    rect: QRect


class Header(QWidget):
    """As wide as the canvas, above it."""

    pressed = Signal(Pressed)

    entry_activated = Signal(Activated)

    def __init__(self, week: WeekGeometry, look: Look, heading: Heading) -> None:
        super().__init__()
        self._week, self._look, self._heading = week, look, heading
        self._selected: frozenset[Key] = frozenset()
        self._chips: tuple[Chip, ...] = ()
        self.show_heading(week, look, heading)

    def show_heading(self, week: WeekGeometry, look: Look, heading: Heading) -> None:
        self._week, self._look, self._heading = week, look, heading
        self._chips = _chips(heading.all_day, week)
        bottom = max((chip.rect.bottom() + 1 + CHIP_GAP for chip in self._chips), default=0)
        self.setFixedHeight(max(DAYS_HEIGHT, bottom) + 1)
        self.update()

    def show_selected(self, keys: frozenset[Key]) -> None:
        self._selected = keys
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        chip = self._chip_at(event)
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        day = self._week.days[self._week.column_at(event.position().x())]
        self.pressed.emit(Pressed(chip.item if chip else None, day, adds))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        chip = self._chip_at(event)
        if chip is not None:
            self.entry_activated.emit(Activated(chip.item.uid, chip.item.occurrence))

    def _chip_at(self, event: QMouseEvent) -> Chip | None:
        point = event.position().toPoint()
        return next((chip for chip in self._chips if chip.rect.contains(point)), None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.theme.panel)
        self._paint_zones(painter)
        self._paint_lines(painter)
        names = day_names(self._week, self._look, self._heading.today)
        for column, name in enumerate(names):
            self._paint_day(painter, column, name)
        for chip in self._chips:
            self._paint_chip(painter, chip)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setPen(hairline(self._look.theme.line))
        bottom = self.height() - 1
        painter.drawLine(QLineF(0, bottom, self.width(), bottom))
        if self._chips:
            painter.drawLine(QLineF(self._week.left, DAYS_HEIGHT, self.width(), DAYS_HEIGHT))
        for column in range(self._week.columns):
            x = self._week.column_left(column)
            painter.drawLine(QLineF(x, 0, x, self.height()))

    def _paint_zones(self, painter: QPainter) -> None:
        """Above the hours, only where there are two kinds of them."""
        if self._heading.second_zone is None:
            return
        first = first_width(self._look)
        zones = (
            (LEFT, first - LEFT - 4, self._week.zone),
            (first, second_width(self._look) - 2, self._heading.second_zone),
        )
        painter.setPen(self._look.theme.faint)
        painter.setFont(self._look.tiny.font)
        for x, room, zone in zones:
            city = zone.rpartition("/")[2].replace("_", " ")
            text = self._look.tiny.metrics.elidedText(city, ELLIPSIS, room)
            painter.drawText(QPointF(x, DAYS_HEIGHT - PADDING), text)

    def _paint_day(self, painter: QPainter, column: int, name: str) -> None:
        look, day = self._look, self._week.days[column]
        left = self._week.column_left(column) + PADDING
        baseline = (DAYS_HEIGHT + look.body.metrics.capHeight()) / 2
        painter.setFont(look.body.font)
        painter.setPen(look.theme.text)
        painter.drawText(QPointF(left, baseline), name)
        after = left + look.body.width(name) + APART
        used = self._paint_number(painter, after, baseline, day)
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
            pill = QRectF(x, DAYS_HEIGHT / 2 - 10, width + 2 * PILL_MARGIN, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.accent)
            painter.drawRoundedRect(pill, 10, 10)
            painter.setPen(look.theme.on_accent)
            painter.drawText(QPointF(x + PILL_MARGIN, baseline), number)
            return pill.right()
        painter.drawText(QPointF(x, baseline), number)
        return x + width

    def _paint_noted(self, painter: QPainter, column: int, baseline: float, used: float) -> float:
        """A sign beside the number, or a line below the weekday where there is no room for it."""
        colour = self._look.theme.secondary
        if used + PADDING + ADVANCE <= self._week.column_left(column + 1):
            draw_glyph(painter, NOTE, QPointF(used + PADDING, baseline), colour)
            return used + PADDING + ADVANCE
        left = self._week.column_left(column) + PADDING
        painter.fillRect(QRectF(left, baseline + 5, ADVANCE, 1.5), colour)
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
            painter.drawText(QPointF(x, baseline), text)

    def _paint_chip(self, painter: QPainter, chip: Chip) -> None:
        colours = item_colours(chip.item, self._look.theme)
        rect = QRectF(chip.rect)
        painter.setPen(colours.bar if chip.item.key in self._selected else Qt.PenStyle.NoPen)
        painter.setBrush(colours.ground)
        painter.drawRoundedRect(rect, 4, 4)
        text = chip.item.title
        if not chip.item.busy:
            text = translate("Week", "{title} · not busy").format(title=text)
        look = self._look.small
        painter.setFont(look.font)
        painter.setPen(colours.detail)
        room = rect.width() - 2 * PADDING
        where = QPointF(rect.left() + PADDING, rect.center().y() + look.metrics.capHeight() / 2)
        painter.drawText(where, look.metrics.elidedText(text, ELLIPSIS, room))


def day_names(week: WeekGeometry, look: Look, today: date) -> tuple[str, ...]:
    """The weekdays, all as short as the one with the least room needs."""
    names = tuple(weekday(day) for day in week.days)
    choices = (names, *(tuple(name[:letters] for name in names) for letters in (2, 1)))
    fitting = (choice for choice in choices if _fit(choice, week, look, today))
    return next(fitting, choices[-1])


def _fit(names: tuple[str, ...], week: WeekGeometry, look: Look, today: date) -> bool:
    """Whether each with its number ends before the next day."""
    for column, (name, day) in enumerate(zip(names, week.days, strict=True)):
        pill = 2 * PILL_MARGIN if day == today else 0
        width = look.body.width(name) + APART + look.number.width(str(day.day)) + pill
        if week.column_left(column) + PADDING + width + APART > week.column_left(column + 1):
            return False
    return True


def _chips(items: tuple[Item, ...], week: WeekGeometry) -> tuple[Chip, ...]:
    """In rows, so that none lies over another."""
    reaches = []
    for item in items:
        columns = [span.column for span in week.spans(item.interval)]
        if columns:
            reaches.append((item, min(columns), max(columns) + 1))
    rows = stacked([(first, last) for _, first, last in reaches])
    return tuple(
        Chip(item, _chip_rect(week, first, last, row))
        for (item, first, last), row in zip(reaches, rows, strict=True)
        if row < MOST_ROWS
    )


def _chip_rect(week: WeekGeometry, first: int, last: int, row: int) -> QRect:
    left, right = week.column_left(first) + 3, week.column_left(last) - PADDING
    top = DAYS_HEIGHT + 1 + CHIP_GAP + row * (CHIP_HEIGHT + CHIP_GAP)
    return QRect(left, top, right - left, CHIP_HEIGHT)

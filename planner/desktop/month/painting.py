"""Days and lines of a month on a painter."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import clock
from planner.desktop.month.lines import Line
from planner.desktop.week.chip_painting import paint_chip
from planner.desktop.week.colours import item_colours
from planner.desktop.week.glyphs import ADVANCE, CHECK, NOTE, draw_glyph
from planner.desktop.week.item_text import ELLIPSIS, translate
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import Face, Look
from planner.desktop.week.mirror import draw_at
from planner.desktop.week.painting import paint_dashes

BAR = 3
TEXT = 8
APART = 5
LEAST_TITLE = 60
"""Pixels of a title that its time leaves to it."""

PILL = 20


def paint_number(painter: QPainter, cell: QRectF, day: date, look: Look, colour: QColor) -> None:
    """At the upper left of the day; the first of a month has its name."""
    painter.setFont(look.body.font)
    painter.setPen(colour)
    baseline = cell.top() + 4 + (scaled(PILL) + look.body.metrics.capHeight()) / 2
    draw_at(painter, QPointF(cell.left() + TEXT, baseline), str(day.day))


def paint_today(painter: QPainter, cell: QRectF, day: date, look: Look) -> None:
    text = str(day.day)
    width = look.number.width(text)
    pill = QRectF(cell.left() + 3, cell.top() + 4, max(scaled(PILL), width + 12), scaled(PILL))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.accent)
    painter.drawRoundedRect(pill, scaled(PILL) / 2, scaled(PILL) / 2)
    painter.setPen(look.theme.on_accent)
    painter.setFont(look.number.font)
    baseline = pill.center().y() + look.number.metrics.capHeight() / 2
    draw_at(painter, QPointF(pill.center().x() - width / 2, baseline), text)


def paint_noted(painter: QPainter, cell: QRectF, look: Look) -> None:
    """At the upper right of a day that has notes of its own."""
    baseline = cell.top() + 4 + (scaled(PILL) + look.body.metrics.capHeight()) / 2
    where = QPointF(cell.right() - TEXT - scaled(ADVANCE), baseline)
    draw_glyph(painter, NOTE, where, look.theme.secondary)


def paint_line(
    painter: QPainter, line: Line, look: Look, zone: str, *, selected: bool = False
) -> None:
    rect = QRectF(line.area)
    if line.bar:
        paint_chip(painter, line.item, rect, look, selected=selected)
        return
    item, colours = line.item, item_colours(line.item, look.theme)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected:
        painter.setBrush(look.theme.accent_ground)
        painter.drawRoundedRect(rect, 4, 4)
    if item.state is ItemState.GHOST:
        painter.setBrush(colours.ground)
        painter.drawRoundedRect(rect, 4, 4)
        paint_dashes(painter, rect, colours.bar)
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.bar)
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 3, BAR, rect.height() - 6), 1, 1)
    _paint_text(painter, rect, item, look, zone)


def _paint_text(painter: QPainter, rect: QRectF, item: Item, look: Look, zone: str) -> None:
    x, right = rect.left() + TEXT, rect.right() - 2
    baseline = rect.center().y() + look.small.metrics.capHeight() / 2
    time = clock(item.interval.start, zone)
    width = look.small.width(time) + APART
    if right - x - width >= scaled(LEAST_TITLE):
        painter.setFont(look.small.font)
        painter.setPen(look.theme.secondary)
        draw_at(painter, QPointF(x, baseline), time)
        x += width
    for sign, wanted, colour in (
        (CHECK, item.state is ItemState.DONE, look.theme.accent),
        (NOTE, item.noted, look.theme.secondary),
    ):
        if wanted and right - x - scaled(ADVANCE) >= scaled(LEAST_TITLE):
            draw_glyph(painter, sign, QPointF(x, baseline), colour)
            x += scaled(ADVANCE)
    face = title_face(item, look)
    painter.setFont(face.font)
    painter.setPen(title_colour(item, look))
    title = item.title or translate("Week", "Untitled")
    elided = face.metrics.elidedText(title, ELLIPSIS, right - x)
    draw_at(painter, QPointF(x, baseline), elided)


def title_face(item: Item, look: Look) -> Face:
    """What is only planned is lighter than what is fixed."""
    return look.small if item.kind in (ItemKind.WORK, ItemKind.HABIT) else look.small_bold


def title_colour(item: Item, look: Look) -> QColor:
    if item.at_risk:
        return look.theme.risk
    planned = item.kind in (ItemKind.WORK, ItemKind.HABIT)
    return look.theme.secondary if planned else look.theme.text


def paint_cursor(painter: QPainter, cell: QRectF, look: Look) -> None:
    """Round the day that the keyboard is at."""
    painter.setPen(QPen(look.theme.accent, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)

"""Items on a painter."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.desktop.look.formats import clock
from planner.desktop.week.colours import ItemColours
from planner.desktop.week.item_text import PADDING, draw_text, paint_text
from planner.desktop.week.items import ItemState
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import draw_centred
from planner.desktop.week.placing import Box, PlacedFold, PlacedItem

RADIUS = 5
BAR = 3
SHADOW = 8
"""How far a ghost's shadow and a selection's ring reach beyond the item's box."""

CLIP = Qt.ClipOperation.IntersectClip

translate = QCoreApplication.translate


def paint_item(
    painter: QPainter, placed: PlacedItem, look: Look, zone: str, *, selected: bool = False
) -> None:
    colours = look.colours_of(placed.item)
    _paint_travel(painter, placed, look, zone, colours)
    box = QRectF(placed.box.left, placed.box.top, placed.box.width, placed.box.height)
    if placed.item.state is ItemState.GHOST:
        _paint_shadow(painter, box)
        _paint_ghost(painter, box, colours)
    else:
        _paint_solid(painter, box, colours)
    if selected:
        painter.setPen(QPen(colours.bar, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    paint_text(painter, placed, look, zone, colours)


def _paint_solid(painter: QPainter, box: QRectF, colours: ItemColours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    if colours.border is not None:
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = 0.5
        painter.drawRoundedRect(
            box.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half
        )
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.top(), BAR, box.height()), CLIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.bar)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.restore()


def _paint_ghost(painter: QPainter, box: QRectF, colours: ItemColours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    paint_dashes(painter, box, colours.bar)


def paint_dashes(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """The sign of what is proposed."""
    pen = QPen(colour, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _paint_shadow(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 4))
    for reach in range(6, 0, -1):
        spread = box.adjusted(-reach, -reach + 2, reach, reach + 2)
        painter.drawRoundedRect(spread, RADIUS + reach, RADIUS + reach)


def _paint_travel(
    painter: QPainter, placed: PlacedItem, look: Look, zone: str, colours: ItemColours
) -> None:
    item, box = placed.item, placed.box
    if placed.starts_here and placed.reach_top < box.top:
        strip = Box(box.left, placed.reach_top, box.width, box.top - placed.reach_top)
        text = clock(item.interval.start - item.travel_before, zone)
        _paint_strip(painter, strip, text, look, colours)
    if placed.ends_here and placed.reach_bottom > box.bottom:
        strip = Box(box.left, box.bottom, box.width, placed.reach_bottom - box.bottom)
        _paint_strip(painter, strip, clock(item.interval.end, zone), look, colours)


def _paint_strip(
    painter: QPainter, strip: Box, time: str, look: Look, colours: ItemColours
) -> None:
    pen = QPen(colours.bar, BAR)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1, 1])
    painter.setPen(pen)
    x = strip.left + BAR / 2
    painter.drawLine(QPointF(x, strip.top + 1), QPointF(x, strip.bottom - 1))
    if strip.height >= look.italic.metrics.ascent():
        room = strip.width - PADDING
        full = translate("Week", "travel {time}").format(time=time)
        text = full if look.italic.width(full) <= room else translate("Week", "travel")
        baseline = strip.top + (strip.height + look.italic.metrics.capHeight()) / 2
        draw_text(
            painter, look.italic, colours.title, QPointF(strip.left + PADDING, baseline), text, room
        )


def paint_fold(painter: QPainter, fold: PlacedFold, look: Look) -> None:
    """How many more there are."""
    box = QRectF(fold.box.left, fold.box.top, fold.box.width, fold.box.height)
    painter.setPen(QPen(look.theme.line, 1))
    painter.setBrush(look.theme.panel)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(look.theme.secondary)
    painter.setFont(look.small_bold.font)
    draw_centred(painter, box, f"+{len(fold.items)}")

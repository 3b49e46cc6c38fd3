"""An entry on one line, where only days count."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from planner.desktop.look.fonts import scaled
from planner.desktop.week.colours import item_colours
from planner.desktop.week.glyphs import ADVANCE, NOTE, draw_glyph
from planner.desktop.week.item_text import ELLIPSIS, translate
from planner.desktop.week.items import Item, ItemState
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import draw_at
from planner.desktop.week.painting import BAR, CLIP, paint_dashes

PADDING = 8
LEAST_PADDING = 4
NARROW = 60
LEAST_SIGNED = 40
"""Pixels of a chip's text beside which there is room for a sign."""


def paint_chip(
    painter: QPainter, item: Item, rect: QRectF, look: Look, *, selected: bool = False
) -> None:
    """Of something that lasts all day."""
    colours = item_colours(item, look.theme)
    painter.setPen(colours.bar if selected else Qt.PenStyle.NoPen)
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(rect, 4, 4)
    if item.state is ItemState.GHOST:
        paint_dashes(painter, rect, colours.bar)
    if item.colour is not None:
        _paint_bar(painter, rect, colours.bar)
    text = item.title or translate("Week", "Untitled")
    face = look.small
    padding = LEAST_PADDING if rect.width() < NARROW else PADDING
    room = rect.width() - 2 * padding
    signed = item.noted and room >= LEAST_SIGNED
    room -= scaled(ADVANCE) if signed else 0
    if not item.busy:
        longer = translate("Week", "{title} · not busy").format(title=text)
        text = longer if face.width(longer) <= room else text
    painter.setFont(face.font)
    painter.setPen(colours.detail)
    where = QPointF(rect.left() + padding, rect.center().y() + face.metrics.capHeight() / 2)
    if signed:
        draw_glyph(painter, NOTE, where, colours.detail)
        where += QPointF(scaled(ADVANCE), 0)
    draw_at(painter, where, face.metrics.elidedText(text, ELLIPSIS, room))


def _paint_bar(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """At the left edge, where its calendar has a colour."""
    painter.save()
    painter.setClipRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), CLIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, 4, 4)
    painter.restore()


def paint_count(painter: QPainter, rect: QRectF, count: int, look: Look) -> None:
    """How many more there are."""
    face = look.small_bold
    long = translate("Week", "+{count} more").format(count=count)
    text = long if face.width(long) <= rect.width() - 2 * LEAST_PADDING else f"+{count}"
    painter.setFont(face.font)
    painter.setPen(look.theme.secondary)
    where = QPointF(rect.left() + LEAST_PADDING, rect.center().y() + face.metrics.capHeight() / 2)
    draw_at(painter, where, text)

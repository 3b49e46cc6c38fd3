"""Painting for a language that is written from right to left.

Everything is laid out from left to right; the painter turns it round as a whole, and what must not
be turned, such as letters, is turned back where it stands.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QRegion

Align = Qt.AlignmentFlag


def mirror(painter: QPainter, width: int) -> None:
    painter.translate(width, 0)
    painter.scale(-1, 1)


def is_mirrored(painter: QPainter) -> bool:
    return painter.worldTransform().m11() < 0


def draw_at(painter: QPainter, where: QPointF, text: str) -> None:
    """The text's baseline begins at `where`."""
    if not is_mirrored(painter):
        painter.drawText(where, text)
        return
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    painter.save()
    painter.translate(where.x() + width, where.y())
    painter.scale(-1, 1)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(QPointF(), text)
    painter.restore()


def draw_centred(painter: QPainter, rect: QRectF, text: str) -> None:
    painter.save()
    if is_mirrored(painter):
        painter.translate(rect.left() + rect.right(), 0)
        painter.scale(-1, 1)
    painter.drawText(rect, Align.AlignCenter, text)
    painter.restore()


def turned_point(point: QPoint, width: int) -> QPoint:
    return QPoint(width - 1 - point.x(), point.y())


def turned_rect(rect: QRect, width: int) -> QRect:
    return QRect(width - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())


def turned_region(region: QRegion, width: int) -> QRegion:
    """At least the region."""
    return QRegion(turned_rect(region.boundingRect(), width))

"""Words on a mirrored side keep the direction of their own language: "3 h 45", not "45 h 3"."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

Align = Qt.AlignmentFlag
AUTO = Qt.LayoutDirection.LayoutDirectionAuto


def draw_words(painter: QPainter, rect: QRect, where: Align, text: str) -> None:
    """At the side of `rect` that `where` means for the painter's direction."""
    side = QStyle.visualAlignment(painter.layoutDirection(), where)
    before = painter.layoutDirection()
    painter.setLayoutDirection(AUTO)
    painter.drawText(rect, side | Align.AlignAbsolute, text)
    painter.setLayoutDirection(before)

"""Small signs drawn by hand, since no font is sure to have them."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, Qt

from planner.desktop.look.fonts import text_scale
from planner.desktop.week.mirror import is_mirrored

SIZE = 10
ADVANCE = 13
Stroke = Sequence[tuple[float, float]]
Glyph = tuple[Stroke, ...]

CHECK: Glyph = (((1, 5.5), (4, 8.5), (9, 1.5)),)
HOUSE: Glyph = (
    ((0.5, 5), (5, 1), (9.5, 5)),
    ((2, 4), (2, 9), (8, 9), (8, 4)),
)
WARNING: Glyph = (
    ((5, 1), (9.5, 9), (0.5, 9), (5, 1)),
    ((5, 4), (5, 6)),
    ((5, 7.5), (5, 7.6)),
)
FLAG: Glyph = (
    ((2, 9.5), (2, 1)),
    ((2, 1), (8.5, 1), (6.5, 3.25), (8.5, 5.5), (2, 5.5)),
)
NOTE: Glyph = (((1, 2.5), (9, 2.5)), ((1, 5.5), (9, 5.5)), ((1, 8.5), (6, 8.5)))


@cache
def _path(strokes: Glyph) -> QPainterPath:
    path = QPainterPath()
    for first, *others in strokes:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def draw_glyph(painter: QPainter, strokes: Glyph, baseline: QPointF, colour: QColor) -> None:
    """Standing on the baseline of a text of 12 pixels."""
    painter.save()
    scale = text_scale()
    painter.translate(baseline.x(), baseline.y() - SIZE * scale + 0.5)
    painter.scale(scale, scale)
    if is_mirrored(painter):
        painter.translate(SIZE, 0)
        painter.scale(-1, 1)
    pen = QPen(colour, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if strokes is FLAG else Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(strokes))
    painter.restore()

"""The window's own drawings, in the colour of the text that they stand beside."""

import re
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from planner.resources import resource

SIZE = 16
SCALES = (1, 2, 3)
LINE = 1.5

Draw = Callable[[QPainter], None]


def icon(name: str, colour: QColor) -> QIcon:
    """`resources/icons/NAME.svg`; its "currentColor" is replaced, sharp at every scale."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    draw = _lines(drawing, colour) or _picture(drawing, colour)
    drawn = QIcon()
    for scale in SCALES:
        drawn.addPixmap(_pixmap(draw, scale))
    return drawn


def _pixmap(draw: Draw, scale: int) -> QPixmap:
    pixmap = QPixmap(SIZE * scale, SIZE * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw(painter)
    painter.end()
    return pixmap


def _lines(drawing: str, colour: QColor) -> Draw | None:
    """Of a drawing that is one path of straight lines; None of others.

    The first picture has no other ones, and does without Qt's library for them.
    """
    if 'stroke="currentColor" stroke-width="1.5"' not in drawing or drawing.count(" d=") != 1:
        return None
    path = _straight(drawing.partition(' d="')[2].partition('"')[0])
    if path is None:
        return None

    def draw(painter: QPainter) -> None:
        round_ends = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, LINE, Qt.PenStyle.SolidLine, *round_ends))
        painter.drawPath(path)

    return draw


def _straight(data: str) -> QPainterPath | None:
    """Path data (SVG 1.1, 8.3) of moves and lines only."""
    path, command, numbers = QPainterPath(), "", []
    for word in re.findall(r"[a-zA-Z]|-?[0-9]*\.?[0-9]+", data):
        if word.isalpha():
            if word not in "MmLlHhVv":
                return None
            command = word
            continue
        numbers.append(float(word))
        if command in "HhVv" or len(numbers) == 2:
            _go(path, command, numbers)
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)
    return path


def _go(path: QPainterPath, command: str, numbers: list[float]) -> None:
    """Small letters count from where the path is."""
    here = path.currentPosition()
    there = here if command.islower() else QPointF()
    if command in "Hh":
        target = QPointF(there.x() + numbers[0], here.y())
    elif command in "Vv":
        target = QPointF(here.x(), there.y() + numbers[0])
    else:
        target = there + QPointF(*numbers)
    (path.moveTo if command in "Mm" else path.lineTo)(target)


def _picture(drawing: str, colour: QColor) -> Draw:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (a quicker start)

    text = drawing.replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(text.encode()))
    return lambda painter: renderer.render(painter, QRectF(0, 0, SIZE, SIZE))


def window_icon() -> QIcon:
    return QIcon(str(resource("icons/flexday.svg")))

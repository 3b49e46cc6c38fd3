"""The window's own drawings, in the colour of the text that they stand beside."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.resources import resource

SIZE = 16
SCALES = (1, 2, 3)


def icon(name: str, colour: QColor) -> QIcon:
    """`resources/icons/NAME.svg`; its "currentColor" is replaced, sharp at every scale."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    drawn = QIcon()
    for scale in SCALES:
        drawn.addPixmap(_pixmap(renderer, scale))
    return drawn


def _pixmap(renderer: QSvgRenderer, scale: int) -> QPixmap:
    pixmap = QPixmap(SIZE * scale, SIZE * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return pixmap


def window_icon() -> QIcon:
    return QIcon(str(resource("icons/flexday.svg")))

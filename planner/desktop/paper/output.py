"""The page as PDF and as a picture."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from planner.desktop.paper.sheet import WIDTH, paint_sheet
from planner.desktop.paper.shown import Printed

SCALE = 2
SQUARE_ROOT_OF_TWO = 2**0.5


def page_layout() -> QPageLayout:
    """A4 across; the margin is painted."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF())


def pdf(printed: Printed) -> bytes:
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setCreator("Flexday")
    writer.setTitle(printed.title)
    writer.setPageLayout(page_layout())
    painter = QPainter(writer)
    paint_sheet(painter, QRectF(0, 0, writer.width(), writer.height()), printed)
    painter.end()
    device.close()
    return bytes(data.data())


def picture(printed: Printed) -> QImage:
    """With two dots for a pixel of the window."""
    width = WIDTH * SCALE
    image = QImage(width, round(width / SQUARE_ROOT_OF_TWO), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_sheet(painter, QRectF(0, 0, image.width(), image.height()), printed)
    painter.end()
    return image

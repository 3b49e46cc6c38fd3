"""The whole page: a title, the days, the zone of their times."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

from planner.desktop.look.fonts import sized
from planner.desktop.look.theme import HEADING_PIXELS, LIGHT, SMALL_PIXELS
from planner.desktop.paper.hours import paint_hours
from planner.desktop.paper.month import paint_month
from planner.desktop.paper.shown import Printed
from planner.desktop.week.look import look

WIDTH = 1060
"""In pixels of the window, whatever the paper: so many make its width."""

MARGIN = 28
HEAD, FOOT = 40, 22
BASE = Qt.AlignmentFlag.AlignVCenter


def paint_sheet(painter: QPainter, page: QRectF, printed: Printed) -> None:
    """In the light colours, on all of the page."""
    unit = page.width() / WIDTH
    height = round(page.height() / unit)
    painter.save()
    painter.translate(page.topLeft())
    painter.scale(unit, unit)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, height - 2 * MARGIN)
    _paint_words(painter, inner, printed)
    room = inner.adjusted(0, HEAD, 0, -FOOT)
    paint = paint_month if printed.is_month else paint_hours
    paint(painter, room, printed, look(LIGHT, QGuiApplication.font()))
    painter.restore()


def _paint_words(painter: QPainter, inner: QRect, printed: Printed) -> None:
    font = QGuiApplication.font()
    head = QRect(inner.left(), inner.top(), inner.width(), HEAD - 12)
    foot = QRect(inner.left(), inner.bottom() - FOOT + 4, inner.width(), FOOT)
    painter.setFont(sized(font, HEADING_PIXELS + 3))
    painter.setPen(LIGHT.text)
    painter.drawText(head, BASE | Qt.AlignmentFlag.AlignLeading, printed.title)
    painter.setFont(sized(font, SMALL_PIXELS))
    painter.setPen(LIGHT.secondary)
    zone = QCoreApplication.translate("Paper", "Times of {zone}").format(
        zone=printed.zone.replace("_", " ")
    )
    painter.drawText(foot, BASE | Qt.AlignmentFlag.AlignLeading, zone)
    painter.drawText(foot, BASE | Qt.AlignmentFlag.AlignTrailing, "Flexday")

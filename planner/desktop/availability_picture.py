"""The week as a picture for others, painted from what is offered and nothing else."""

import re
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from planner.desktop.theme import HEADING_PIXELS, LIGHT
from planner.desktop.week_picture import Box, WeekPicture, days_of
from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.availability_remarks import remarks
from planner.exchange.availability_rows import free_intervals, title, zone_text
from planner.exchange.availability_uids import uid_of_sheet
from planner.exchange.availability_words import words_in
from planner.scheduling.availability import AvailabilitySheet

SIZE = QSizeF(960, 600)
SCALE = 2
FONT_PIXELS = 13
MARGIN = 32.0
FEWEST_DAYS = 5
WRAPPED = Qt.TextFlag.TextWordWrap

_PDF_DATE = re.compile(rb"D:\d{14}(?=Z|[+-])")
_PDF_ZONE = re.compile(rb"(?<=D:\d{14})[+-]\d\d'\d\d")
_XMP_DATE = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def availability_png(sheet: AvailabilitySheet) -> bytes:
    size = SIZE * SCALE
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(painter, QRectF(0, 0, size.width(), size.height()), sheet)
    painter.end()
    device = _device()
    QImageWriter(device, QByteArray(b"PNG")).write(image)
    return bytes(device.data().data())


def availability_pdf(sheet: AvailabilitySheet) -> bytes:
    """One page; its dates are those of the sheet, not of the clock."""
    device = _device()
    writer = QPdfWriter(device)
    writer.setCreator("Flexday")
    writer.setTitle(title(sheet))
    writer.setDocumentId(QUuid(str(UUID(uid_of_sheet(sheet, "pdf").partition("@")[0]))))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    _paint(painter, QRectF(0, 0, writer.width(), writer.height()), sheet)
    painter.end()
    return _dated(bytes(device.data().data()), sheet.made_at)


def _device() -> QBuffer:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    return device


def _paint(painter: QPainter, page: QRectF, sheet: AvailabilitySheet) -> None:
    """All lengths follow the width of the page."""
    unit = page.width() / SIZE.width()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = page.adjusted(MARGIN * unit, MARGIN * unit, -MARGIN * unit, -MARGIN * unit)
    head = _text(painter, inner, title(sheet), round(HEADING_PIXELS * unit), QColor(LIGHT.text))
    below = "\n".join((_zones(sheet), *remarks(sheet)))
    room = QRectF(inner.left(), inner.top(), inner.width(), inner.height())
    _set_font(painter, round(FONT_PIXELS * unit))
    foot = painter.boundingRect(room, WRAPPED, below).height()
    body = inner.adjusted(0, head + FONT_PIXELS * unit, 0, -foot - FONT_PIXELS * unit)
    _paint_week(painter, body, sheet)
    floor = QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot)
    painter.setPen(LIGHT.secondary)
    painter.drawText(floor, WRAPPED, below)


def _text(painter: QPainter, room: QRectF, text: str, pixels: int, colour: QColor) -> float:
    """Gives the height that it took."""
    _set_font(painter, pixels)
    painter.setPen(colour)
    painter.drawText(room, WRAPPED, text)
    return painter.boundingRect(room, WRAPPED, text).height()


def _set_font(painter: QPainter, pixels: int) -> None:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    painter.setFont(font)


def _paint_week(painter: QPainter, body: QRectF, sheet: AvailabilitySheet) -> None:
    words, free, zone = words_in(sheet.language), free_intervals(sheet), sheet.recipient_zone
    if not free:
        painter.setPen(LIGHT.text)
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, words["nothing"])
        return
    titles = {day: words.day_title(day) for day in days_of(free, zone, FEWEST_DAYS)}
    boxes = [Box(time, LIGHT.accent_ground, LIGHT.accent, _clocks(time, zone)) for time in free]
    WeekPicture(boxes, zone, titles).paint(painter, body, LIGHT)


def _clocks(time: Interval, zone: str) -> str:
    start, end = local_time(time.start, zone), local_time(time.end, zone)
    return f"{start:%H:%M}–{end:%H:%M}"


def _zones(sheet: AvailabilitySheet) -> str:
    """The recipient's place and offset, as at the beginning."""
    name = sheet.recipient_zone.rpartition("/")[2].replace("_", " ")
    return f"{name} · {zone_text(local_time(sheet.span.start, sheet.recipient_zone))}"


def _dated(data: bytes, moment: datetime) -> bytes:
    """Every date in it becomes this one. No length changes, so the table of offsets stays right."""
    utc = moment.astimezone(UTC)
    data = _PDF_ZONE.sub(b"+00'00", data)
    data = _PDF_DATE.sub(f"D:{utc:%Y%m%d%H%M%S}".encode(), data)
    return _XMP_DATE.sub(f"{utc:%Y-%m-%dT%H:%M:%S}+00:00".encode(), data)

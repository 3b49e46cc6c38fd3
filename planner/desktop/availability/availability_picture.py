"""The week as a picture for others, painted from what is offered and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from planner.desktop.availability.pdf_dates import dated
from planner.desktop.availability.picture_rows import rows_of
from planner.desktop.availability.week_picture import Box, WeekPicture
from planner.desktop.look.theme import HEADING_PIXELS, LIGHT
from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.availability_remarks import remarks
from planner.exchange.availability_rows import free_intervals, title, zone_text
from planner.exchange.availability_uids import uid_of_sheet
from planner.exchange.availability_words import words_in
from planner.scheduling.offers.availability import AvailabilitySheet

SIZE = QSizeF(960, 600)
SCALE = 2
DOTS_PER_METRE = 7559
"""192 an inch."""
FONT_PIXELS = 13
MARGIN = 32.0
LEAST_WEEK = 340
"""Of the height of the page, for each."""
MOST_REMARKS = 80
LARGE = 8
_EXACTLY = QPageSize.SizeMatchPolicy.ExactMatch
WRAPPED = Qt.TextFlag.TextWordWrap


def availability_png(sheet: AvailabilitySheet) -> bytes:
    size = QSizeF(SIZE.width(), _height(sheet, SIZE.height())) * SCALE
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(DOTS_PER_METRE)  # the screen's are nobody's business
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(painter, QRectF(0, 0, size.width(), size.height()), sheet)
    painter.end()
    device = _device()
    QImageWriter(device, QByteArray(b"PNG")).write(image)
    return bytes(device.data().data())


def availability_pdf(sheet: AvailabilitySheet) -> bytes:
    """One page, A4 unless much is told; its dates are those of the sheet, not of the clock."""
    device = _device()
    writer = QPdfWriter(device)
    writer.setCreator("Flexday")
    writer.setTitle(title(sheet))
    writer.setDocumentId(QUuid(str(UUID(uid_of_sheet(sheet, "pdf").partition("@")[0]))))
    writer.setPageSize(_page(sheet))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    with _steady_order():
        painter = QPainter(writer)
        _paint(painter, QRectF(0, 0, writer.width(), writer.height()), sheet)
        painter.end()
    return dated(bytes(device.data().data()), sheet.made_at)


@contextmanager
def _steady_order() -> Iterator[None]:
    """In which Qt writes several fonts in the same order every time it is started."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _page(sheet: AvailabilitySheet) -> QPageSize:
    """To be turned to landscape."""
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    size = a4.size(QPageSize.Unit.Point)
    usual = SIZE.width() * size.width() / size.height()
    height = _height(sheet, usual)
    if height == usual:
        return a4
    length = size.height() * height / SIZE.width()
    return QPageSize(QSizeF(length, size.height()), QPageSize.Unit.Point, "", _EXACTLY)


def _height(sheet: AvailabilitySheet, usual: float) -> float:
    """As much more as usual as the words need that leave the week its room."""
    words = _text_height(title(sheet), HEADING_PIXELS) + _text_height(_below(sheet), FONT_PIXELS)
    weeks = LEAST_WEEK * max(1, len(rows_of(sheet)))
    return max(usual, 2 * MARGIN + words + 2 * FONT_PIXELS + weeks)


def _text_height(text: str, pixels: int) -> float:
    """Measured large, so that it is the same at every scale."""
    room = QRectF(0, 0, (SIZE.width() - 2 * MARGIN) * LARGE, 0)
    return QFontMetricsF(_font(pixels * LARGE)).boundingRect(room, WRAPPED, text).height() / LARGE


def _below(sheet: AvailabilitySheet) -> str:
    """Where the times are of, and what is remarked."""
    told = remarks(sheet)
    more = ("…",) if len(told) > MOST_REMARKS else ()
    return "\n".join((_zones(sheet), *told[:MOST_REMARKS], *more))


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
    below = _below(sheet)
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
    painter.setFont(_font(pixels))


def _font(pixels: int) -> QFont:
    """With the plain form of each letter: of others a PDF does not say which letters they are. And
    not fitted to the pixels of a screen.
    """
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.clearFeatures()
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _paint_week(painter: QPainter, body: QRectF, sheet: AvailabilitySheet) -> None:
    words, free, zone = words_in(sheet.language), free_intervals(sheet), sheet.recipient_zone
    if not free:
        painter.setPen(LIGHT.text)
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, words["nothing"])
        return
    boxes = [Box(time, LIGHT.accent_ground, LIGHT.accent, _clocks(time, zone)) for time in free]
    rows = rows_of(sheet)
    height = body.height() / len(rows)
    for number, titles in enumerate(rows):
        row = QRectF(body.left(), body.top() + number * height, body.width(), height)
        WeekPicture(boxes, zone, titles).paint(painter, row, LIGHT)


def _clocks(time: Interval, zone: str) -> str:
    start, end = local_time(time.start, zone), local_time(time.end, zone)
    return f"{start:%H:%M}–{end:%H:%M}"


def _zones(sheet: AvailabilitySheet) -> str:
    """The recipient's place and offset, as at the beginning. The signs of Etc/GMT+3 mislead."""
    zone = sheet.recipient_zone
    offset = zone_text(local_time(sheet.span.start, zone))
    if "/" not in zone or zone.startswith("Etc/"):
        return offset
    return f"{words_in(sheet.language).city(zone)} · {offset}"


PAINTERS: Mapping[str, Callable[[AvailabilitySheet], bytes]] = {
    "png": availability_png,
    "pdf": availability_pdf,
}
"""By the names that `exchange.publication` has for them."""

"""The offers as a small week in the recipient's time."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.desktop.formats import weekday
from planner.desktop.theme import SMALL_PIXELS, Theme, sized
from planner.domain.clock import local_time
from planner.domain.hours import HoursKind
from planner.scheduling.availability import AvailabilitySheet, Offer

HEADER = 24
AXIS = 52
HEIGHT = 176
LINES = 5
ONE_DAY = timedelta(days=1)


class OfferGrid(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._sheet: AvailabilitySheet | None = None

    def show_sheet(self, sheet: AvailabilitySheet | None) -> None:
        self._sheet = sheet
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), SMALL_PIXELS))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.line, 1))
        painter.setBrush(self._theme.off)
        painter.drawRoundedRect(frame, 7, 7)
        if self._sheet is None:
            return
        if not self._sheet.offers:
            painter.setPen(self._theme.secondary)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No free times"))
            return
        self._paint(painter, self._sheet)

    def _paint(self, painter: QPainter, sheet: AvailabilitySheet) -> None:
        days = _days(sheet)
        low, high = _hours(sheet)
        width = (self.width() - AXIS) / len(days)
        for column, day in enumerate(days):
            left = AXIS + column * width
            painter.setPen(self._theme.secondary)
            header = QRectF(left, 0, width, HEADER)
            painter.drawText(header, Qt.AlignmentFlag.AlignCenter, f"{weekday(day)} {day.day}")
            painter.setPen(QPen(self._theme.line, 1))
            painter.drawLine(round(left), HEADER, round(left), self.height() - 1)
        self._paint_axis(painter, low, high)
        for offer in sheet.offers:
            self._paint_offer(painter, sheet, offer, days, (low, high))

    def _paint_axis(self, painter: QPainter, low: float, high: float) -> None:
        painter.setPen(self._theme.faint)
        step = 60 * max(1, -(-int(high - low) // 60 // LINES))
        for minute in range(int(low), int(high) + 1, step):
            y = self._y(minute, low, high)
            text = f"{minute // 60 % 24:02}:00"
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 8, AXIS - 8, 16), right, text)

    def _paint_offer(
        self,
        painter: QPainter,
        sheet: AvailabilitySheet,
        offer: Offer,
        days: list[date],
        hours: tuple[float, float],
    ) -> None:
        start = local_time(offer.interval.start, sheet.recipient_zone)
        end = local_time(offer.interval.end, sheet.recipient_zone)
        column = days.index(start.date())
        width = (self.width() - AXIS) / len(days)
        top = self._y(_minute(start, start.date()), *hours)
        bottom = self._y(_minute(end, start.date()), *hours)
        rect = QRectF(AXIS + column * width + 4, top, width - 8, max(3.0, bottom - top))
        core = offer.kind is HoursKind.CORE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent_ground if core else self._theme.flexible)
        painter.drawRoundedRect(rect, 3, 3)
        painter.setBrush(self._theme.accent if core else self._theme.habit_bar)
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), 3, rect.height()), 1.5, 1.5)

    def _y(self, minute: float, low: float, high: float) -> float:
        room = self.height() - HEADER - 24
        return HEADER + 12 + room * (minute - low) / (high - low)


def _days(sheet: AvailabilitySheet) -> list[date]:
    """From the first to the last day with an offer, at least five."""
    starts = [local_time(o.interval.start, sheet.recipient_zone).date() for o in sheet.offers]
    count = max(5, (max(starts) - min(starts)).days + 1)
    return [min(starts) + ONE_DAY * offset for offset in range(count)]


def _hours(sheet: AvailabilitySheet) -> tuple[float, float]:
    """From the earliest start to the latest end, in whole hours."""
    low, high = 24 * 60.0, 0.0
    for offer in sheet.offers:
        start = local_time(offer.interval.start, sheet.recipient_zone)
        end = local_time(offer.interval.end, sheet.recipient_zone)
        low = min(low, _minute(start, start.date()))
        high = max(high, _minute(end, start.date()))
    return low // 60 * 60, -(-high // 60) * 60


def _minute(local: datetime, day: date) -> float:
    return (local.date() - day).days * 1440 + local.hour * 60 + local.minute

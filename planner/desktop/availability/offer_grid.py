"""The offers as a small week in the recipient's time."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.desktop.availability.week_picture import Box, WeekPicture, days_of
from planner.desktop.look.fonts import sized
from planner.desktop.look.formats import weekday
from planner.desktop.look.theme import SMALL_PIXELS, Theme
from planner.domain.hours import HoursKind
from planner.override import override
from planner.scheduling.offers.availability import AvailabilitySheet, Offer

HEIGHT = 176
LEAST = 96
FEWEST_DAYS = 5
MOST_NAMED = 12
"""More columns than that have no room for the name of the weekday."""


class OfferGrid(QWidget):
    """Tells core from flexible hours: it is for one's own eyes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(HEIGHT)
        self._theme = theme
        self._sheet: AvailabilitySheet | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_sheet(self, sheet: AvailabilitySheet | None) -> None:
        self._sheet = sheet
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

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
        self._picture(self._sheet).paint(painter, frame, self._theme)

    def _picture(self, sheet: AvailabilitySheet) -> WeekPicture:
        zone = sheet.recipient_zone
        days = days_of([offer.interval for offer in sheet.offers], zone, FEWEST_DAYS)
        named = len(days) <= MOST_NAMED
        titles = {day: f"{weekday(day)} {day.day}" if named else f"{day.day}" for day in days}
        return WeekPicture([self._box(offer) for offer in sheet.offers], zone, titles)

    def _box(self, offer: Offer) -> Box:
        theme = self._theme
        if offer.kind is HoursKind.CORE:
            return Box(offer.interval, theme.accent_ground, theme.accent)
        return Box(offer.interval, theme.flexible, theme.habit_bar)

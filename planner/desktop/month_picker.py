"""The small month at the left; a click shows that week."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.desktop.formats import month_title
from planner.desktop.theme import LIGHT, Theme, sized
from planner.desktop.week_start import week_of, weekday_at

MARGIN = 12
TITLE = 36
ROW = 18
WEEKS = 6
ONE_DAY = timedelta(days=1)


class MonthPicker(QWidget):
    """The wheel turns the months."""

    day_picked = Signal(date)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(TITLE + ROW * (WEEKS + 1) + 4)
        self._theme = LIGHT
        self._today = self._week = date(2000, 1, 3)
        self._month = self._week.replace(day=1)

    def show_week(self, monday: date, today: date) -> None:
        """Turns to a month that holds the week."""
        self._week, self._today = monday, today
        middle = monday + 3 * ONE_DAY
        first = week_of(self._month)
        if not first <= monday < first + 7 * WEEKS * ONE_DAY or middle.month != self._month.month:
            self._month = middle.replace(day=1)
        self.setAccessibleName(month_title(self._month))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _cell(self, row: int, column: int) -> QRectF:
        width = (self.width() - 2 * MARGIN) / 7
        return QRectF(MARGIN + column * width, TITLE + row * ROW, width, ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_title(painter)
        painter.setFont(sized(self.font(), 12))
        self._paint_days(painter)

    def _paint_title(self, painter: QPainter) -> None:
        painter.setFont(sized(self.font(), 13, QFont.Weight.DemiBold))
        painter.setPen(self._theme.text)
        title = QRectF(MARGIN, 0, self.width(), TITLE + 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(title, middle, month_title(self._month))
        painter.setFont(sized(self.font(), 11))
        painter.setPen(self._theme.secondary)
        for column in range(7):
            name = QLocale().dayName(weekday_at(column) + 1, QLocale.FormatType.ShortFormat)[:1]
            painter.drawText(self._cell(0, column), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_days(self, painter: QPainter) -> None:
        first = week_of(self._month)
        for number in range(7 * WEEKS):
            day = first + number * ONE_DAY
            cell = self._cell(1 + number // 7, number % 7)
            if week_of(day) == self._week:
                band = self._theme.line if self._theme.dark else self._theme.off
                painter.fillRect(cell.adjusted(0, 1, 0, -1), band)
            painter.setPen(
                self._theme.secondary if day.month == self._month.month else self._theme.faint
            )
            if day == self._today:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.accent)
                painter.drawRoundedRect(cell.adjusted(0, 1, 0, -1), 8, 8)
                painter.setPen(self._theme.on_accent)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        width = (self.width() - 2 * MARGIN) / 7
        column = int((event.position().x() - MARGIN) // width)
        row = int((event.position().y() - TITLE) // ROW) - 1
        if 0 <= column < 7 and 0 <= row < WEEKS:
            self.day_picked.emit(week_of(self._month) + (row * 7 + column) * ONE_DAY)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        shown = QDate(self._month.year, self._month.month, 1)
        turned = shown.addMonths(-1 if event.angleDelta().y() > 0 else 1)
        self._month = date(turned.year(), turned.month(), 1)
        self.update()

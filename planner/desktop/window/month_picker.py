"""The small month at the left; a click shows that day, and what is dragged there moves to it."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.look.fonts import scaled, sized
from planner.desktop.look.formats import month_title
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.look.week_start import week_of, weekday_at
from planner.override import override

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
        self.setFixedHeight(scaled(TITLE) + scaled(ROW) * (WEEKS + 1) + 4)
        self._theme = LIGHT
        self._today = self._first = self._last = date(2000, 1, 3)
        self._month = self._first.replace(day=1)
        self._drawn: tuple[object, ...] = ()
        self._target: date | None = None

    def show_week(self, monday: date, today: date) -> None:
        self.show_days(monday, monday + 6 * ONE_DAY, today)

    def show_days(self, first: date, last: date, today: date) -> None:
        """Turns to a month that holds them, and marks them if they are no more than a week."""
        self._first, self._last, self._today = first, last, today
        middle = first + (last - first) // 2
        top = week_of(self._month)
        shown = top <= first and last < top + 7 * WEEKS * ONE_DAY
        if not shown or middle.month != self._month.month:
            self._month = middle.replace(day=1)
        self.setAccessibleName(month_title(self._month))
        drawn = (first, last, today, self._month, weekday_at(0))
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_target(self, day: object) -> None:
        """The day over which something is dragged, or None."""
        if day != self._target:
            self._target = day if isinstance(day, date) else None
            self.update()

    def day_at(self, point: QPoint) -> date | None:
        width = (self.width() - 2 * MARGIN) / 7
        column = int((point.x() - MARGIN) // width)
        row = (point.y() - scaled(TITLE)) // scaled(ROW) - 1
        if not (0 <= column < 7 and 0 <= row < WEEKS):
            return None
        column = 6 - column if self.isRightToLeft() else column
        return week_of(self._month) + (row * 7 + column) * ONE_DAY

    def day_on_screen(self, point: QPoint) -> date | None:
        """At a point of the screen."""
        return self.day_at(self.mapFromGlobal(point))

    def cell_of(self, day: date) -> QRectF:
        """Of a day that is shown."""
        row, column = divmod((day - week_of(self._month)).days, 7)
        return self._cell(1 + row, column)

    def _cell(self, row: int, column: int) -> QRectF:
        width = (self.width() - 2 * MARGIN) / 7
        place = 6 - column if self.isRightToLeft() else column
        return QRectF(MARGIN + place * width, scaled(TITLE) + row * scaled(ROW), width, scaled(ROW))

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
        title = QRectF(MARGIN, 0, self.width() - 2 * MARGIN, scaled(TITLE) + 2)
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
            cell = self.cell_of(day)
            if self._first <= day <= self._last and self._last - self._first < 7 * ONE_DAY:
                band = self._theme.line if self._theme.dark else self._theme.off
                painter.fillRect(cell.adjusted(0, 1, 0, -1), band)
            painter.setPen(
                self._theme.secondary if day.month == self._month.month else self._theme.faint
            )
            if day in (self._today, self._target):
                ground = self._theme.accent if day == self._today else self._theme.accent_text
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawRoundedRect(cell.adjusted(0, 1, 0, -1), scaled(8), scaled(8))
                painter.setPen(self._theme.on_accent)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.day_picked.emit(day)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        shown = QDate(self._month.year, self._month.month, 1)
        turned = shown.addMonths(-1 if event.angleDelta().y() > 0 else 1)
        self._month = date(turned.year(), turned.month(), 1)
        self._drawn = ()
        self.update()

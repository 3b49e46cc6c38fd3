"""Times as a small week: columns of days, an axis of hours, a box for each time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planner.desktop.look.theme import Theme
from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.domain.values import dataclass

ONE_DAY = timedelta(days=1)
LINES = 5
NIGHT = 6 * 60
"""Minutes after midnight that belong to the evening before."""


@dataclass(frozen=True, slots=True)
class Box:
    """`text` stands in it where there is room."""

    interval: Interval
    ground: QColor
    bar: QColor
    text: str = ""


class _Part(NamedTuple):
    """What of a box lies on one day, in minutes of its wall clock."""

    day: date
    start: float
    end: float
    box: Box


class WeekPicture:
    """Paints into `rect`; `titles` name the days that are shown, each at the head of its column."""

    def __init__(self, boxes: Sequence[Box], zone: str, titles: dict[date, str]) -> None:
        self._parts = [part for box in boxes for part in _parts(box, zone) if part.day in titles]
        self._days = list(titles)
        self._titles = titles
        self._low = min(part.start for part in self._parts) // 60 * 60
        self._high = -(-max(part.end for part in self._parts) // 60) * 60

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        line = QFontMetricsF(painter.font()).height()
        axis = QFontMetricsF(painter.font()).horizontalAdvance("00:00") + line
        columns = rect.adjusted(axis, 0, 0, 0)
        body = columns.adjusted(0, line * 2.2, 0, -line * 0.8)
        self._paint_days(painter, columns, theme)
        self._paint_axis(painter, QRectF(rect.left(), body.top(), axis, body.height()), theme)
        for part in self._parts:
            self._paint_part(painter, part, body, theme)

    def _paint_days(self, painter: QPainter, columns: QRectF, theme: Theme) -> None:
        line = QFontMetricsF(painter.font()).height()
        width = columns.width() / len(self._days)
        for number, day in enumerate(self._days):
            left = columns.left() + number * width
            painter.setPen(theme.secondary)
            head = QRectF(left, columns.top(), width, line * 1.8)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, self._titles[day])
            painter.setPen(QPen(theme.line, line / 14))
            painter.drawLine(
                head.bottomLeft(), QRectF(columns).bottomLeft() + head.topLeft() - columns.topLeft()
            )

    def _paint_axis(self, painter: QPainter, axis: QRectF, theme: Theme) -> None:
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(theme.faint)
        step = 60 * max(1, -(-int(self._high - self._low) // 60 // LINES))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for minute in range(int(self._low), int(self._high) + 1, step):
            y = self._y(minute, axis)
            text = f"{minute // 60 % 24:02}:00"
            painter.drawText(
                QRectF(axis.left(), y - line / 2, axis.width() - line / 2, line), right, text
            )

    def _paint_part(self, painter: QPainter, part: _Part, body: QRectF, theme: Theme) -> None:
        line = QFontMetricsF(painter.font()).height()
        width, gap = body.width() / len(self._days), line / 4
        left = body.left() + self._days.index(part.day) * width + gap
        top, bottom = self._y(part.start, body), self._y(part.end, body)
        rect = QRectF(left, top, width - 2 * gap, max(line / 5, bottom - top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(part.box.ground)
        painter.drawRoundedRect(rect, gap, gap)
        painter.setBrush(part.box.bar)
        painter.drawRoundedRect(QRectF(left, top, line / 5, rect.height()), line / 10, line / 10)
        if part.box.text and rect.height() >= line:
            painter.setPen(theme.text)
            inner = rect.adjusted(line / 2, 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, part.box.text)

    def _y(self, minute: float, body: QRectF) -> float:
        return body.top() + body.height() * (minute - self._low) / (self._high - self._low)


def days_of(intervals: Sequence[Interval], zone: str, at_least: int) -> list[date]:
    """From the first to the last day on which any of them is shown."""
    boxes = (Box(found, QColor(), QColor()) for found in intervals)
    shown = [part.day for box in boxes for part in _parts(box, zone)]
    first, last = min(shown), max(shown)
    count = max(at_least, (last - first).days + 1)
    return [first + ONE_DAY * offset for offset in range(count)]


def _parts(box: Box, zone: str) -> list[_Part]:
    """Cut at midnight, but for those that end in the night: they stay on the day they begin."""
    start, end = local_time(box.interval.start, zone), local_time(box.interval.end, zone)
    if end.date() == start.date() + ONE_DAY and _minute(end) <= NIGHT:
        return [_Part(start.date(), _minute(start), 24 * 60 + _minute(end), box)]
    parts = []
    day = start.date()
    while day <= end.date():
        first = _minute(start) if day == start.date() else 0.0
        last = _minute(end) if day == end.date() else 24 * 60.0
        if start.date() == end.date() and last <= first:  # clocks went back in it
            last = first + box.interval.length / timedelta(minutes=1)
        if last > first:
            parts.append(_Part(day, first, last, box))
        day += ONE_DAY
    return parts


def _minute(local: datetime) -> float:
    return local.hour * 60 + local.minute

"""The hours at the left of the canvas, in one zone or more, and the now line."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from PySide6.QtCore import QLineF, QLocale, QPointF, QRect, QRectF, Qt, QTime
from PySide6.QtGui import QPainter, QPen

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import clock
from planner.desktop.week.background import hairline
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import draw_at, draw_centred
from planner.domain.clock import local_time

LEFT = 8
GAP = 8
DOT = 4
COLLIDING = 13
"""Pixels within which the time of the now line takes the place of an hour's label."""


def first_width(look: Look) -> int:
    """Of the own zone's column: room for an hour and for the time of the now line."""
    widest = datetime(2000, 1, 1, 22, 58, tzinfo=UTC)
    texts = (hour_label(22), clock(widest, "UTC"))
    return LEFT + round(max(look.small_bold.width(text) for text in texts)) + GAP


def second_width(look: Look) -> int:
    return round(look.small.width("00") + look.tiny.width("00")) + GAP


def axis_width(look: Look, others: int = 0) -> int:
    """`others` is how many zones there are beside the own one."""
    return first_width(look) + others * second_width(look)


def hour_label(hour: int) -> str:
    """A full hour: "09", or "9 AM" where the locale counts to twelve."""
    return _hour_label(hour, QLocale().name())


@lru_cache(maxsize=256)
def _hour_label(hour: int, _locale: str) -> str:
    locale = QLocale()
    twelve = "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
    return locale.toString(QTime(hour, 0), "h AP" if twelve else "HH")


def paint_axis(
    painter: QPainter,
    geometry: WeekGeometry,
    look: Look,
    others: Sequence[str],
    covered: Collection[float],
) -> None:
    """The hours in the painter's clip, but for those where another time is `covered`."""
    clip = painter.clipRegion()
    for y, minute, hour in geometry.hours():
        if not clip.intersects(
            QRect(0, round(y) - scaled(COLLIDING), geometry.left, 2 * scaled(COLLIDING))
        ):
            continue
        if all(abs(y - other) >= scaled(COLLIDING) for other in covered):
            _label(painter, look, QPointF(LEFT, y), hour_label(hour))
        for number, zone in enumerate(others):
            moment = geometry.moment_in(0, minute)
            x = first_width(look) + number * second_width(look)
            _second_label(painter, look, QPointF(x, y), local_time(moment, zone))
    painter.setPen(hairline(look.theme.line))
    painter.drawLine(QLineF(geometry.left, 0, geometry.left, geometry.height))


def _label(painter: QPainter, look: Look, where: QPointF, text: str) -> None:
    painter.setFont(look.small.font)
    painter.setPen(look.theme.secondary)
    draw_at(painter, _baseline(where, look), text)


def _second_label(painter: QPainter, look: Look, where: QPointF, local: datetime) -> None:
    """Always counted to 24, the minutes small and raised: the column is narrow."""
    painter.setPen(look.theme.faint)
    painter.setFont(look.small.font)
    at = _baseline(where, look)
    hour = f"{local.hour:02}"
    draw_at(painter, at, hour)
    if local.minute:
        painter.setFont(look.tiny.font)
        raised = QPointF(at.x() + look.small.width(hour) + 1, at.y() - 3)
        draw_at(painter, raised, f"{local.minute:02}")


def _baseline(where: QPointF, look: Look) -> QPointF:
    return QPointF(where.x(), where.y() + look.small.metrics.capHeight() / 2)


def paint_mark(painter: QPainter, geometry: WeekGeometry, look: Look, y: float, time: str) -> None:
    """A time on the axis while something is dragged."""
    rect = mark_rect(geometry, y)
    box = QRectF(2, rect.center().y() - 8, first_width(look) - 6, 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.accent)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(look.theme.on_accent)
    painter.setFont(look.small_bold.font)
    draw_centred(painter, box, time)


def mark_rect(geometry: WeekGeometry, y: float) -> QRect:
    """With the label of the hour that it hides."""
    reach = scaled(COLLIDING) + DOT
    top = min(max(0, round(y) - reach), geometry.height - 2 * reach)
    return QRect(0, top, geometry.left, 2 * reach)


def paint_now(
    painter: QPainter, geometry: WeekGeometry, look: Look, now: datetime, zone: str
) -> None:
    """A line over today, a dot at its start, the time in the axis."""
    column = _today(geometry, now)
    if column is None:
        return
    y = round(geometry.y_of(geometry.axis(column).minute_of(now))) + 0.5
    left, right = geometry.column_left(column), geometry.column_left(column + 1)
    painter.setPen(QPen(look.theme.now, 1.5))
    painter.drawLine(QLineF(left, y, right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.now)
    painter.drawEllipse(QPointF(left + 0.5, y), DOT, DOT)
    painter.setPen(look.theme.late)
    painter.setFont(look.small_bold.font)
    draw_at(painter, _baseline(QPointF(LEFT, y), look), clock(now, zone))


def now_rects(geometry: WeekGeometry, now: datetime) -> tuple[QRect, ...]:
    """What a change of the time repaints."""
    column = _today(geometry, now)
    if column is None:
        return ()
    y = round(geometry.y_of(geometry.axis(column).minute_of(now)))
    left, right = geometry.column_left(column), geometry.column_left(column + 1)
    line = QRect(left - DOT - 1, y - DOT - 1, right - left + 2 * DOT, 2 * DOT + 4)
    return line, QRect(0, y - 2 * scaled(COLLIDING), geometry.left, 4 * scaled(COLLIDING))


def _today(geometry: WeekGeometry, now: datetime) -> int | None:
    return geometry.column_of(now) if now in geometry.span else None


def now_y(geometry: WeekGeometry, now: datetime) -> tuple[float, ...]:
    """Nothing in another week."""
    column = _today(geometry, now)
    return () if column is None else (geometry.y_of(geometry.axis(column).minute_of(now)),)

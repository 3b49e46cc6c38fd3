"""From right to left everything lies on the other side, and letters stay as they are."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from planner.desktop.week.mirror import (
    draw_at,
    draw_centred,
    is_mirrored,
    mirror,
    turned_point,
    turned_rect,
    turned_region,
)

WIDTH = 120


def test_turning_twice_leads_back() -> None:
    point, rect = QPoint(7, 3), QRect(10, 5, 30, 8)
    assert turned_point(point, WIDTH) == QPoint(112, 3)
    assert turned_rect(rect, WIDTH) == QRect(80, 5, 30, 8)
    assert turned_point(turned_point(point, WIDTH), WIDTH) == point
    assert turned_rect(turned_rect(rect, WIDTH), WIDTH) == rect
    assert turned_rect(rect, WIDTH).contains(turned_point(QPoint(10, 5), WIDTH))


def test_of_a_region_at_least_all_of_it_is_turned() -> None:
    region = QRegion(0, 0, 10, 10) | QRegion(30, 0, 10, 10)
    turned = turned_region(region, WIDTH)
    for rect in (QRect(0, 0, 10, 10), QRect(30, 0, 10, 10)):
        assert turned.contains(turned_rect(rect, WIDTH))


def painted(text: str, *, turned: bool, centred: bool = False) -> QImage:
    image = QImage(WIDTH, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    font = QFont()
    font.setPixelSize(32)
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    painter.setFont(font)
    if turned:
        mirror(painter, WIDTH)
    assert is_mirrored(painter) is turned
    if centred:
        draw_centred(painter, QRectF(0, 0, WIDTH, 40), text)
    else:
        draw_at(painter, QPointF(10, 28), text)
    painter.end()
    return image


def inked(image: QImage) -> list[int]:
    """The columns in which something is written."""
    white = QColor(Qt.GlobalColor.white)
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != white for y in range(image.height()))
    ]


def heights(image: QImage, columns: list[int]) -> list[float]:
    """How much is written in each column."""
    return [
        sum(1 - image.pixelColor(x, y).lightnessF() for y in range(image.height())) for x in columns
    ]


def difference(one: list[float], other: list[float]) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=False))


@pytest.mark.usefixtures("qtbot")
def test_a_text_ends_where_it_would_begin_and_can_still_be_read() -> None:
    plain, turned = painted("F1", turned=False), painted("F1", turned=True)
    left, right = inked(plain), inked(turned)
    assert left[0] >= 10
    assert right[-1] < WIDTH - 10
    letters, again = heights(plain, left), heights(turned, right)
    assert difference(letters, again) < difference(letters[::-1], again) / 2


def test_what_is_centred_stays_so(qtbot: QtBot) -> None:  # noqa: ARG001 (an application)
    plain, turned = (painted("F1", turned=turned, centred=True) for turned in (False, True))
    assert plain == turned

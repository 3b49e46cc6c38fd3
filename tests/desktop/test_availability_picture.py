"""The week as a picture for others."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.desktop.availability_picture import availability_pdf, availability_png
from planner.domain.interval import Interval
from tests.exchange.ics_text import utc
from tests.exchange.test_availability import sheet


def test_the_pdf_is_of_the_time_that_it_was_asked_for(qtbot: QtBot) -> None:  # noqa: ARG001
    first = availability_pdf(sheet())
    assert availability_pdf(sheet()) == first
    assert set(re.findall(rb"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)", first)) == {b"2026-11-23T09:00:00"}
    assert set(re.findall(rb"D:(\d{14})", first)) == {b"20261123090000"}
    later = replace(sheet(), made_at=utc(2026, 11, 23, 10))
    assert availability_pdf(later) != first


@pytest.mark.parametrize(
    ("start", "hours"),
    [
        (utc(2026, 11, 23, 0), 24 * 7),
        (utc(2026, 10, 25, 0), 2),
        (utc(2026, 11, 23, 23), 3),
        (utc(2026, 11, 23, 23), 20),
    ],
)
def test_odd_times_can_be_painted(qtbot: QtBot, start: object, hours: int) -> None:  # noqa: ARG001
    made = sheet("Europe/Lisbon", offers=[(start, hours * 60)])  # type: ignore[list-item]
    image = QImage.fromData(availability_png(made))
    assert image.width() == 1920
    assert availability_pdf(made).startswith(b"%PDF")


def test_without_offers_it_says_so(qtbot: QtBot) -> None:  # noqa: ARG001
    empty = sheet(offers=())
    assert availability_png(empty) != availability_png(sheet())


def test_a_span_of_one_minute_is_seen(qtbot: QtBot) -> None:  # noqa: ARG001
    start = utc(2026, 11, 23, 9)
    made = sheet(offers=[(start, 1)])
    assert Interval(start, start + timedelta(minutes=1)) == made.offers[0].interval
    assert availability_png(made)

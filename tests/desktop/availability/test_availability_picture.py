"""The week as a picture for others."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_picture import availability_pdf, availability_png
from planner.desktop.look.theme import LIGHT, body_font
from planner.domain.interval import Interval
from planner.scheduling.building.named_times import NamedTime
from planner.scheduling.offers.availability import AvailabilitySheet
from tests.desktop.pdf_text import everything_in
from tests.exchange.ics_text import utc
from tests.exchange.sheets import sheet


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


def with_remarks(count: int) -> AvailabilitySheet:
    made = sheet(offers=[(utc(2026, 11, 23, 9), 60)])
    times = (Interval(made.span.start, made.span.end) for _ in range(count))
    return replace(made, named=tuple(NamedTime(time, "appointment", "Stand-up") for time in times))


@pytest.mark.parametrize("count", [2, 40, 200])
def test_many_remarks_make_the_page_longer_and_cover_no_week(
    qtbot: QtBot,  # noqa: ARG001
    count: int,
) -> None:
    made = with_remarks(count)
    image = QImage.fromData(availability_png(made))
    assert image.width() == 1920
    assert (image.height() > 1200) == (count > 20)
    assert image.height() < 4000, "the last of very many are left out"
    accent, rows = LIGHT.accent.rgb(), range(image.height())
    offered = [y for y in rows if image.pixel(BAR, y) == accent]
    assert len(offered) > 250, "an hour of two that are shown"


BAR = 179
"""Where the box of the first day begins."""


def page_of(data: bytes) -> tuple[float, float]:
    found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert found is not None
    return float(found[1]), float(found[2])


def test_the_page_is_a4_where_that_is_enough(qtbot: QtBot) -> None:  # noqa: ARG001
    assert page_of(availability_pdf(with_remarks(2))) == pytest.approx((842, 595), abs=1)
    width, height = page_of(availability_pdf(with_remarks(40)))
    assert (width, height > 800) == (pytest.approx(842, abs=1), True)


def test_the_text_of_the_pdf_can_be_read_and_searched(qapp: QApplication) -> None:
    """Also with the window's font, whose figures have one width."""
    before = qapp.font()
    qapp.setFont(body_font())
    try:
        told = everything_in(availability_pdf(with_remarks(1)))
    finally:
        qapp.setFont(before)
    assert "Times that work for me, 23 Nov (at least 30 min)" in told
    assert "Mon 23 Nov" in told
    assert "Appointment: Stand-up" in told
    assert "UTC+5:30" in told

"""The week as a picture for others."""

import re
import time
import zlib
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.desktop.availability_picture import availability_pdf, availability_png
from planner.domain.interval import Interval
from planner.scheduling.availability import availability
from tests.exchange.ics_text import utc
from tests.exchange.private_calendars import (
    DAYS,
    OPTIONS,
    busy_times,
    full_calendar,
    other_calendar,
    plain_calendar,
    with_secrets,
)
from tests.exchange.test_availability import sheet
from tests.scheduling.weeks import NOW

PICTURES = [availability_png, availability_pdf]


@pytest.mark.parametrize("picture", PICTURES)
def test_equal_offers_give_equal_bytes(qtbot: QtBot, picture: object) -> None:  # noqa: ARG001 (an application)
    assert callable(picture)
    for seed in range(2):
        times = busy_times(Random(seed))
        calendars = plain_calendar(times), other_calendar(Random(seed), times)
        one, other = (availability(found, DAYS, OPTIONS, NOW) for found in calendars)
        assert picture(one) == picture(other)


def test_the_pdf_is_of_the_time_that_it_was_asked_for(qtbot: QtBot) -> None:  # noqa: ARG001
    first = availability_pdf(sheet())
    assert availability_pdf(sheet()) == first
    assert set(re.findall(rb"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)", first)) == {b"2026-11-23T09:00:00"}
    assert set(re.findall(rb"D:(\d{14})", first)) == {b"20261123090000"}
    later = replace(sheet(), made_at=utc(2026, 11, 23, 10))
    assert availability_pdf(later) != first


def test_the_pdf_holds_no_text_of_any_entry(qtbot: QtBot) -> None:  # noqa: ARG001
    calendar, secrets = with_secrets(full_calendar(), Random(5))
    data = availability_pdf(availability(calendar, DAYS, OPTIONS, NOW))
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    plain = data + b"".join(_inflated(stream) for stream in streams)
    for secret in secrets:
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert secret.encode(encoding) not in plain


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


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


def test_the_zone_of_the_machine_is_not_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        data = availability_pdf(sheet())
    finally:
        monkeypatch.undo()
        time.tzset()
    assert b"+09" not in data


def test_a_span_of_one_minute_is_seen(qtbot: QtBot) -> None:  # noqa: ARG001
    start = utc(2026, 11, 23, 9)
    made = sheet(offers=[(start, 1)])
    assert Interval(start, start + timedelta(minutes=1)) == made.offers[0].interval
    assert availability_png(made)

"""Dates in a PDF, and its table of offsets."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from planner.desktop.availability.pdf_dates import dated

MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)
ZONES = ["UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Chatham"]


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        yield
    time.tzset()


def written() -> bytes:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)  # a painter does not keep what it paints on
    painter = QPainter(writer)
    painter.drawText(100, 1000, "Text")
    painter.end()
    return bytes(device.data().data())


def parts(data: bytes) -> list[bytes]:
    """Without the number that Qt gives every document."""
    return re.split(rb"[0-9a-f]{72}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", data)


@pytest.mark.parametrize("zone", ZONES)
def test_every_date_is_the_moment_in_utc(qtbot: QtBot, zone: str) -> None:  # noqa: ARG001 (an application)
    with machine_in(zone):
        data = dated(written(), MOMENT)
    assert set(re.findall(rb"\(D:[^)]*\)", data)) == {b"(D:20261123090000Z)"}
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[^\"]*", data)) == {b"2026-11-23T09:00:00+00:00"}


def test_machines_in_different_zones_write_the_same(qtbot: QtBot) -> None:  # noqa: ARG001
    found = []
    for zone in ZONES:
        with machine_in(zone):
            found.append(parts(dated(written(), MOMENT)))
    assert all(data == found[0] for data in found)
    assert len(found[0]) > 2


@pytest.mark.parametrize("zone", ZONES)
def test_the_table_says_where_the_objects_are(qtbot: QtBot, zone: str) -> None:  # noqa: ARG001
    with machine_in(zone):
        raw = written()
    data = dated(raw, MOMENT)
    table_at = int(data.rpartition(b"startxref\n")[2].split()[0])
    assert data[table_at:].startswith(b"xref\n")
    offsets = [int(found) for found in re.findall(rb"(\d{10}) 00000 n", data[table_at:])]
    assert len(offsets) > 5
    for number, offset in enumerate(offsets, start=1):
        assert data[offset:].startswith(f"{number} 0 obj".encode())
    assert (len(data) == len(raw)) == (zone == "UTC")


def test_a_moment_in_another_zone_is_told_in_utc(qtbot: QtBot) -> None:  # noqa: ARG001
    moment = datetime.fromisoformat("2026-11-23T18:00:00+09:00")
    raw = written()
    assert dated(raw, moment) == dated(raw, MOMENT)

"""Files that follow the calendar while the window is open."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.availability.published_files import publish_file, published_text, stop_for
from planner.desktop.availability.publishing import Publisher
from planner.desktop.document.document import Document
from planner.domain.recipient_edits import keep_recipient
from planner.domain.recipients import Recipient
from tests.desktop.weeks import opened, with_line, working_week

ANA = Recipient(name="Ana", zone="Asia/Kolkata")
LONG = 30_000


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    calendar = keep_recipient(replace(working_week(), tasks={}, planned_blocks={}), ANA)
    document = opened(tmp_path / "data", calendar)
    yield document
    document.close()


@pytest.fixture
def publisher(document: Document, tmp_path: Path) -> Iterator[Publisher]:
    publisher = Publisher(document, tmp_path / "data")
    publisher._wait.setInterval(10)
    yield publisher
    publisher.close()


@pytest.mark.usefixtures("publisher")
def test_it_is_written_after_a_change_and_says_when(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "ana.ics"
    publish_file(document, file, ANA, "text")
    qtbot.waitUntil(file.exists, timeout=LONG)
    first = file.read_bytes()
    assert first.startswith(b"BEGIN:VCALENDAR")
    assert "ana.ics for Ana, last written " in published_text(document)
    document.commit(with_line(document.calendar, "workshop thu 9:00-22:30", "w"), "Workshop")
    qtbot.waitUntil(lambda: file.read_bytes() != first, timeout=LONG)


@pytest.mark.usefixtures("publisher")
def test_pictures_are_painted_beside_the_texts(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    names = {"ana.ics": b"BEGIN:VCALENDAR", "ana.png": b"\x89PNG", "ana.pdf": b"%PDF-1"}
    for name in names:
        publish_file(document, tmp_path / name, ANA, "text")
    files = [tmp_path / name for name in names]
    qtbot.waitUntil(lambda: all(file.exists() for file in files), timeout=LONG)
    first = [file.read_bytes() for file in files]
    assert [data.startswith(begins) for data, begins in zip(first, names.values(), strict=True)]
    document.commit(with_line(document.calendar, "workshop thu 9:00-22:30", "w"), "Workshop")
    for file, before in zip(files, first, strict=True):
        qtbot.waitUntil(partial(differs, file, before), timeout=LONG)


def differs(file: Path, before: bytes) -> bool:
    return file.read_bytes() != before


def test_a_folder_that_is_gone_is_said_once(
    document: Document, publisher: Publisher, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    publisher.failed.connect(said.append)
    publish_file(document, tmp_path / "gone" / "ana.ics", ANA, "text")
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    with qtbot.waitSignal(publisher.written, timeout=LONG):
        document.commit(with_line(document.calendar, "workshop thu 9:00-22:30", "w"), "Workshop")
    (sentence,) = said
    assert "its folder is gone" in sentence
    assert "is not written yet" in published_text(document)


def test_without_published_files_nothing_is_started(
    document: Document, publisher: Publisher
) -> None:
    document.commit(with_line(document.calendar, "workshop thu 9:00-22:30", "w"), "Workshop")
    assert not publisher._wait.isActive()
    assert published_text(document) == ""


def test_it_ends_for_a_person(document: Document, tmp_path: Path) -> None:
    for name in ("a.ics", "b.json"):
        publish_file(document, tmp_path / name, ANA, "text")
    assert stop_for(document, replace(ANA, name="Bob")) == 0
    assert stop_for(document, ANA) == 2
    assert document.calendar.settings.publications == ()

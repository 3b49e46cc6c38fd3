"""Which files are kept up to date, in one step each that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.desktop.availability.published_files import publish_file, published_text, stop_for
from planner.desktop.document.document import Document
from planner.domain.default import default_calendar
from planner.domain.recipient_edits import keep_recipient
from planner.domain.recipients import Recipient
from tests.desktop.weeks import ZONE, opened

ANA, BOB = (Recipient(name=name, zone="Asia/Tokyo") for name in ("Ana", "Bob"))


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    calendar = keep_recipient(keep_recipient(default_calendar(ZONE), ANA), BOB)
    made = opened(tmp_path / "data", calendar)
    yield made
    made.close()


def forms(document: Document) -> list[tuple[str, str, str]]:
    found = document.calendar.settings.publications
    return [(Path(each.file).name, each.form, each.recipient) for each in found]


def test_the_name_of_a_file_says_its_form_where_it_can(document: Document, tmp_path: Path) -> None:
    publish_file(document, tmp_path / "ana.png", ANA, "text")
    publish_file(document, tmp_path / "ana", ANA, "markdown")
    assert sorted(forms(document)) == [("ana", "markdown", "Ana"), ("ana.png", "png", "Ana")]
    assert all(Path(p.file).is_absolute() for p in document.calendar.settings.publications)
    assert document.undo() == "Publish ana"


def test_a_relative_name_is_that_of_a_whole_path(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    publish_file(document, Path("ana.ics"), ANA, "text")
    (found,) = document.calendar.settings.publications
    assert found.file == str(tmp_path / "ana.ics")


def test_all_files_of_one_recipient_end_in_one_step(document: Document, tmp_path: Path) -> None:
    for name, recipient in (("a.ics", ANA), ("b.txt", ANA), ("c.ics", BOB)):
        publish_file(document, tmp_path / name, recipient, "text")
    assert stop_for(document, ANA) == 2
    assert [name for name, _, _ in forms(document)] == ["c.ics"]
    assert stop_for(document, ANA) == 0
    assert document.undo() == "Stop publishing for Ana"
    assert len(forms(document)) == 3


def test_what_is_not_written_yet_is_told_and_how_it_ends(
    document: Document, tmp_path: Path
) -> None:
    assert published_text(document) == ""
    publish_file(document, tmp_path / "ana.ics", ANA, "text")
    line, how = published_text(document).splitlines()
    assert line == "ana.ics for Ana is not written yet"
    assert how.startswith("Ctrl+Shift+P: ")
    (tmp_path / "ana.ics").touch()
    assert published_text(document).startswith("ana.ics for Ana, last written ")

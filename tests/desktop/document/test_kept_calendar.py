"""The calendar in the file: one undo stack, one signal for each change."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.document.kept_calendar import AT_ONCE
from planner.domain.block_edits import move_block
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.store.calendar_file import CalendarFile
from planner.store.reading import MANY
from tests.desktop.weeks import NOW, opened, with_line, working_week
from tests.store.many import many


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def document(tmp_path: Path, week: Calendar) -> Iterator[Document]:
    document = opened(tmp_path, week)
    yield document
    document.close()


def test_a_change_is_told_once_and_is_on_the_disk(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[Calendar] = []
    document.changed.connect(told.append)
    after = with_line(document.calendar, "Call the bank 20m", "bank")
    with qtbot.waitSignals([document.saved, document.done]):
        document.commit(after, "Add a call")
    assert told == [after]
    with CalendarFile.open(tmp_path, lambda: after, at=NOW, read_only=True) as other:
        assert other.calendar == after


def test_nothing_is_read_on_beside_what_is_being_written(tmp_path: Path, qtbot: QtBot) -> None:
    opened(tmp_path, many(MANY + AT_ONCE)).close()
    file = CalendarFile.open(tmp_path, Calendar, at=NOW, late=True)
    document = Document(file, lambda: NOW)
    assert document.read_on()
    after = with_line(document.calendar, "Call the bank 20m", "bank")
    with qtbot.waitSignal(document.done):
        document.commit_beside(after, "Import", "1 new", "import")
        assert document.is_writing
        assert not document.read_on()
    document.close()
    with CalendarFile.open(tmp_path, Calendar, at=NOW) as other:
        assert other.calendar == after


def test_nothing_changed_is_no_step(document: Document) -> None:
    told: list[Calendar] = []
    document.changed.connect(told.append)
    document.commit(document.calendar, "Nothing")
    assert not told


def test_undo_and_redo_tell_the_name_of_the_step(document: Document) -> None:
    before = document.calendar
    document.commit(with_line(before, "Call the bank 20m", "bank"), "Add a call")
    assert document.undo() == "Add a call"
    assert document.calendar == before
    assert document.redo() == "Add a call"
    assert Uid("bank") in document.calendar.tasks


def test_there_is_an_end_to_undoing(document: Document) -> None:
    with pytest.raises(PlannerError, match="Nothing to undo"):
        document.undo()


def test_what_another_program_changed_is_shown(
    document: Document, tmp_path: Path, week: Calendar
) -> None:
    with CalendarFile.open(tmp_path, lambda: week, at=NOW) as other:
        after = with_line(other.calendar, "Call the bank 20m", "bank")
        other.commit(other.calendar, after, "Add a call", NOW)
    told: list[Calendar] = []
    document.changed.connect(told.append)
    document.refresh()
    assert [Uid("bank") in calendar.tasks for calendar in told] == [True]


def test_what_the_file_notes_is_told_once(document: Document, tmp_path: Path) -> None:
    told: list[str] = []
    document.told.connect(told.append)
    document.watch()
    assert not told
    with (tmp_path / "calendar.journal").open("ab") as journal:
        journal.write(b"cut off")
    document.refresh()
    document.refresh()
    (sentence,) = told
    assert sentence.startswith("The last change was cut off")


def test_a_refused_change_still_shows_what_others_did(
    document: Document, tmp_path: Path, week: Calendar
) -> None:
    block = next(iter(document.calendar.planned_blocks.values()))
    moved = move_block(document.calendar, block.uid, block.start + timedelta(hours=1))
    with CalendarFile.open(tmp_path, lambda: week, at=NOW) as other:
        elsewhere = move_block(other.calendar, block.uid, block.start + timedelta(hours=2))
        other.commit(other.calendar, elsewhere, "Move", NOW)
    with pytest.raises(PlannerError, match="another program"):
        document.commit(moved, "Move")
    shown = document.calendar.planned_blocks[block.uid]
    assert shown.start == block.start + timedelta(hours=2)


def test_what_undo_and_redo_would_do_has_a_name(document: Document) -> None:
    assert (document.undo_name, document.redo_name) == ("", "")
    document.commit(with_line(document.calendar, "Call 20m", "bank"), "Add a call")
    assert (document.undo_name, document.redo_name) == ("Add a call", "")
    document.undo()
    assert (document.undo_name, document.redo_name) == ("", "Add a call")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.backups_dialog import BackupsDialog
from planner.desktop.document import Document
from planner.domain.edits import remove
from planner.domain.ids import Uid
from tests.desktop.weeks import opened, working_week


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """Backed up, then one task was removed."""
    document = opened(tmp_path, working_week())
    document.back_up("import")
    document.commit(remove(document.calendar, Uid("task-0")), "Remove")
    yield document
    document.close()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(parent: QWidget, document: Document) -> BackupsDialog:
    dialog = BackupsDialog(document, parent)
    dialog.show()
    return dialog


def rows(dialog: BackupsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_each_backup_says_when_and_why_it_was_made(dialog: BackupsDialog) -> None:
    (row,) = rows(dialog)
    assert row.startswith("Mon 23 Nov")
    assert row.endswith("before an import")


def test_the_preview_names_what_would_change(dialog: BackupsDialog) -> None:
    assert "Comes back: Review API" in dialog.preview
    assert "planned block" in dialog.preview


def test_restoring_is_one_step_that_can_be_undone(
    dialog: BackupsDialog, document: Document
) -> None:
    dialog.restore_button.click()
    assert "task-0" in document.calendar.tasks
    assert document.undo().startswith("Restore the backup of Mon 23 Nov")
    assert "task-0" not in document.calendar.tasks


def test_a_backup_made_by_hand_comes_first_and_differs_in_nothing(
    qtbot: QtBot, dialog: BackupsDialog
) -> None:
    with qtbot.waitSignal(dialog.told) as told:
        dialog.make_button.click()
    assert told.args[0].startswith("Backed up as calendar-")
    assert rows(dialog)[0].endswith("by hand")
    assert dialog.preview == "Nothing differs."
    assert not dialog.restore_button.isEnabled()


def test_a_damaged_backup_cannot_be_restored_and_says_so(
    parent: QWidget, document: Document
) -> None:
    path = document.backups()[0].path
    path.write_bytes(path.read_bytes()[:-10])
    dialog = BackupsDialog(document, parent)
    assert "is not as long as it was" in dialog.preview
    assert not dialog.restore_button.isEnabled()


def test_without_backups_that_is_said(parent: QWidget, tmp_path: Path) -> None:
    document = opened(tmp_path / "other", working_week())
    dialog = BackupsDialog(document, parent)
    assert dialog.preview == "There are no backups yet."
    assert not dialog.restore_button.isEnabled()
    document.close()

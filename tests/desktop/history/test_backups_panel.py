from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.history.backups_panel import BackupsPanel
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


def opened_panel(qtbot: QtBot, document: Document) -> BackupsPanel:
    panel = BackupsPanel(document)
    qtbot.addWidget(panel)
    panel.open()
    panel.show()
    return panel


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> BackupsPanel:
    return opened_panel(qtbot, document)


def rows(panel: BackupsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_each_backup_says_when_and_why_it_was_made(panel: BackupsPanel) -> None:
    (row,) = rows(panel)
    assert row.startswith("Mon 23 Nov")
    assert row.endswith("before an import")


def test_the_preview_names_what_would_change(panel: BackupsPanel) -> None:
    assert "Comes back: Review API" in panel.preview
    assert "planned block" in panel.preview


def test_restoring_is_one_step_that_can_be_undone(panel: BackupsPanel, document: Document) -> None:
    panel.restore_button.click()
    assert "task-0" in document.calendar.tasks
    assert document.undo().startswith("Restore the backup of Mon 23 Nov")
    assert "task-0" not in document.calendar.tasks


def test_enter_restores_the_chosen_one(
    qtbot: QtBot, panel: BackupsPanel, document: Document
) -> None:
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert "task-0" in document.calendar.tasks


def test_a_backup_made_by_hand_comes_first_and_differs_in_nothing(
    qtbot: QtBot, panel: BackupsPanel
) -> None:
    with qtbot.waitSignal(panel.told) as told:
        panel.make_button.click()
    assert told.args[0].startswith("Backed up as calendar-")
    assert rows(panel)[0].endswith("by hand")
    assert panel.preview == "Nothing differs."
    assert not panel.restore_button.isEnabled()


def test_a_damaged_backup_cannot_be_restored_and_says_so(qtbot: QtBot, document: Document) -> None:
    path = document.backups()[0].path
    path.write_bytes(path.read_bytes()[:-10])
    panel = opened_panel(qtbot, document)
    assert "is not as long as it was" in panel.preview
    assert not panel.restore_button.isEnabled()


def test_without_backups_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    document = opened(tmp_path / "other", working_week())
    panel = opened_panel(qtbot, document)
    assert panel.preview == "There are no backups yet."
    assert not panel.restore_button.isEnabled()
    document.close()

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.history.backing_up import OpeningBackup
from tests.desktop.weeks import opened, with_line, working_week


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return opened(tmp_path, working_week())


def test_a_start_after_a_change_is_backed_up(qtbot: QtBot, document: Document) -> None:
    backup = OpeningBackup(document)
    backup.start()
    qtbot.waitUntil(lambda: len(document.backups()) == 1)
    assert document.in_backup(document.backups()[0]) == document.calendar
    backup.close()
    document.close()


def test_a_window_that_closes_early_is_backed_up_first(document: Document) -> None:
    backup = OpeningBackup(document)
    backup.start()
    backup.close()
    assert [made.why for made in document.backups()] == ["opening"]
    document.close()


def test_without_a_change_there_is_nothing_to_do(document: Document) -> None:
    document.back_up("by hand")
    assert document.opening_backup() is None
    document.commit(with_line(document.calendar, "More 1h", "more"), "Add")
    assert document.opening_backup() is not None
    document.close()


def test_one_that_fails_is_said(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    backup = OpeningBackup(document)
    with qtbot.waitSignal(backup.failed) as failed:
        backup.start()
        backup.close()
    assert "backups" in failed.args[0]
    document.close()

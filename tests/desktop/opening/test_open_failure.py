from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.opening.open_failure import OpenFailure
from planner.desktop.opening.opening import Choice
from planner.store.paths import CalendarPaths
from planner.store.salvage import salvage
from tests.store.samples import add_task, opened

SENTENCE = "The calendar is damaged."


class Desk(QObject):
    """Stands for the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    assert qapp is not None
    desk = Desk()
    QDesktopServices.setUrlHandler("file", desk, "show_url")
    yield desk
    QDesktopServices.unsetUrlHandler("file")


def failure(qtbot: QtBot, folder: Path) -> OpenFailure:
    dialog = OpenFailure(SENTENCE, folder, LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def button(dialog: OpenFailure, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def test_the_sentence_and_the_folder_can_be_read(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = failure(qtbot, tmp_path)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts == [SENTENCE, str(tmp_path)]


def test_the_folder_is_shown(qtbot: QtBot, tmp_path: Path, desk: Desk) -> None:
    dialog = failure(qtbot, tmp_path)
    button(dialog, "Show the folder").click()
    assert desk.shown == [tmp_path]
    assert dialog.isVisible()


def test_of_a_missing_folder_the_one_above_is_shown(
    qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    dialog = failure(qtbot, tmp_path / "a" / "b")
    button(dialog, "Show the folder").click()
    assert desk.shown == [tmp_path]


def test_enter_closes(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = failure(qtbot, tmp_path)
    assert dialog.focusWidget() is button(dialog, "Close")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_without_anything_to_restore_nothing_of_it_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = failure(qtbot, tmp_path)
    texts = [each.text() for each in dialog.findChildren(QPushButton)]
    assert texts == ["Show the folder", "Close"]


@pytest.mark.parametrize(
    ("text", "choice"),
    [("Restore", Choice.RESTORE), ("Only look", Choice.LOOK), ("Close", Choice.CLOSE)],
)
def test_the_choices_are_offered_with_what_restoring_gives(
    qtbot: QtBot, tmp_path: Path, text: str, choice: Choice
) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report")
    (tmp_path / "calendar.json").write_bytes(b"damaged")
    dialog = OpenFailure(SENTENCE, tmp_path, LIGHT, salvage(CalendarPaths(tmp_path)))
    qtbot.addWidget(dialog)
    dialog.show()
    offer = dialog.findChildren(QLabel)[2].text()
    assert "the copy of commit 0 and 2 later changes. No change is missing." in offer
    button(dialog, text).click()
    assert dialog.choice is choice
    assert not dialog.isVisible()


def test_a_dialog_that_is_closed_otherwise_chose_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = failure(qtbot, tmp_path)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.choice is Choice.CLOSE

"""The window on a disk that is slow to sync."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.preferences import Preferences
from planner.desktop.window.main_window import MainWindow
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.store.calendar_file import CalendarFile
from tests.desktop.weeks import NOW, ZONE, opened, with_line
from tests.store.slow_disk import SlowDisk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(monkeypatch)


@pytest.fixture
def window(tmp_path: Path, disk: SlowDisk, qtbot: QtBot) -> Iterator[MainWindow]:
    """After a first change, by which it has found out that the disk is slow."""
    document = opened(tmp_path, default_calendar(ZONE))
    window = MainWindow(document, Preferences(tmp_path))
    qtbot.addWidget(window)
    document.commit(with_line(document.calendar, "Call the bank 20m", "first"), "Add the first")
    yield window
    disk.move()
    window.close()


def add(window: MainWindow, uid: str) -> None:
    document = window.document
    document.commit(with_line(document.calendar, "Call again 20m", uid), f"Add {uid}")


def on_the_disk(folder: Path) -> Calendar:
    with CalendarFile.open(folder, Calendar, at=NOW, read_only=True) as file:
        return file.calendar


def test_it_goes_on_at_once_and_says_saved_only_when_the_disk_has_it(
    window: MainWindow, disk: SlowDisk, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    window.document.saved.connect(lambda _at: told.append("saved"))
    window.document.done.connect(told.append)
    before = disk.syncs
    disk.stick()
    begun = time.perf_counter()
    add(window, "second")
    add(window, "third")
    assert time.perf_counter() - begun < 1
    assert {"second", "third"} <= set(window.document.calendar.tasks)
    assert window.ledger.text.endswith("Saving …")
    qtbot.wait(50)  # nothing is told, however long it takes
    assert (told, disk.syncs) == ([], before)
    with qtbot.waitSignal(window.document.saved):
        disk.move()
    assert told == ["saved", "Add second", "Add third"]
    assert window.ledger.text.endswith("Saved 09:00")
    assert on_the_disk(tmp_path) == window.document.calendar


def test_what_the_disk_refuses_is_taken_back_in_words(
    window: MainWindow, disk: SlowDisk, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.document.calendar
    disk.is_broken = True
    told: list[str] = []
    window.document.done.connect(told.append)
    with qtbot.waitSignal(window.document.failed) as failed:
        add(window, "second")
        assert "second" in window.document.calendar.tasks
    disk.is_broken = False
    assert failed.args == ["not saved: the disk reported an error; look after your data."]
    assert not told
    assert window.document.calendar == before == on_the_disk(tmp_path)
    assert window.ledger.text.endswith("Saved 09:00")


def test_closing_waits_for_the_disk(window: MainWindow, disk: SlowDisk, tmp_path: Path) -> None:
    before = disk.syncs
    add(window, "second")
    window.close()
    assert disk.syncs > before
    assert "second" in on_the_disk(tmp_path).tasks


def test_the_window_stays_open_where_the_last_change_is_lost(
    window: MainWindow, disk: SlowDisk, qtbot: QtBot
) -> None:
    window.show()
    disk.is_broken = True
    add(window, "second")
    assert not window.close()
    disk.is_broken = False
    assert window.isVisible()
    assert window.toast.text.startswith("not saved: the disk reported an error")
    assert "second" not in window.document.calendar.tasks
    assert window.close()
    qtbot.waitUntil(lambda: not window.isVisible())

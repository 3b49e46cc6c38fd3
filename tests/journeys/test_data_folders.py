"""Whatever the data folder is called, and for its owner's eyes only."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.store import compaction
from tests.journeys.command_line import CommandLine
from tests.journeys.window import Window

NAMES = {
    "spaces": "my own calendar ",
    "other letters": "Calendário – 日程 🗓",
    "200 characters": "a" * 200,
    "a line break and a quote": "new\nline'\"",
}


@pytest.fixture(params=[0, 0o777], ids=["umask 000", "umask 777"])
def umask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    assert tmp_path.is_dir()
    previous = os.umask(request.param)
    yield
    os.umask(previous)


def use(folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    """A line in the window and one on the command line; each sees the other's."""
    window = Window(qtbot, folder)
    window.preferences.theme = "dark"
    window.preferences.finish()
    window.press(Qt.Key.Key_N)
    window.type("Call the bank 20m")
    window.press(Qt.Key.Key_Return)
    cli = CommandLine(folder, capsys)
    cli.ask("add", "Call the doctor 20m")
    assert "Call the bank" in cli.ask("list").out
    window.document.refresh()
    assert "Call the doctor" in {t.summary for t in window.document.calendar.tasks.values()}
    window.main.close()


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_folder_may_be_called(
    name: str, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    use(tmp_path / name, qtbot, capsys)


def test_a_folder_may_be_reached_by_a_link(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    use(tmp_path / "link", qtbot, capsys)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "elsewhere" / "calendar.json").is_file()


@pytest.mark.usefixtures("umask")
def test_nobody_else_may_read_it(
    tmp_path: Path,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    folder = tmp_path / "data"
    use(folder, qtbot, capsys)
    found = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
    assert "window.ini" in {path.name for path in found}
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if path.is_file()} == {0o600}

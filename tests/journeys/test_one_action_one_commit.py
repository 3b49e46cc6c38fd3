"""Whatever a user does is one line of the journal, however many entries it changes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.ids import Uid
from tests.journeys.command_line import CommandLine
from tests.journeys.window import Window

MANY = 5000
CONTROL = Qt.KeyboardModifier.ControlModifier


def calendar_file(path: Path, events: int) -> Path:
    event = "BEGIN:VEVENT\r\nUID:event-{0}\r\nDTSTART:20270101T{1:02}0000Z\r\nDURATION:PT30M\r\n"
    event += "SUMMARY:Imported {0}\r\nEND:VEVENT\r\n"
    body = "".join(event.format(number, number % 24) for number in range(events))
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n", newline="")
    return path


class Journal:
    """Counts the lines that were added since the last look."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "calendar.journal"
        self._seen = self._lines()

    def _lines(self) -> int:
        return self._path.read_bytes().count(b"\n")

    def added(self) -> int:
        before, self._seen = self._seen, self._lines()
        return self._seen - before


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    cli = CommandLine(folder, capsys)
    cli.ask("add", "Review API 90m by thu 12:00")
    cli.ask("add", "Billing 3h30 by thu")
    journal = Journal(folder)
    cli.ask("import", str(calendar_file(tmp_path / "many.ics", MANY)))
    assert journal.added() == 1
    assert len(cli.ask("list", "--kind", "appointment", "--json").json) == MANY
    cli.ask("undo")
    assert journal.added() == 1
    assert cli.ask("list", "--kind", "appointment", "--json").json == []
    cli.ask("redo")
    assert journal.added() == 1
    cli.ask("plan", "--accept")
    assert journal.added() == 1
    assert len(cli.ask("list", "--kind", "block", "--json").json) > 1
    cli.ask("remove", cli.ask("list", "--kind", "task", "--json").json[0]["uid"])
    assert journal.added() == 1


def test_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    window = Window(qtbot, folder)
    journal = Journal(folder)
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 12-14 +20m")
    window.press(Qt.Key.Key_Return)
    assert journal.added() == 0
    window.press(Qt.Key.Key_Return)
    assert journal.added() == 1
    window.press(Qt.Key.Key_Z, CONTROL)
    assert journal.added() == 1
    before = len(window.document.calendar.appointments)
    window.main.workings.imports.open([calendar_file(tmp_path / "many.ics", 50)])
    qtbot.waitUntil(lambda: window.main.pages.importing.can_accept, timeout=20_000)
    window.press(Qt.Key.Key_Return)
    assert journal.added() == 1
    assert len(window.document.calendar.appointments) == before + 50
    window.main.commands.remove(Uid("task-0"))
    assert window.document.finish_saving()
    assert journal.added() == 1

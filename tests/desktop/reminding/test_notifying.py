"""Where a notification goes; beside a real service in `test_reminders`."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from planner.desktop.reminding.notifying import Notifier, commands


def test_without_a_program_the_window_shows_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    parent = QObject()
    notifier = Notifier(QIcon(), parent)
    with qtbot.waitSignal(notifier.unseen) as unseen:
        notifier.show("Doctor", "in 10 min")
    assert unseen.args == ["Doctor", "in 10 min"]


def test_without_a_service_the_window_shows_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    parent = QObject()
    notifier = Notifier(QIcon(), parent)
    with qtbot.waitSignal(notifier.unseen) as unseen:
        notifier.show("Doctor", "in 10 min")
    assert unseen.args == ["Doctor", "in 10 min"]
    notifier.close()


def test_text_is_escaped_and_the_title_is_not() -> None:
    for command in commands("R&D", "R&D <1>"):
        said = " ".join(command)
        assert "R&D" in said
        assert "R&amp;D &lt;1&gt;" in said

"""Reminders where no desktop shows them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.reminders import Reminders
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE, opened, with_line

NOW = datetime(2026, 11, 25, 11, 50, tzinfo=UTC)


def test_all_that_is_due_at_once_is_told_in_lines(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    calendar = with_line(default_calendar(ZONE), "Doctor wed 12-14", "a")
    calendar = with_line(calendar, "Review wed 12-12:30", "b")
    document, preferences = opened(tmp_path, calendar, NOW), Preferences(tmp_path)
    preferences.reminded_until = "2026-11-25T11:40:00+00:00"
    parent = QObject()
    reminders = Reminders(document, preferences, QIcon(), parent)
    lines: list[str] = []
    offered: list[bool] = []
    reminders.told.connect(lambda line, again: (lines.append(line), offered.append(again)))
    reminders.start()
    qtbot.waitUntil(lambda: len(lines) == 2)
    assert lines[-1].splitlines() == [
        "Review: in 10 min · 12:00–12:30",
        "Doctor: in 10 min · 12:00–14:00",
    ]
    assert all(offered)
    assert reminders.snooze() == "Reminded again in 10 min"
    reminders.close()
    document.close()
    assert Preferences(tmp_path).reminded_until == NOW.isoformat()

"""A series that happens more often than is shown is said once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from planner.domain.edits import add
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

START = datetime(2026, 11, 2, tzinfo=UTC)
MINUTES = ",".join(map(str, range(60)))
OFTEN = Appointment(
    uid=Uid("often"),
    summary="Beep",
    start=START,
    end=START + timedelta(seconds=30),
    zone=ZONE,
    recurrence=Recurrence(rule=f"FREQ=HOURLY;BYMINUTE={MINUTES}"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, add(default_calendar(ZONE), OFTEN))


def test_it_is_said_once(window: Window, qtbot: QtBot) -> None:
    words = window.main.parts.cut_words
    with qtbot.waitSignal(words.told) as told:
        words.look()
    assert told.args is not None
    assert "Beep" in told.args[0]
    assert "5,000" in told.args[0]
    with qtbot.assertNotEmitted(words.told):
        words.look()

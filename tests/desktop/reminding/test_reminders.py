"""The real window beside a real notification service, where there are an X server and dunst."""

import sys
from html import unescape
from pathlib import Path

import pytest

from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.notifying import commands
from planner.domain.default import default_calendar
from tests.desktop.dunst_session import shown_beside, what_is_missing
from tests.desktop.weeks import ZONE, opened, with_line

MISSING = what_is_missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


def test_a_reminder_that_came_due_while_closed_is_shown_on_the_desktop(tmp_path: Path) -> None:
    calendar = with_line(default_calendar(ZONE), "Doctor & <b>Co</b> wed 12-14", "doctor")
    opened(tmp_path, calendar).close()
    Preferences(tmp_path).reminded_until = "2026-11-25T11:40:00+00:00"
    window = [sys.executable, "-m", "planner", "--data", str(tmp_path), "--zone", ZONE]
    (shown,) = shown_beside([*window, "--now", "2026-11-25T11:51"])
    assert shown["appname"] == "Flexday"
    assert shown["summary"] == "Doctor & <b>Co</b>"
    assert shown["body"] in ("in 9 min · 12:00–14:00", "in 8 min · 12:00–14:00")


@pytest.mark.parametrize("choice", [0, 1])
def test_each_of_the_desktops_programs_hands_on_what_it_gets(choice: int) -> None:
    title, text = '--help "and" \\ $HOME', "in 9 min · 12:00–14:00 · R&D <1>"
    (shown,) = shown_beside(commands(title, text)[choice])
    assert (shown["summary"], shown["appname"]) == (title, "Flexday")
    assert unescape(shown["body"]) == text

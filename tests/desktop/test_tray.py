"""Reminders in the trays that there are: those of X11, and those on the bus."""

import sys
from pathlib import Path

import pytest

from planner.desktop.document.preferences import Preferences
from planner.domain.default import default_calendar
from tests.desktop.tray_session import seen_in_tray, seen_on_bus, what_is_missing
from tests.desktop.weeks import ZONE, opened, with_line

MISSING = what_is_missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


def test_a_tray_of_x11_shows_the_reminder_beside_its_icon_and_a_click_is_heard() -> None:
    seen = seen_in_tray()
    assert seen["available"] is True
    assert min(seen["icon"]) >= 16  # type: ignore[call-overload]
    assert seen["said"] == ["Doctor", "in 10 min · 12:00–14:00"]
    assert seen["clicked"] is True
    assert seen["unseen"] == []


def test_a_tray_on_the_bus_gets_the_icon_and_the_desktop_the_reminder(tmp_path: Path) -> None:
    line = "Doctor wed 12-14 remind 30m"
    opened(tmp_path, with_line(default_calendar(ZONE), line, "doctor")).close()
    Preferences(tmp_path).reminded_until = "2026-11-25T11:20:00+00:00"
    window = [sys.executable, "-m", "planner", "--data", str(tmp_path), "--zone", ZONE]
    seen = seen_on_bus([*window, "--now", "2026-11-25T11:31"])
    assert seen["told"] == ["RegisterStatusNotifierItem"]
    (shown,) = seen["shown"]  # type: ignore[misc]
    assert (shown["appname"], shown["summary"]) == ("Flexday", "Doctor")
    assert shown["body"].endswith("12:00–14:00")

"""What the window remembers is written beside it: once, last and only where it differs."""

from pathlib import Path

import pytest

from planner.desktop.document.preferences import Preferences

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_was_remembered_is_there_again(tmp_path: Path) -> None:
    kept = Preferences(tmp_path)
    assert (kept.theme, kept.view, kept.zones, kept.has_seen_hours) == ("", "", (), False)
    kept.theme, kept.view, kept.zones = "dark", "month", ("Asia/Kolkata", "America/New_York")
    kept.keys = '{"undo": ["Ctrl+Z", "F5"], "more": "ação; %20 = [x]\\\\ \\n"}'
    kept.mark_hours_seen()
    again = Preferences(tmp_path)
    assert (again.theme, again.view, again.has_seen_hours) == ("dark", "month", True)
    assert again.zones == kept.zones
    assert again.keys == kept.keys


def test_the_last_word_counts(tmp_path: Path) -> None:
    kept = Preferences(tmp_path)
    for number in range(30):
        kept.reminder_minutes = number
        kept.view = f"view {number}"
    kept.zones = ()
    again = Preferences(tmp_path)
    assert (again.reminder_minutes, again.view) == (29, "view 29")
    assert again.zones == ()


def test_what_is_as_it_was_is_not_written(tmp_path: Path) -> None:
    kept = Preferences(tmp_path)
    kept.theme = "dark"
    kept.finish()
    (tmp_path / "window.ini").unlink()
    kept.theme = "dark"
    kept.finish()
    assert not (tmp_path / "window.ini").exists()

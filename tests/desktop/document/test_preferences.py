"""What the window remembers about itself; a file that is lost or spoilt costs habits only."""

import stat
from pathlib import Path

import pytest

from planner.desktop.document.preferences import REMINDER_MINUTES, Preferences

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def kept(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path)


TEXTS = ("theme", "language", "recipient_zone", "keys", "view", "reminders", "reminded_until")


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_there_at_the_next_start(kept: Preferences, tmp_path: Path, name: str) -> None:
    assert getattr(kept, name) == ""
    setattr(kept, name, 'a, b; "c" = {"ç": 1}')
    kept.finish()
    assert getattr(Preferences(tmp_path), name) == 'a, b; "c" = {"ç": 1}'


@pytest.mark.parametrize("name", ["week_start", "reminder_minutes"])
def test_a_number_too(kept: Preferences, tmp_path: Path, name: str) -> None:
    setattr(kept, name, 6)
    kept.finish()
    assert getattr(Preferences(tmp_path), name) == 6


def test_zones_are_those_chosen_else_that_of_the_last_availability(kept: Preferences) -> None:
    assert kept.zones == ()
    kept.recipient_zone = "Asia/Tokyo"
    assert kept.zones == ("Asia/Tokyo",)
    kept.zones = ("UTC", "America/New_York")
    assert kept.zones == ("UTC", "America/New_York")
    kept.zones = ()
    assert kept.zones == (), "none is a choice too"


def test_the_hours_are_shown_until_they_were_seen(kept: Preferences) -> None:
    assert not kept.has_seen_hours
    kept.mark_hours_seen()
    assert kept.has_seen_hours


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "99999", "@Invalid()"])
def test_a_number_that_is_none_is_the_usual_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_text(f"[General]\nreminder_minutes={text}\nweek_start={text}\n")
    spoilt = Preferences(tmp_path)
    assert spoilt.reminder_minutes == REMINDER_MINUTES
    assert spoilt.week_start == 0


def test_bytes_that_are_no_settings_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"\x00\xff\xfe" * 400)
    spoilt = Preferences(tmp_path)
    assert (spoilt.theme, spoilt.zones, spoilt.week_start) == ("", (), 0)


def test_nobody_else_may_read_it(kept: Preferences, tmp_path: Path) -> None:
    kept.theme = "dark"
    kept.finish()
    assert stat.S_IMODE((tmp_path / "window.ini").stat().st_mode) == 0o600


def test_where_nothing_can_be_written_it_is_remembered_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = Preferences(tmp_path / "file")
    nowhere.theme = "dark"
    assert nowhere.theme == "dark"

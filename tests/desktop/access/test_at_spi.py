"""A screen reader's client beside the real window, where there are an X server and the bus."""

from pathlib import Path

import pytest

from tests.desktop.access.session import asked, keep_week, what_is_missing

DOCTOR = "Doctor, Wednesday 12:00 to 14:00, personal"

MISSING = what_is_missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


def test_entries_are_selected_opened_and_said_through_the_bus(tmp_path: Path) -> None:
    keep_week(tmp_path)
    found = asked("use", "Doctor", tmp_path)
    assert isinstance(found, dict)
    assert found["actions"] == ["Press", "Toggle", "SetFocus"]
    assert found["selectable"]
    assert found["selected"]
    assert found["heard"][-3:] == [DOCTOR, "Lunch, Wednesday 12:30 to 13:15, habit", DOCTOR]
    assert found["opened"] == "text"
    assert min(found["size"]) > 10

from datetime import UTC, datetime, timedelta

import pytest

from planner.__main__ import display_problem
from planner.desktop.program import clock
from planner.domain.errors import InvalidValue


def test_a_given_now_is_wall_time_in_the_zone_and_runs_on() -> None:
    now = clock("2026-11-23T09:00", "Asia/Kolkata")
    first = now()
    assert first - datetime(2026, 11, 23, 3, 30, tzinfo=UTC) < timedelta(seconds=5)
    assert first <= now()


def test_a_given_now_may_say_its_offset() -> None:
    now = clock("2026-11-23T09:00+05:30", "Europe/Lisbon")
    assert now() - datetime(2026, 11, 23, 3, 30, tzinfo=UTC) < timedelta(seconds=5)


def test_a_now_that_is_no_time_is_refused_in_words() -> None:
    with pytest.raises(InvalidValue, match="is not a time such as"):
        clock("soon", "UTC")


def test_without_a_display_the_sentence_names_the_other_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "planner-cli" in display_problem("")
    assert display_problem("offscreen") == ""

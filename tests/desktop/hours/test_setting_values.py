"""Settings as the window writes and reads them."""

from datetime import time, timedelta

import pytest

from planner.desktop.hours.setting_values import setting_text, setting_value
from planner.domain.errors import InvalidValue
from planner.domain.settings import Settings


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("zone", " Asia/Kolkata ", "Asia/Kolkata"),
        ("zone", "kolk", "Asia/Kolkata"),
        ("day_boundary", "03:30", time(3, 30)),
        ("minimum_rest", "11 h 30", timedelta(hours=11, minutes=30)),
        ("evenings_per_week", "2", 2),
        ("history_age", "90", 90),
    ],
)
def test_values_are_read(name: str, text: str, value: object) -> None:
    assert setting_value(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("zone", "Atlantis", "not a time zone"),
        ("zone", "", "not a time zone"),
        ("day_boundary", "dawn", "not a time of day"),
        ("history_age", "long", "not a number of days"),
        ("evenings_per_week", "-1", "not a number of evenings"),
    ],
)
def test_what_is_not_understood_is_told(name: str, text: str, sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        setting_value(name, text)


def test_what_is_written_can_be_read() -> None:
    settings = Settings()
    for name in ("zone", "day_boundary", "minimum_rest", "day_cap", "evenings_per_week"):
        assert setting_value(name, setting_text(settings, name)) == getattr(settings, name)

"""What the user can set, besides the hours."""

from datetime import time, timedelta
from typing import Any

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.settings import Settings


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"zone": "Moon"}, "is not a time zone"),
        ({"grid": timedelta(minutes=7)}, "1, 5, 10, 15 or 30 minutes"),
        ({"pause": timedelta(minutes=-5)}, "pause cannot be negative"),
        ({"buffer_before": timedelta(minutes=-5)}, "buffer_before cannot be negative"),
        ({"minimum_rest": timedelta(hours=21)}, "leaves no time to work"),
        ({"default_estimate": timedelta()}, "more than nothing"),
        ({"evenings_per_week": 8}, "0 to 7 evenings"),
        ({"evenings_per_week": -1}, "0 to 7 evenings"),
        ({"day_boundary": time(12)}, "between 00:00 and 11:59"),
        ({"day_boundary": time(23)}, "between 00:00 and 11:59"),
    ],
)
def test_wrong_settings_are_refused_in_words(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        Settings(**fields)


def test_eleven_hours_of_rest_are_the_default() -> None:
    assert Settings().minimum_rest == timedelta(hours=11)

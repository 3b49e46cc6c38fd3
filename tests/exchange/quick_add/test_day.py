"""A line that says a day and nothing else."""

from datetime import UTC, date, datetime

import pytest

from planner.exchange.quick_add.day import day_named

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 11, 27)),
        ("sexta", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 24)),
        ("amanhã", date(2026, 11, 24)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1 dec", date(2026, 12, 1)),
        ("next week", date(2026, 11, 30)),
        ("plan", None),
        ("friday review", None),
        ("", None),
        (" ", None),
    ],
)
def test_a_day_alone_is_read(text: str, day: date | None) -> None:
    assert day_named(text, NOW, "Europe/Lisbon") == day

"""Hours from one time to another, and whether they are meant."""

import pytest

from tests.exchange.quick_add.reading import understood


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("doctor wed 12-14", "12:00", "14:00"),
        ("doctor wed 2-4", "14:00", "16:00"),
        ("doctor wed 10-2", "10:00", "14:00"),
        ("doctor wed 9-11pm", "21:00", "23:00"),
        ("doctor wed 11am-1", "11:00", "13:00"),
        ("doctor wed 9am-5pm", "09:00", "17:00"),
        ("doctor wed from 12 to 14", "12:00", "14:00"),
        ("doctor wed 12:00 until 14:00", "12:00", "14:00"),
        ("Médico quarta das 13:00 às 14:30", "13:00", "14:30"),
        ("doctor wed noon-14:00", "12:00", "14:00"),
        ("doctor wed 22-24", "22:00", "00:00"),
    ],
)
def test_a_range_beside_a_day(line: str, start: str, end: str) -> None:
    found = understood(line)
    assert found["title"] in ("doctor", "Médico")
    assert str(found["start"]).endswith(start)
    assert str(found["end"]).endswith(end)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Read pages 12-14", "Read pages 12-14"),
        ("Upgrade from 15 to 16", "Upgrade from 15 to 16"),
        ("Review 3-4 modules", "Review 3-4 modules"),
        ("Merge 2026-11", "Merge 2026-11"),
    ],
)
def test_numbers_that_count_something_are_title(line: str, title: str) -> None:
    found = understood(line)
    assert (found["title"], "start" in found) == (title, False)


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("call Ana at 3", "15:00"),
        ("call Ana at 9", "09:00"),
        ("call Ana @ 15:00", "15:00"),
        ("call Ana tomorrow 15h", "15:00"),
        ("call Ana at noon", "12:00"),
    ],
)
def test_a_bare_hour_is_in_the_waking_day(line: str, start: str) -> None:
    found = understood(line)
    assert (found["title"], str(found["start"])[-5:]) == ("call Ana", start)

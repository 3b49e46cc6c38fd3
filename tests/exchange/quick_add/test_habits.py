"""What returns within each week, at no fixed time."""

import pytest

from tests.exchange.quick_add.reading import understood


@pytest.mark.parametrize(
    ("line", "estimate"),
    [("habit x 1h 7-9", 60), ("habit x 5h 7-9", 300), ("hábito x 7-9 90m", 90)],
)
def test_bare_hours_of_a_habit_are_its_window(line: str, estimate: int) -> None:
    found = understood(line)
    assert (found["title"], found["window"]) == ("x", ["07:00", "09:00"])
    assert found["estimate"] == estimate


def test_bare_numbers_of_a_habit_that_count_something_are_title() -> None:
    assert understood("habit read 10-20 pages")["title"] == "read 10-20 pages"

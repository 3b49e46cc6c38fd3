"""What happens at a time, or for whole days."""

import pytest

from tests.exchange.quick_add.reading import understood

DAYS = (
    ("trip 2026-12-01 - 2026-12-03", "trip", "2026-12-04"),
    ("Férias 1/12 a 5/12", "Férias", "2026-12-06"),
    ("trip 1 Dec to 3 Dec #fun", "trip", "2026-12-04"),
    ("9:00 trip 1 Dec - 3 Dec", "9:00 trip", "2026-12-04"),
    ("every week trip 1 Dec - 3 Dec", "every week trip", "2026-12-04"),
)


@pytest.mark.parametrize(("line", "title", "end"), DAYS)
def test_from_a_date_to_a_date_is_an_event_of_whole_days(line: str, title: str, end: str) -> None:
    found = understood(line)
    assert (found["title"], found["all_day"]) == (title, True)
    assert (found["start"], found["end"]) == ("2026-12-01T00:00", f"{end}T00:00")


def test_dates_that_are_no_range_are_none() -> None:
    assert understood("trip 2026-12-03 - 2026-12-01")["kind"] == "task"
    assert understood("workshop 1 Dec - 3 Dec 9:00")["title"] == "workshop 1 Dec"


def test_an_appointment_cannot_be_due() -> None:
    assert understood("Demo tomorrow 10:00-11:00 by Friday")["title"] == "Demo by Friday"

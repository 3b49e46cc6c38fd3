"""Work to be done: when it may begin, and when it is due."""

from tests.exchange.quick_add.reading import understood


def test_work_from_a_date_to_a_date_may_begin_and_is_due() -> None:
    found = understood("Write report 2026-12-01 - 2026-12-03 8h")
    assert (found["kind"], found["title"]) == ("task", "Write report")
    assert (found["start"], found["due"], found["estimate"]) == ("2026-12-01", "2026-12-03", 480)

"""A line for programs: plain fields, without what nobody said."""

from tests.exchange.quick_add.reading import understood


def test_what_was_assumed_is_left_out_and_named() -> None:
    assert understood("doctor wed 12:00") == {
        "kind": "personal",
        "title": "doctor",
        "start": "2026-11-25T12:00",
        "assumed": ["end"],
    }


def test_lengths_are_minutes_and_times_are_on_the_wall() -> None:
    found = understood("Review API 90m by thu 12:00 !high #api +billing @home")
    assert found == {
        "kind": "task",
        "title": "Review API",
        "due": "2026-11-26T12:00",
        "estimate": 90,
        "tags": ["api"],
        "contexts": ["home"],
        "project": "billing",
        "priority": "high",
        "assumed": [],
    }


def test_a_day_without_a_time_is_a_date() -> None:
    assert understood("Review API tomorrow")["date"] == "2026-11-24"
    assert understood("trip 1 Dec - 3 Dec")["all_day"] is True


def test_a_title_is_there_even_where_it_is_empty() -> None:
    assert understood("tomorrow 10:00")["title"] == ""

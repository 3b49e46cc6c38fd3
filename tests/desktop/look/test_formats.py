from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from planner.desktop.look.formats import (
    clock,
    duration,
    sentence,
    shortened,
    span_title,
    told,
    week_title,
    whole_hours,
)
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.sentence import Sentence

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h 00"), (90, "1 h 30"), (-95, "−1 h 35")],
)
def test_durations(minutes: int, text: str) -> None:
    assert duration(timedelta(minutes=minutes)) == text


def test_whole_hours_have_no_minutes() -> None:
    assert whole_hours(timedelta(hours=40)) == "40 h"
    assert whole_hours(timedelta(hours=37.5)) == "37 h 30"


@pytest.mark.parametrize(
    ("monday", "title"),
    [
        (date(2026, 11, 23), "23 – 29 November 2026"),
        (date(2026, 11, 30), "30 November – 6 December 2026"),
        (date(2026, 12, 28), "28 December 2026 – 3 January 2027"),
    ],
)
def test_a_week_names_months_and_years_where_they_differ(monday: date, title: str) -> None:
    QLocale.setDefault(QLocale.c())
    assert week_title(monday) == title


def test_times_are_those_of_the_zone() -> None:
    span = Interval(NOON, NOON + timedelta(hours=2))
    assert span_title(span, "Europe/Lisbon") == "Wed 12:00–14:00"
    assert span_title(span, "Asia/Kolkata") == "Wed 17:30–19:30"


def test_an_end_on_the_next_day_is_named_but_midnight_is_not() -> None:
    evening = NOON + timedelta(hours=10)
    assert (
        span_title(Interval(evening, evening + timedelta(hours=3)), "UTC") == "Wed 22:00–Thu 01:00"
    )
    assert span_title(Interval(evening, evening + timedelta(hours=2)), "UTC") == "Wed 22:00–00:00"


@pytest.mark.usefixtures("locale")
def test_times_are_written_as_the_locale_does() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert clock(NOON, "UTC").replace("\u202f", " ") == "12:00 PM"
    QLocale.setDefault(QLocale(QLocale.Language.German))
    assert clock(NOON, "UTC") == "12:00"


def test_a_sentence_shows_each_value_in_its_own_way() -> None:
    message = Message(
        "{task} at {start}, {length}, on {day}",
        {"task": "Runbook", "start": NOON, "length": timedelta(minutes=90), "day": NOON.date()},
    )
    assert sentence(message, "UTC") == "Runbook at Wed 12:00, 1 h 30, on Wed 25 Nov"


def test_a_sentence_may_hold_sentences() -> None:
    first, second = (
        Message("Drop {task}", {"task": "Runbook"}),
        Message("at {time}", {"time": NOON}),
    )
    both = Message("{first}. {second}", {"first": first, "second": second})
    assert sentence(both, "UTC") == "Drop Runbook. at Wed 12:00"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("availability for Ana.ics", "availability for Ana.ics"),
        ("a" * 40, "a" * 40),
        (
            "Human resources of the whole enterprise.ics",
            "Human resources of the who…nterprise.ics",
        ),
    ],
)
def test_of_a_long_name_both_ends_are_shown(name: str, shown: str) -> None:
    assert shortened(name) == shown
    assert len(shown) <= 40


def test_what_is_no_sentence_is_told_as_it_is() -> None:
    assert told("{braces} of a title") == "{braces} of a title"
    assert told(Sentence("{braces} of a title")) == "{braces} of a title"


@pytest.mark.usefixtures("locale")
def test_numbers_and_days_of_a_sentence_are_written_as_the_locale_does() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    inner = Sentence("more than {most:,} lines in {year}", most=50_000, year=2026)
    outer = Sentence("{day}: {what}", day=date(2026, 11, 25), what=inner)
    assert told(outer) == "Mi. 25 Nov. 2026: more than 50.000 lines in 2026"
    assert outer == "Wed 25 Nov 2026: more than 50,000 lines in 2026"

"""Reminders in a line."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.default import default_calendar
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.reminder_text import reminders_text
from planner.exchange.quick_add import load_words, parse, to_entry

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ZONE = "Europe/Lisbon"


@pytest.mark.parametrize(
    ("line", "title", "reminders"),
    [
        ("doctor wed 12-14 +20m remind 10m", "doctor", "10m"),
        ("doctor wed 12-14 remind me 1 day before", "doctor", "1d"),
        ("call thu 10:00 15 min reminder", "call", "15m"),
        ("dentista qua 12h lembrar 30 min antes", "dentista", "30m"),
        ("meet Ana tue 10-11 lembrete 1 dia e 2h antes", "meet Ana", "2h, 1d"),
        ("jantar sex 20:00 com lembrete meia hora antes", "jantar", "30m"),
        ("stand-up every day 10:00 no reminder", "stand-up", "none"),
        ("reunião qui 10h sem lembrete", "reunião", "none"),
        ("Fair 24 nov to 26 nov remind 1d and 2h", "Fair", "2h, 1d"),
        ("meet wed 10:00 remind 99999h", "meet", "28d"),
        ("Remind Ana about the report thu 10:00", "Remind Ana about the report", ""),
        ("meet wed 10:00 remind 0m", "meet remind 0m", ""),
    ],
)
def test_a_length_beside_the_word_is_a_reminder(line: str, title: str, reminders: str) -> None:
    entry = to_entry(parse(line, NOW, ZONE, load_words()), Uid("x"), default_calendar(ZONE), NOW)
    assert isinstance(entry, Event)
    assert entry.summary == title
    assert reminders_text(entry.reminders) == reminders


def test_a_task_has_no_reminder_and_keeps_its_estimate() -> None:
    quick = parse("Send reminder 30m by friday", NOW, ZONE, load_words())
    assert (quick.kind, quick.title) == ("task", "Send reminder")
    assert quick.estimate == timedelta(minutes=30)


def test_the_chip_stands_over_the_words_that_say_it() -> None:
    line = "doctor wed 12-14 remind me 1h before"
    (chip,) = (c for c in parse(line, NOW, ZONE, load_words()).chips if c.kind == "reminder")
    assert (chip.text, line[slice(*chip.span)]) == ("1 h 00 before", "remind me 1h before")

"""Reminders in a line."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.collection_edits import keep_collection, new_collection
from planner.domain.default import default_calendar
from planner.domain.entries import Event, Habit
from planner.domain.ids import Uid
from planner.domain.reminder_text import reminders_text, task_reminders_text
from planner.domain.tasks import Task
from planner.exchange.quick_add import fields, load_words, parse, to_entry

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


TASKS = [
    ("Report 90m by fri remind 1d", "Report", "1d"),
    ("Report 90m by fri 17:00 remind thu 15:00", "Report", "2026-11-26T15:00"),
    ("Call Ana remind fri 15:00", "Call Ana", "2026-11-27T15:00"),
    ("Call Ana remind me tomorrow", "Call Ana", "2026-11-24T09:00"),
    ("Call Ana remind me tomorrow evening", "Call Ana", "2026-11-24T18:00"),
    ("Call Ana remind at 8:00", "Call Ana", "2026-11-24T08:00"),
    ("Call Ana remind in 2 hours", "Call Ana", "2026-11-23T11:00"),
    ("Ligar ao Rui lembrar sexta às 15h", "Ligar ao Rui", "2026-11-27T15:00"),
    ("Relatório 2h até sexta lembrete 1 dia antes", "Relatório", "1d"),
    ("Send report 30m by friday reminder 1d", "Send report", "1d"),
    ("Pay the bank 15m remind fri 8:30", "Pay the bank", "2026-11-27T08:30"),
    ("Report by fri no reminder", "Report", "none"),
    ("Send reminder 30m by friday", "Send reminder", ""),
    ("Send the report remind 10m", "Send the report remind", ""),
    ("Remind Ana by friday", "Remind Ana", ""),
]


@pytest.mark.parametrize(("line", "title", "reminders"), TASKS)
def test_of_a_task_it_lies_before_its_date_or_at_a_time(
    line: str, title: str, reminders: str
) -> None:
    task = to_entry(parse(line, NOW, ZONE, load_words()), Uid("x"), default_calendar(ZONE), NOW)
    assert isinstance(task, Task)
    assert task.summary == title
    said = task_reminders_text(task.reminders, lambda at: f"{at:%Y-%m-%dT%H:%M}")
    assert said == reminders


@pytest.mark.parametrize(
    ("line", "title", "reminders"),
    [
        ("habit lunch 45m 11:45-15:15 remind 10m", "lunch", "10m"),
        ("gym 3 times a week 1h remind 30m", "gym", "30m"),
        ("gym every mon and wed 1h no reminder", "gym", "none"),
        ("habit reminder 30m", "reminder", ""),
    ],
)
def test_of_a_habit_it_lies_before_what_is_planned_of_it(
    line: str, title: str, reminders: str
) -> None:
    habit = to_entry(parse(line, NOW, ZONE, load_words()), Uid("x"), default_calendar(ZONE), NOW)
    assert isinstance(habit, Habit)
    assert (habit.summary, reminders_text(habit.reminders)) == (title, reminders)


def test_what_may_be_the_work_keeps_its_length() -> None:
    quick = parse("Send reminder 30m by friday", NOW, ZONE, load_words())
    assert (quick.kind, quick.title) == ("task", "Send reminder")
    assert quick.estimate == timedelta(minutes=30)


def test_a_time_that_is_past_is_told() -> None:
    quick = parse("Call Ana remind today", NOW + timedelta(hours=2), ZONE, load_words())
    assert quick.warnings == ("Mon 23 Nov 2026 09:00 is past",)


def test_programs_get_it_as_wall_time() -> None:
    quick = parse("Call Ana remind fri 15:00", NOW, "Asia/Kolkata", load_words())
    assert fields(quick, "Asia/Kolkata")["reminded_at"] == "2026-11-27T15:00"


@pytest.mark.parametrize(
    "line", ["Report 90m by fri #family #x", "habit lunch 45m #Family", "gym 2x a week #family"]
)
def test_a_tag_that_is_a_calendar_puts_tasks_and_habits_there(line: str) -> None:
    base = default_calendar(ZONE)
    base = keep_collection(base, new_collection(base, Uid("f"), "Family"))
    entry = to_entry(parse(line, NOW, ZONE, load_words()), Uid("x"), base, NOW)
    assert isinstance(entry, Task | Habit)
    assert entry.collection == "f"
    assert getattr(entry, "categories", ("x",)) == ("x",)


def test_the_chip_stands_over_the_words_that_say_it() -> None:
    line = "doctor wed 12-14 remind me 1h before"
    (chip,) = (c for c in parse(line, NOW, ZONE, load_words()).chips if c.kind == "reminder")
    assert (chip.text, line[slice(*chip.span)]) == ("1 h 00 before", "remind me 1h before")

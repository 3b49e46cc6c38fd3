"""The fields of a habit."""

import re
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from planner.desktop.fields.field import Editable, Field, Reading, words
from planner.desktop.fields.field_kinds import SUMMARY, check_field, length_field
from planner.desktop.fields.reminder_fields import REMINDER
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue
from planner.domain.written import parsed_clock

LETTERS = 3
"""Of a weekday that tell it from all others, in English and Portuguese."""


def _with_window(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    start, dash, end = text.replace("–", "-").partition("-")
    if not dash:
        raise InvalidValue('"{text}" are not hours of a day; write 07:00-09:00.', text=text)
    return replace(entry, window_start=parsed_clock(start), window_end=parsed_clock(end))


def _with_ideal(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    return replace(entry, ideal=parsed_clock(text) if text.strip() else None)


def _with_times(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    if not text.strip():
        return replace(entry, times_per_week=None)
    if not re.fullmatch(r"[1-7]", text.strip()):
        raise InvalidValue(
            '"{text}" is not how often a week; write a number up to 7, or nothing.', text=text
        )
    return replace(entry, times_per_week=int(text))


def _with_weekdays(entry: Editable, text: str, _reading: Reading) -> Editable:
    assert isinstance(entry, Habit)
    days = {day for part in words(text) for day in _days(part)}
    return replace(entry, weekdays=tuple(sorted(days)))


def _days(part: str) -> tuple[int, ...]:
    """ "Mon", or "Mon–Fri", which may run over the weekend."""
    first, dash, last = part.replace("–", "-").partition("-")
    if not dash:
        return (_day(first),)
    start, end = _day(first), _day(last)
    return tuple((start + step) % 7 for step in range((end - start) % 7 + 1))


def _day(text: str) -> int:
    name = text.strip().casefold().removesuffix(".")
    for day in range(7):
        locales = (QLocale(), QLocale.c())
        names = [locale.dayName(day + 1).casefold() for locale in locales]
        if len(name) >= LETTERS and any(full.startswith(name) for full in names):
            return day
    raise InvalidValue('"{text}" is no weekday; write Mon, Wed or Mon-Fri.', text=text.strip())


def _weekdays_text(entry: Editable, _reading: Reading) -> str:
    assert isinstance(entry, Habit)
    return ", ".join(QLocale().dayName(day + 1)[:LETTERS] for day in sorted(set(entry.weekdays)))


def _window_text(entry: Editable, _reading: Reading) -> str:
    assert isinstance(entry, Habit)
    return f"{entry.window_start:%H:%M}–{entry.window_end:%H:%M}"


def _ideal_text(entry: Editable, _reading: Reading) -> str:
    return f"{entry.ideal:%H:%M}" if isinstance(entry, Habit) and entry.ideal else ""


def _times_text(entry: Editable, _reading: Reading) -> str:
    return str(entry.times_per_week or "") if isinstance(entry, Habit) else ""


HABIT = (
    SUMMARY,
    replace(length_field("duration", QT_TRANSLATE_NOOP("Entry", "Length")), name="length"),
    Field("window", QT_TRANSLATE_NOOP("Entry", "Between"), _window_text, _with_window),
    Field("ideal", QT_TRANSLATE_NOOP("Entry", "Best at"), _ideal_text, _with_ideal),
    Field("weekdays", QT_TRANSLATE_NOOP("Entry", "On"), _weekdays_text, _with_weekdays),
    Field("times", QT_TRANSLATE_NOOP("Entry", "Times a week"), _times_text, _with_times),
    REMINDER,
    check_field("private", QT_TRANSLATE_NOOP("Entry", "Private")),
)

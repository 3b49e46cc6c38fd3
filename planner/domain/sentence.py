"""Sentences in English that know what they are made of, so that they can be translated."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from planner.override import override

# Not strftime, which follows the locale that Qt sets.
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

Part = str | int | date


class Sentence(str):
    """Made of a template with named fields, such as '"{text}" is no date.', and their values.

    It is a text as any other for whoever reads English; the window translates the template. A value
    may be a sentence itself. Without values it is the template as it stands, whatever is in that.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Part]

    def __new__(cls, template: str, /, **values: Part) -> Self:
        if isinstance(template, cls):
            return template
        shown = {name: _shown(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format(**shown) if values else template)
        sentence.template, sentence.values = template, values
        return sentence

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Part]]:
        return (self.template,), dict(self.values)

    @override
    def __getstate__(self) -> Any:
        """It is made anew of its parts."""
        return None


def _shown(value: Part) -> str | int:
    return full_date(value) if isinstance(value, date) else value


def short_date(day: date) -> str:
    """ "Wed 25 Nov"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """ "Wed 25 Nov 2026", where nobody knows when it is read."""
    return f"{short_date(day)} {day.year}"

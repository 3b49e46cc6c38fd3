"""Hours of a day as a user writes them."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale

from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan

_SPAN = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.h](\d{2}))?"
    r"\s*(core|flexible|f)?",
    re.IGNORECASE,
)
NEVER = ("", "-", "–", "none", "never")


def spans_text(spans: Sequence[HoursSpan]) -> str:
    """ "09:00–17:30, 19:00–22:30 flexible"; empty for a day without work."""
    return ", ".join(_span_text(span) for span in spans)


def _span_text(span: HoursSpan) -> str:
    text = f"{span.start:%H:%M}–{span.end:%H:%M}"
    if span.kind is HoursKind.FLEXIBLE:
        text += f" {QCoreApplication.translate('Hours', 'flexible')}"
    return text


def parsed_spans(text: str) -> tuple[HoursSpan, ...]:
    """Raises InvalidValue that says which part is not understood."""
    if text.strip().lower() in NEVER:
        return ()
    return tuple(_parsed(part.strip()) for part in text.split(",") if part.strip())


def _parsed(part: str) -> HoursSpan:
    flexible = QCoreApplication.translate("Hours", "flexible")
    found = _SPAN.fullmatch(part.replace(flexible, "flexible"))
    if found is None:
        raise InvalidValue(f'"{part}" is not a span such as 09:00–17:30 or 19:00–22:30 flexible.')
    kind = HoursKind.CORE if (found[5] or "core").lower() == "core" else HoursKind.FLEXIBLE
    return HoursSpan(_clock(found[1], found[2], part), _clock(found[3], found[4], part), kind)


def _clock(hour: str, minute: str | None, part: str) -> time:
    try:
        return time(int(hour) % 24 if hour == "24" else int(hour), int(minute or 0))
    except ValueError:
        raise InvalidValue(f'"{part}" has a time that no clock shows.') from None


def alike(hours: HoursProfile) -> Iterator[tuple[tuple[int, ...], tuple[HoursSpan, ...]]]:
    """The weekdays that share their hours, Monday as 0; days without hours are left out."""
    found: dict[tuple[HoursSpan, ...], list[int]] = {}
    for day, spans in enumerate(hours.weekdays):
        found.setdefault(spans, []).append(day)
    return ((tuple(days), spans) for spans, days in found.items() if spans)


def days_text(days: Sequence[int]) -> str:
    """ "Monday to Friday", or the days one by one."""
    names = [QLocale().dayName(day + 1) for day in days]
    follow = all(later == earlier + 1 for earlier, later in pairwise(days))
    if len(names) > 2 and follow:
        to = QCoreApplication.translate("Hours", "{first} to {last}")
        return to.format(first=names[0], last=names[-1])
    return ", ".join(names)

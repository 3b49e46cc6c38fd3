"""Hours of a day as a user writes them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale

from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.hours_text import parsed_spans, spans_text


def shown_spans(spans: Sequence[HoursSpan]) -> str:
    """ "09:00–17:30, 19:00–22:30 flexible"; empty for a day without work."""
    return spans_text(spans, _flexible())


def read_spans(text: str) -> tuple[HoursSpan, ...]:
    """Raises InvalidValue that says which part is not understood."""
    return parsed_spans(text.replace(_flexible(), "flexible"))


def _flexible() -> str:
    return QCoreApplication.translate("Hours", "flexible")


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

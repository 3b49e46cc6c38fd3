"""Hours of a day as people write them: 09:00–17:30, 19:00–22:30 flexible."""

import re
from collections.abc import Sequence
from datetime import time

from planner.domain.errors import InvalidValue
from planner.domain.hours import HoursKind, HoursSpan

NEVER = ("", "-", "–", "none", "never")

EVENING = 18
"""From this hour on a bare "22-2" is past midnight; before it, "9-5" is a question."""

_SPAN = r"\s*([^\s,–-]+)\s*(?:-|–|to)\s*([^\s,]*?)\s*(f|flexible|core)?\s*(?:,|(?<=\S)\s|$)"


def spans_text(spans: Sequence[HoursSpan], flexible: str = "flexible") -> str:
    """Empty for a day without work; `flexible` is that word in the reader's language."""
    return ", ".join(_span_text(span, flexible) for span in spans)


def _span_text(span: HoursSpan, flexible: str) -> str:
    kind = f" {flexible}" if span.kind is HoursKind.FLEXIBLE else ""
    return f"{span.start:%H:%M}–{span.end:%H:%M}{kind}"


def parsed_spans(text: str) -> tuple[HoursSpan, ...]:
    """Spans with commas or spaces between them; also "9-17", and "19:00-22:30f" for flexible.

    Raises InvalidValue naming the part that is not understood.
    """
    text = text.strip()
    if text.lower() in NEVER:
        return ()
    span = re.compile(_SPAN, re.IGNORECASE)  # not for who only writes hours
    spans, at = [], 0
    while at < len(text):
        found = span.match(text, at)
        if found is None:
            raise _not_understood(text[at:])
        spans.append(_span(found[0], found[1], found[2], found[3]))
        at = found.end()
    return tuple(spans)


def _span(part: str, start: str, end: str, kind: str | None) -> HoursSpan:
    if start.isdecimal() and end.isdecimal() and int(end) <= int(start) < EVENING:
        raise InvalidValue(
            '"{part}" ends before it starts; write it with minutes.', part=part.strip(" ,")
        )
    flexible = (kind or "core").lower() != "core"
    try:
        times = _clock(start), _clock(end)
    except InvalidValue:
        raise _not_understood(part) from None
    return HoursSpan(*times, HoursKind.FLEXIBLE if flexible else HoursKind.CORE)


def _clock(text: str) -> time:
    """Also "9" and "9h30"."""
    from planner.domain.written import parsed_clock  # noqa: PLC0415 (not for who only writes hours)

    text = text.lower().removesuffix("h").replace("h", ":").replace(".", ":")
    return parsed_clock(f"{text}:00" if text.isdecimal() else text)


def _not_understood(part: str) -> InvalidValue:
    return InvalidValue(
        '"{part}" is not a span such as 09:00–17:30 or 19:00–22:30 flexible.', part=part.strip(" ,")
    )

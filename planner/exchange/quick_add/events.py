"""Lines that happen at a time: appointments and personal blocks."""

from datetime import UTC, date

from planner.domain.clock import day_span
from planner.exchange.quick_add.outcome import Written
from planner.exchange.quick_add.quick import QuickAdd
from planner.exchange.quick_add.times import moment_at, part_of, span_of, times_of

LAST_MINUTE = 24 * 60 - 1


def event(written: Written) -> QuickAdd:
    """Without an end it takes its estimate, or an hour."""
    written = _holdable(written)
    whole = written.whole
    span = span_of(whole.when)
    if span is None:
        return _whole_days(written)
    release = whole.start.value.day if whole.start else None
    not_before = release.value.day if release else None
    times = times_of(written.line, whole.when, span, written.zone, not_before)
    assumed = ("end",) if times.end is None and not whole.estimate else ()
    return written.quick(
        "personal" if written.personal else "appointment",
        start=times.start,
        end=times.end or times.start + written.length,
        part_of_day=part_of(whole.when),
        travel=written.travel,
        reminders=written.reminders,
        rule=_rule(written),
        assumed=assumed + (("start",) if span.guessed else ()),
    )


def _whole_days(written: Written) -> QuickAdd:
    when = written.whole.when
    if when.day is None or when.last_day is None:
        raise AssertionError("An event without a time has a first and a last day.")
    return written.quick(
        "personal" if written.personal else "appointment",
        start=day_span(when.day.value.day, written.zone).start,
        end=day_span(when.last_day.value.day, written.zone).end,
        all_day=True,
        reminders=written.reminders,
    )


def _holdable(written: Written) -> Written:
    """A range has no room for an estimate, and only a series for a last day."""
    when, names = written.whole.when, []
    if when.span and when.span.value.end is not None:
        names.append("estimate")
    if not when.repeat:
        names.append("due")
    if when.day and written.whole.start:
        names.append("start")
    return written.without(*names)


def _rule(written: Written) -> str | None:
    repeat = written.whole.when.repeat
    if not repeat:
        return None
    due = written.whole.due
    if not due:
        return repeat.value.rule
    day = due.value.day.value.day if due.value.day else written.line.today
    return f"{repeat.value.rule};UNTIL={_until(day, written.zone)}"


def _until(day: date, zone: str) -> str:
    """The end of the day in UTC, as a series with a zone wants it (RFC 5545, 3.3.10)."""
    return f"{moment_at(day, LAST_MINUTE, zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"

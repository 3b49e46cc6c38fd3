"""RRULE, RDATE, EXDATE and EXRULE of an event (RFC 5545, 3.8.5)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.interval import Interval
from planner.domain.recurrence import (
    MOST_STARTS,
    Recurrence,
    check_rules,
    is_cut,
    starts,
)
from planner.domain.rule_text import parts_of, text_of
from planner.domain.sentence import Sentence
from planner.exchange.ics_relations import AnEvent
from planner.exchange.ics_values import FIRST_YEAR, LAST_YEAR, Properties, Span, When
from planner.exchange.report import Refused

DATES_ONLY = "FREQ=DAILY;COUNT=1"
"""The rule of an event that repeats on given dates only."""

EARLIEST_SERIES = 1500
"""Birthdays and feasts begin long before the years that are kept."""

KEPT = Interval(
    datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(FIRST_YEAR + 100, 1, 1, tzinfo=UTC)
)
YEAR = timedelta(days=366)


def read_recurrence(properties: Properties, start: When, zone: str) -> Recurrence | None:
    """Notes what had to be assumed, or was left out. Raises Refused and InvalidValue."""
    rules = list(_rules(properties, "RRULE", start))
    spans = properties.spans("RDATE")
    if not rules and not spans:
        return None
    recurrence = Recurrence(
        rule=rules[0] if rules else DATES_ONLY,
        more_rules=tuple(rules[1:]),
        except_rules=tuple(_rules(properties, "EXRULE", start)),
        exceptions=_moments(properties.whens("EXDATE"), start),
        dates=_moments([span.start for span in spans if _is_date(span, start)], start),
        periods=tuple(_periods([span for span in spans if not _is_date(span, start)], start)),
    )
    check_rules(recurrence, start.moment, zone)
    properties.notes += _warnings(recurrence, start.moment, zone, rules)
    return recurrence


def _rules(properties: Properties, name: str, start: When) -> Iterator[str]:
    for text in dict.fromkeys(properties.raw(name)):
        rule = "".join(text.upper().split())
        if not rule:
            properties.notes.append(Sentence("Its {name} is empty and was left out.", name=name))
        elif (scale := foreign_scale(rule)) is not None:
            properties.notes.append(
                Sentence(
                    "Its {name} counts in another way ({scale}), which Flexday does not follow: "
                    "only its first time and its dates are shown. The rule itself is kept.",
                    name=name,
                    scale=scale,
                )
            )
        else:
            yield _mended(properties, rule, start)


def foreign_scale(rule: str) -> str | None:
    """What makes it a rule of RFC 7529 alone, such as RSCALE=HEBREW; None if nothing does."""
    parts = (part for part in rule.upper().split(";") if part.startswith(("RSCALE=", "SKIP=")))
    return next((part for part in parts if part not in ("RSCALE=GREGORIAN", "SKIP=OMIT")), None)


def _mended(properties: Properties, rule: str, start: When) -> str:
    """A COUNT below one is none; for whole days UNTIL is a date, whatever it is written as."""
    parts = parts_of(rule)
    count = parts.get("COUNT", "")
    if count.startswith("-") or (count and not count.strip("0")):
        properties.notes.append(
            Sentence("COUNT={count} was left out of its rule.", count=parts.pop("COUNT"))
        )
    if start.day is not None and "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"][:8]
    return text_of(parts)


def _is_date(span: Span, start: When) -> bool:
    """A period of an event that lasts whole days is only a day."""
    return span.end is None or start.day is not None


def _moments(found: Iterable[When], start: When) -> tuple[datetime, ...]:
    return tuple(sorted({_as_start(when, start) for when in found}))


def _as_start(when: When, start: When) -> datetime:
    """The start that is meant: a bare date of a timed event is the occurrence on it, a time of an
    all-day event its day; a time without a zone is one on the wall clock of the event.
    """
    if start.day is not None:
        day = when.day or local_time(when.moment, when.zone).date()
        return instant(day, time(0), start.zone)
    if when.day is not None:
        clock = local_time(start.moment, start.zone).time()
        return wall_instant(datetime.combine(when.day, clock), start.zone)
    if when.floats and not start.floats:
        wall = local_time(when.moment, when.zone).replace(tzinfo=None)
        return wall_instant(wall, start.zone)
    return when.moment


def _periods(spans: Iterable[Span], start: When) -> Iterator[Interval]:
    for span in spans:
        first = _as_start(span.start, start)
        if isinstance(span.end, timedelta) and span.end > timedelta():
            yield Interval(first, first + span.end)
        elif isinstance(span.end, When) and span.end.moment > span.start.moment:
            yield Interval(first, first + (span.end.moment - span.start.moment))
        elif span.end is not None:
            raise Refused("A period of its RDATE ends before it starts.")


def _warnings(
    recurrence: Recurrence, start: datetime, zone: str, rules: list[str]
) -> Iterator[Sentence]:
    if is_cut(recurrence, start, zone, Interval(start, start + YEAR)):
        yield Sentence(
            "It happens very often; at most {most:,} of its times are shown at once.",
            most=MOST_STARTS,
        )
    if rules and not recurrence.dates and not recurrence.periods:
        later = (start + timedelta.resolution, datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC))
        plain = "COUNT" not in recurrence.rule and "UNTIL" not in recurrence.rule
        if plain and later[0] < later[1] and not _happens(recurrence, start, zone, later):
            yield Sentence("Its rule names no day that there is; it happens only once.")


def _happens(
    recurrence: Recurrence, start: datetime, zone: str, within: tuple[datetime, datetime]
) -> bool:
    """Looked at in steps, since most rules happen soon."""
    low, high = within
    length = YEAR
    while low < high:
        end = min(low + length, high)
        if starts(recurrence, start, zone, Interval(low, end)):
            return True
        low, length = end, length * 4
    return False


def within_years(event: AnEvent, properties: Properties) -> AnEvent:
    """A series that began before the years that are kept, from its first occurrence in them."""
    if event.start >= KEPT.start:
        return event
    series = event.recurrence
    if series is None or "COUNT" in series.rule:
        raise Refused("It begins in the year {year}.", year=event.start.year)
    first = next(iter(starts(series, event.start, event.zone, KEPT)), None)
    if first is None:
        raise Refused("It ended before {year}.", year=FIRST_YEAR)
    began = local_time(event.start, event.zone).replace(tzinfo=None)
    length = local_time(event.end, event.zone).replace(tzinfo=None) - began
    end = local_time(first, event.zone).replace(tzinfo=None) + length
    properties.notes.append(
        Sentence(
            "It began in {year}; it is kept from {first} on.", year=began.year, first=first.year
        )
    )
    return replace(event, start=first, end=instant(end.date(), end.time(), event.zone))

"""Moving events that repeat, and single occurrences of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from planner.domain.clock import instant, local_time, wall_instant
from planner.domain.entries import Appointment, Event, PersonalBlock
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval, as_utc
from planner.domain.occurrences import event_occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.rule_text import WEEKDAYS, days, parts_of, text_of

AnEvent = Appointment | PersonalBlock

INSTANT = timedelta(microseconds=1)
ONE_DAY = timedelta(days=1)
_OF_DAYS = {"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS"}
_OF_TIMES = {"BYHOUR", "BYMINUTE", "BYSECOND"}


def resized(event: AnEvent, start: datetime, end: datetime) -> AnEvent:
    """At another time; an all-day event keeps to whole days of its zone."""
    if event.all_day:
        start, end = _midnight(event, start), _midnight(event, end)
        end = end if end > start else _midnight(event, start + 1.5 * ONE_DAY)
    days = event.nominal_days if end - start == event.end - event.start else None
    return replace(event, start=start, end=end, nominal_days=days, sequence=event.sequence + 1)


def _midnight(event: Event, moment: datetime) -> datetime:
    """The nearest one, so that a day of 23 or 25 hours makes no difference."""
    day = local_time(moment + ONE_DAY / 2, event.zone).date()
    first = local_time(event.start, event.zone).time()
    return instant(day, first, event.zone)


def detached(event: AnEvent, occurrence: datetime) -> tuple[AnEvent, AnEvent]:
    """The series without the occurrence that starts then, and that occurrence on its own."""
    occurrence = as_utc(occurrence)
    within = Interval(occurrence, occurrence + INSTANT)
    found = [each for each in event_occurrences(event, within) if each.interval.start == occurrence]
    series = event.recurrence
    if series is None or not found:
        local = local_time(occurrence, event.zone)
        raise RefusedEdit(
            '"{summary}" does not happen on {day} at {time}.',
            summary=event.summary,
            day=f"{local:%Y-%m-%d}",
            time=f"{local:%H:%M}",
        )
    without = replace(series, exceptions=(*series.exceptions, occurrence))
    rest = replace(event, recurrence=without, sequence=event.sequence + 1)
    alone = replace(
        event,
        uid=Uid(f"{event.uid}/{occurrence:%Y%m%dT%H%M%SZ}"),
        start=occurrence,
        end=found[0].interval.end,
        recurrence=None,
        continues=None,
        series=event.uid,
        recurrence_id=occurrence,
    )
    return rest, alone


def moved_series(before: AnEvent, after: AnEvent, others: Iterable[Event]) -> list[AnEvent]:
    """The event at its new time, with its exceptions, and what was moved out of it before.

    `others` are the events of its series.
    """
    if after.recurrence is None or before.start == after.start:
        return [after]
    by = wall_time(after.start, after.zone) - wall_time(before.start, before.zone)
    entries: list[AnEvent] = [replace(after, recurrence=_shifted(after, after.recurrence, by))]
    for other in others:
        if isinstance(other, type(after)) and other.recurrence_id is not None:
            moved = _moved_wall(other.recurrence_id, by, after.zone)
            entries.append(replace(other, recurrence_id=moved))
    return entries


def _shifted(event: Event, recurrence: Recurrence, by: timedelta) -> Recurrence:
    return replace(
        recurrence,
        rule=_shifted_rule(event, recurrence.rule, by),
        exceptions=tuple(_moved_wall(each, by, event.zone) for each in recurrence.exceptions),
        dates=tuple(_moved_wall(each, by, event.zone) for each in recurrence.dates),
        periods=tuple(
            Interval(start, start + period.length)
            for period in recurrence.periods
            if (start := _moved_wall(period.start, by, event.zone))
        ),
        more_rules=tuple(_shifted_rule(event, rule, by) for rule in recurrence.more_rules),
        except_rules=tuple(_shifted_rule(event, rule, by) for rule in recurrence.except_rules),
    )


def _shifted_rule(event: Event, rule: str, by: timedelta) -> str:
    parts = parts_of(rule)
    new = wall_time(event.start, event.zone)
    by_days = (new.date() - (new - by).date()).days
    if by_days and parts["FREQ"] == "WEEKLY" and "BYDAY" in parts:
        shifted = [WEEKDAYS[(weekday + by_days) % 7] for _, weekday in days(parts)]
        parts["BYDAY"] = ",".join(shifted)
    elif (by_days and _OF_DAYS & parts.keys()) or (by % ONE_DAY and _OF_TIMES & parts.keys()):
        raise RefusedEdit(
            '"{summary}" repeats by a rule that says when ({rule}). Change the rule, or move one '
            "occurrence.",
            summary=event.summary,
            rule=rule,
        )
    if "UNTIL" in parts:
        parts["UNTIL"] = _shifted_until(parts["UNTIL"], by, by_days)
    return text_of(parts)


def _shifted_until(text: str, by: timedelta, by_days: int) -> str:
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    if "T" not in text:
        return f"{moment + timedelta(days=by_days):%Y%m%d}"
    return f"{moment + by:%Y%m%dT%H%M%S}" + ("Z" if text.endswith("Z") else "")


def wall_time(moment: datetime, zone: str) -> datetime:
    return local_time(moment, zone).replace(tzinfo=None)


def _moved_wall(moment: datetime, by: timedelta, zone: str) -> datetime:
    return wall_instant(wall_time(moment, zone) + by, zone)

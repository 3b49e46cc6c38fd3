"""A series in two: what happens before some time, and what happens from then on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from planner.domain.bounded_rule import parsed
from planner.domain.clock import local_time
from planner.domain.entries import Event
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence
from planner.domain.rule_text import number, parts_of, text_of
from planner.domain.series import AnEvent, wall_time

INSTANT = timedelta.resolution
ONE_SECOND = timedelta(seconds=1)


class Split(NamedTuple):
    """`moved` are the events out of the series that belong to its rest now."""

    first: AnEvent
    rest: AnEvent
    moved: tuple[AnEvent, ...]


def split(event: AnEvent, at: datetime, others: Iterable[Event] = ()) -> Split:
    """At the occurrence that starts `at`, which is the first of the rest and not of the series.

    `others` are the events that were moved out of the series. Raises RefusedEdit.
    """
    recurrence = _one_rule(event)
    rest_uid = Uid(str(uuid5(NAMESPACE_URL, f"{event.uid}/from-{at:%Y%m%dT%H%M%SZ}")))
    length = event.end - event.start
    rest = replace(
        event,
        uid=rest_uid,
        start=at,
        end=at + length,
        recurrence=_rest(event, recurrence, at),
        continues=event.uid,
        sequence=0,
    )
    moved = (
        replace(other, series=rest_uid)
        for other in others
        if isinstance(other, AnEvent) and other.recurrence_id and other.recurrence_id >= at
    )
    return Split(ended(event, at), rest, tuple(moved))


def ended(event: AnEvent, at: datetime) -> AnEvent:
    """The series without what happens from `at` on."""
    recurrence = event.recurrence
    if recurrence is None:
        return event
    shorter = Recurrence(
        rule=_until(event, recurrence.rule, at),
        more_rules=tuple(_until(event, rule, at) for rule in recurrence.more_rules),
        except_rules=recurrence.except_rules,
        exceptions=tuple(each for each in recurrence.exceptions if each < at),
        dates=tuple(each for each in recurrence.dates if each < at),
        periods=tuple(each for each in recurrence.periods if each.start < at),
    )
    return replace(event, recurrence=shorter, sequence=event.sequence + 1)


def _one_rule(event: Event) -> Recurrence:
    recurrence = event.recurrence
    if recurrence is None:
        raise RefusedEdit('"{summary}" does not repeat.', summary=event.summary)
    if recurrence.more_rules or recurrence.except_rules:
        raise RefusedEdit(
            '"{summary}" repeats by several rules, which cannot be split; change one occurrence, '
            "or all of them.",
            summary=event.summary,
        )
    return recurrence


def _rest(event: Event, recurrence: Recurrence, at: datetime) -> Recurrence:
    return Recurrence(
        rule=_rest_of_rule(event, recurrence.rule, at),
        exceptions=tuple(each for each in recurrence.exceptions if each >= at),
        dates=tuple(each for each in recurrence.dates if each > at),
        periods=tuple(each for each in recurrence.periods if each.start >= at),
    )


def _rest_of_rule(event: Event, rule: str, at: datetime) -> str:
    """A COUNT is shared out; the start counts as one, also where the rule does not name it."""
    parts = parts_of(rule)
    before = _times(event, rule, Interval(event.start, at)) if at > event.start else []
    names_it = bool(_times(event, rule, Interval(at, at + INSTANT)))
    if not names_it and number(parts, "INTERVAL") not in (None, 1):
        raise RefusedEdit(
            'The rule of "{summary}" does not name {day}, and so it cannot go on from '
            "there; change this occurrence, or all of them.",
            summary=event.summary,
            day=f"{local_time(at, event.zone):%Y-%m-%d}",
        )
    count = number(parts, "COUNT")
    if count is not None:
        left = count - len({*before, event.start}) + (not names_it)
        parts["COUNT"] = str(max(1, left))
    return text_of(parts | (_clock(event, rule, at) if names_it else {}))


def _clock(event: Event, rule: str, at: datetime) -> dict[str, str]:
    """Said in the rule where DST has moved this occurrence, and it must not move the later ones."""
    read, wall = parsed(rule, event.start, event.zone).rule, wall_time(at, event.zone)
    if read.frequency == "HOURLY" or wall == read.start or any(read.times_within(wall, wall)):
        return {}
    lists = {"BYHOUR": read.hours, "BYMINUTE": read.minutes, "BYSECOND": read.seconds}
    return {name: ",".join(map(str, numbers)) for name, numbers in lists.items()}


def _times(event: Event, rule: str, within: Interval) -> list[datetime]:
    """All of them: a COUNT may be larger than what is ever shown."""
    read = parsed(rule, event.start, event.zone)
    zone = local_time(event.start, event.zone).tzinfo
    low, high = (
        local_time(each, event.zone).replace(tzinfo=None, fold=0)
        for each in (within.start, within.end)
    )
    walls = read.rule.times_within(low - timedelta(hours=3), high + timedelta(hours=3))
    moments = (wall.replace(tzinfo=zone).astimezone(UTC) for wall in walls)
    last = read.last or within.end
    return [moment for moment in moments if moment in within and moment <= last]


def _until(event: Event, rule: str, at: datetime) -> str:
    """Up to the last one before `at`: a date for whole days, wall time if it floats (3.3.10)."""
    parts = parts_of(rule)
    read = parsed(rule, event.start, event.zone)
    if read.last is not None and read.last < at:
        return rule
    parts.pop("COUNT", None)
    last = at - ONE_SECOND
    if event.all_day:
        parts["UNTIL"] = f"{local_time(last, event.zone):%Y%m%d}"
    elif event.floating:
        parts["UNTIL"] = f"{local_time(last, event.zone):%Y%m%dT%H%M%S}"
    else:
        parts["UNTIL"] = f"{last:%Y%m%dT%H%M%SZ}"
    return text_of(parts)

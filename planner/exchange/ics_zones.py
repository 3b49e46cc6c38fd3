"""Which IANA zone a file means, whatever it calls it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue
from planner.domain.sentence import Sentence
from planner.exchange.ics_components import CalendarPart, Component
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_zone_names import iana_name, likely_zone, offset_zone, windows_zones

LONGEST_RULES = 100_000
"""Characters of a VTIMEZONE."""

_RULES = re.compile(r"^(?:RRULE|EXRULE)[;:].*", re.MULTILINE)
FEW = range(0, 365, 9)
"""Days of a year that are enough to know most other zones by."""


class Meant(NamedTuple):
    """The zone of an entry. `own` are the rules of the file, where no IANA zone has the same;
    `note` says what had to be assumed.
    """

    zone: str
    own: tzinfo | None = None
    note: Sentence | None = None


@dataclass(frozen=True)
class Zones:
    """The zones of one VCALENDAR for a reader who lives in `home`."""

    calendar: CalendarPart
    home: str
    this_year: int

    @property
    def floating(self) -> str:
        """The zone of times that name none: the calendar's, else the reader's."""
        return self._named or self.home

    @property
    def names_one(self) -> bool:
        """Whether the calendar says what times without a zone mean."""
        return self._named is not None

    @property
    def _named(self) -> str | None:
        return iana_name(self.calendar.properties.get("X-WR-TIMEZONE", ""))

    def meant(self, name: str, year: int, *, repeats: bool = False) -> Meant:
        """The zone called `name`. Rules of the file's own are compared as they were in `year`; for
        what repeats else as they are this year, since many files hold no older ones.
        """
        own, known = self._own(name), iana_name(name)
        if known is not None:
            return self._contradicted(own, name, known, year) or Meant(known)
        years = (year, self.this_year) if repeats else (year,)
        found = own and self._by_rules(own, name, years)
        if found:
            return found if repeats else found._replace(note=None)
        return self._guessed(name)

    def _contradicted(
        self, own: Component | None, name: str, known: str, year: int
    ) -> Meant | None:
        """A name that is not quite that of a zone may stand for the rules of another one."""
        rules = None if own is None or known in name else _rules(_text(own))
        years = (year, self.this_year)
        if rules is None or any(_agrees(rules, known, each) for each in years):
            return None
        others = (same_rules(rules, name, (self.home,), each) for each in years)
        other = next(filter(None, others), None)
        if other is None:
            return None
        note = Sentence(
            'The zone "{name}" has the rules of {other}, and was taken as that.',
            name=name,
            other=other,
        )
        return Meant(other, note=note)

    def _guessed(self, name: str) -> Meant:
        fixed = offset_zone(name)
        if fixed is not None:
            return Meant(fixed)
        likely = likely_zone(name)
        if likely is not None:
            note = Sentence('The zone "{name}" was taken as {other}.', name=name, other=likely)
            return Meant(likely, note=note)
        home = self.floating
        note = Sentence(
            'The zone "{name}" is not known; it was taken as {home}. '
            "If that is wrong, change the zone and the times of the entry.",
            name=name,
            home=home,
        )
        return Meant(home, note=note)

    def _own(self, name: str) -> Component | None:
        for component in self.calendar.zones:
            if unescaped(_value(component, "TZID")).strip('"') == name:
                return component
        return None

    def _by_rules(self, component: Component, name: str, years: tuple[int, ...]) -> Meant | None:
        location = iana_name(_value(component, "X-LIC-LOCATION"))
        if location is not None:
            return Meant(location)
        rules = _rules(_text(component))
        if rules is None:
            return None
        homes = (self.floating, self.home)
        for year in years:
            zone = same_rules(rules, name, homes, year)
            if zone is not None:
                return Meant(zone)
        home = self.floating
        note = Sentence(
            'The zone "{name}" has rules of its own; what repeats was taken as in {home}.',
            name=name,
            home=home,
        )
        return Meant(home, rules, note)


def _text(component: Component) -> str:
    return "\r\n".join(line.text for line in component.lines)


def _value(component: Component, name: str) -> str:
    for line in component.lines:
        head, _, value = line.text.partition(":")
        if head.partition(";")[0].upper() == name:
            return value.strip()
    return ""


def _is_yearly(rule: str) -> bool:
    """No zone changes more often. Other rules could be followed for hours."""
    return "FREQ=YEARLY" in rule and re.search(r"INTERVAL=0*(;|$)", rule) is None


@lru_cache(maxsize=64)
def _rules(text: str) -> tzinfo | None:
    from icalendar import Timezone, use_zoneinfo  # noqa: PLC0415 (95 ms)

    if len(text) > LONGEST_RULES or not all(map(_is_yearly, _RULES.findall(text.upper()))):
        return None
    try:
        component = Timezone.from_ical(f"BEGIN:VTIMEZONE\r\n{text}\r\nEND:VTIMEZONE\r\n")
        if not isinstance(component, Timezone):
            return None
        rules: tzinfo = component.to_tz(lookup_tzid=False)
        _offset(rules, datetime(2020, 1, 1))  # noqa: DTZ001 (wall time)
    except Exception:  # noqa: BLE001 a foreign file: whatever the library cannot read is no zone
        return None
    finally:
        use_zoneinfo()  # type: ignore[no-untyped-call]  # else the name is kept for other files
    return rules


@lru_cache(maxsize=256)
def same_rules(rules: tzinfo, name: str, first: tuple[str, ...], year: int) -> str | None:
    """The IANA zone with the same offsets all through `year`, also in the hours of its changes;
    preferably one of `first`, or one whose city is in the name.
    """
    return next((zone for zone in _candidates(name, first) if _agrees(rules, zone, year)), None)


def _agrees(rules: tzinfo, zone: str, year: int) -> bool:
    days, wanted, changes, offsets = _sampled(rules, year)
    there = zone_named(zone)
    return (
        all(_offset(there, days[number]) == wanted[number] for number in FEW)
        and [_offset(there, wall) for wall in days] == wanted
        and [moment.astimezone(there).utcoffset() for moment in changes] == offsets
    )


class _Samples(NamedTuple):
    """The noons of a year with their offsets, and the half hours around its changes with theirs."""

    days: list[datetime]
    wanted: list[timedelta | None]
    changes: list[datetime]
    offsets: list[timedelta | None]


@lru_cache(maxsize=256)
def _sampled(rules: tzinfo, year: int) -> _Samples:
    days = list(_noons(year))
    wanted = [_offset(rules, wall) for wall in days]
    changes = list(_changes(days, wanted))
    return _Samples(
        days, wanted, changes, [moment.astimezone(rules).utcoffset() for moment in changes]
    )


def _noons(year: int) -> Iterator[datetime]:
    noon = datetime(year, 1, 1, 12)  # noqa: DTZ001 (wall time)
    return (noon + timedelta(days=day) for day in range(365))


def _changes(days: list[datetime], offsets: Sequence[timedelta | None]) -> Iterator[datetime]:
    """The half hours between two noons with different offsets, in UTC."""
    for (noon, before), (_, after) in pairwise(zip(days, offsets, strict=True)):
        if before != after:
            start = noon.replace(tzinfo=UTC) - (before or timedelta())
            yield from (start + timedelta(minutes=30 * step) for step in range(48))


def _offset(rules: tzinfo, wall: datetime) -> timedelta | None:
    return wall.replace(tzinfo=rules).utcoffset()


def _candidates(name: str, first: tuple[str, ...]) -> Iterator[str]:
    known = sorted(set(windows_zones().values()))
    yield from first
    yield from (zone for zone in known if zone.rpartition("/")[2].lower() in name.lower())
    yield from known
    yield from (f"Etc/GMT{hours:+d}" for hours in range(-14, 13) if hours)


def instant_of(wall: datetime, rules: tzinfo) -> datetime:
    """In UTC. A time that DST skips counts from before the gap (RFC 5545, 3.3.5)."""
    try:
        return wall.replace(tzinfo=rules).astimezone(UTC)
    except (OverflowError, ValueError):
        raise InvalidValue("{wall} lies outside the calendar.", wall=wall) from None

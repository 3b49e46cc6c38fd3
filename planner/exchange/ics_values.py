"""The properties of one entry, read by icalendar, in the domain's types."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from planner.domain.clock import zone_named
from planner.exchange.ics_components import Component
from planner.exchange.ics_lines import unescaped
from planner.exchange.ics_properties import OWN, sorted_out
from planner.exchange.ics_zones import Meant, Zones, instant_of
from planner.exchange.report import Refused

FIRST_YEAR, LAST_YEAR = 1970, 2200


class When(NamedTuple):
    """An instant in UTC, and the zone in which it was written; for a DATE also the `day`.

    `floats`: no zone was written, so that it is the reader's.
    """

    moment: datetime
    zone: str
    day: date | None = None
    floats: bool = False


class Span(NamedTuple):
    """A start of RDATE; of a PERIOD also how it ends."""

    start: When
    end: When | timedelta | None = None


class Properties:
    """What one entry says. `notes` collects what had to be assumed or left out."""

    def __init__(self, component: Component, zones: Zones) -> None:
        self.component = component
        self.zones = zones
        self.notes: list[str] = []
        self._plain, self._read = sorted_out(component, self.notes)

    def raw(self, name: str) -> tuple[str, ...]:
        """The values of a property of PLAIN as they stand in the file."""
        return tuple(value.strip() for value in self._plain.get(name, ()))

    def text(self, name: str) -> str:
        values = self._plain.get(name)
        return unescaped(values[0]) if values else ""

    def own(self, name: str) -> str | None:
        """The value of our own property X-FLEXDAY-name."""
        return self.text(f"{OWN}{name}") if f"{OWN}{name}" in self._plain else None

    def word(self, name: str) -> str:
        return self.text(name).strip().upper()

    def number(self, name: str) -> int | None:
        """Within the 32 bits of RFC 5545, 3.3.8."""
        values = self.raw(name)
        if not values:
            return None
        if re.fullmatch(r"[+-]?\d{1,10}", values[0]) and abs(int(values[0])) < 2**31:
            return int(values[0])
        self.notes.append(f'{name} "{values[0][:40]}" was left out.')
        return None

    def categories(self) -> tuple[str, ...]:
        values = (str(each) for value in self._values("CATEGORIES") for each in value.cats)
        return tuple(dict.fromkeys(value for value in values if value.strip()))

    def relations(self) -> tuple[str, ...]:
        """The uids in RELATED-TO, whatever the relation is."""
        return tuple(str(value) for value in self._values("RELATED-TO"))

    def related(self, kind: str) -> tuple[str, ...]:
        """The uids in RELATED-TO with this RELTYPE (RFC 9253, 5)."""
        return tuple(
            str(value)
            for value in self._values("RELATED-TO")
            if str(value.params.get("RELTYPE", "PARENT")).upper() == kind
        )

    def length(self, name: str) -> timedelta | None:
        """An exact length, days of 24 hours."""
        values = self.raw(name)
        if not values:
            return None
        from icalendar import vDuration  # noqa: PLC0415 (95 ms)

        try:
            found: timedelta = vDuration.from_ical(values[0])  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):
            raise Refused(f'{name} "{values[0][:40]}" is no length of time.') from None
        if abs(found) > timedelta(days=366 * 100):
            raise Refused(f"{name} is longer than a century.")
        return found

    def when(self, name: str, first_year: int = FIRST_YEAR) -> When | None:
        """Raises Refused for a value that is no time; an entry without it would be another one."""
        values = self._values(name, essential=True)
        if not values:
            return None
        return self._when(name, values[0].dt, values[0].params, first_year)

    def when_readable(self, name: str) -> When | None:
        """Of entries that make sense without it."""
        try:
            return self.when(name)
        except Refused as refused:
            self.notes.append(f"{refused} It was left out.")
            return None

    def changes_all_later(self) -> bool:
        """Whether an override stands for the rest of its series (RFC 5545, 3.2.13)."""
        return any(value.params.get("RANGE") for value in self._values("RECURRENCE-ID"))

    def whens(self, name: str) -> tuple[When, ...]:
        """All values of EXDATE."""
        return tuple(span.start for span in self.spans(name))

    def spans(self, name: str) -> tuple[Span, ...]:
        """All values of RDATE, which may be periods."""
        return tuple(
            span
            for values in self._values(name)
            for value in values.dts
            if (span := self._span(name, value.dt, values.params)) is not None
        )

    def _span(self, name: str, value: Any, params: Any) -> Span | None:
        start, end = value if isinstance(value, tuple) else (value, None)
        if not FIRST_YEAR <= start.year <= LAST_YEAR:
            return None
        if isinstance(end, datetime):
            end = self._when(name, end, params)
        return Span(self._when(name, start, params), end)

    def _when(self, name: str, value: object, params: Any, first_year: int = FIRST_YEAR) -> When:
        if not isinstance(value, date):
            raise Refused(f"{name} is no date or time.")
        if not first_year <= value.year <= LAST_YEAR:
            years = f"{FIRST_YEAR} to {LAST_YEAR}"
            raise Refused(f"{name} is in the year {value.year}; the years {years} are kept.")
        if not isinstance(value, datetime):
            return self._at_midnight(value)
        return self._at(value, params.get("X-ZONE"))

    def _at(self, value: datetime, zone_name: Any) -> When:
        if value.tzinfo is not None:
            meant = self._meant(zone_name, value).zone if zone_name else "UTC"
            return When(value.astimezone(UTC), meant)
        if zone_name is None:
            zone = self.zones.floating
            return self._in(value, zone)._replace(floats=not self.zones.names_one)
        meant_zone = self._meant(zone_name, value)
        if meant_zone.note:
            self.notes.append(meant_zone.note)
        if meant_zone.own is not None:
            return When(instant_of(value, meant_zone.own), meant_zone.zone)
        return self._in(value, meant_zone.zone)

    def _meant(self, name: object, wall: datetime) -> Meant:
        return self.zones.meant(str(name), wall.year, repeats="RRULE" in self._plain)

    def _in(self, wall: datetime, zone: str) -> When:
        return When(instant_of(wall, zone_named(zone)), zone)

    def _at_midnight(self, day: date) -> When:
        """A date is one's own day wherever one is (RFC 5545, 3.3.4)."""
        zone = self.own("ZONE") or self.zones.home
        wall = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (wall time)
        return When(instant_of(wall, zone_named(zone)), zone, day)

    def _values(self, name: str, *, essential: bool = False) -> list[Any]:
        """Those that could be read."""
        every = self._read.get(name)
        if every is None:
            return []
        broken = [value for value in every if hasattr(value, "parse_error")]
        if broken and essential:
            raise Refused(f'{name} "{str(broken[0])[:40]}" is no date or time.')
        self.notes += (f'{name} "{str(value)[:40]}" was left out.' for value in broken)
        return [value for value in every if not hasattr(value, "parse_error")]

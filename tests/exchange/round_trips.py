"""Sheets in every zone of the world, told as text and read back:
`python -m tests.exchange.round_trips`.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import available_timezones

from planner.domain.clock import local_time
from planner.domain.hours import HoursKind
from planner.domain.interval import Interval
from planner.domain.recipients import LANGUAGES
from planner.exchange.availability import formatted
from planner.exchange.availability_reading import read_text
from planner.exchange.availability_rows import free_intervals
from planner.scheduling.offers.availability import AvailabilitySheet, Offer

YEAR = datetime(2026, 11, 23, tzinfo=UTC)
ONE_WEEK = timedelta(days=7)
QUARTER = timedelta(minutes=15)


def zones() -> list[str]:
    return sorted(available_timezones() - {"localtime"})


def sheets(zone: str, weeks: Iterable[int]) -> Iterator[AvailabilitySheet]:
    """One a week, each with the day of a change of clocks offered from end to end."""
    random = Random(zone)
    for number in weeks:
        span = Interval(YEAR + ONE_WEEK * number, YEAR + ONE_WEEK * (number + 1))
        own = random.choice((zone, "Europe/Lisbon", "Pacific/Auckland", "America/Los_Angeles"))
        yield AvailabilitySheet(
            span=span,
            own_zone=own,
            recipient_zone=zone,
            minimum=QUARTER,
            offers=tuple(
                Offer(time, HoursKind.CORE) for time in _offers(random, span, (zone, own))
            ),
            made_at=YEAR,
            language=random.choice(LANGUAGES),
        )


def _offers(random: Random, span: Interval, both: tuple[str, str]) -> Iterator[Interval]:
    for day in range(7):
        start = span.start + timedelta(days=day)
        offsets = [
            {local_time(start + timedelta(days=d), zone).utcoffset() for d in (0, 1)}
            for zone in both
        ]
        if any(len(found) > 1 for found in offsets):
            cuts = sorted(random.sample(range(96), 12))
        else:
            cuts = sorted(random.sample(range(96), 2))
        for first, last in zip(cuts[::2], cuts[1::2], strict=True):
            yield Interval(start + QUARTER * first, start + QUARTER * last)


def mistakes(sheet: AvailabilitySheet) -> list[str]:
    """The lines that say another time than is offered."""
    year = local_time(sheet.made_at, sheet.recipient_zone).year
    read = read_text(formatted(sheet, "text"), sheet.language, year)
    wanted = free_intervals(sheet)
    found = [f"{len(read)} of {len(wanted)} lines"] if len(read) != len(wanted) else []
    for line, free in zip(read, wanted, strict=False):
        if line.theirs != free or line.own not in (None, free):
            found.append(f"{sheet.recipient_zone}: {free} was read as {line}")
    return found


def main() -> int:
    told, wrong = 0, 0
    for zone in zones():
        for sheet in sheets(zone, range(53)):
            told += len(sheet.offers)
            for mistake in mistakes(sheet):
                wrong += 1
                print(mistake)
    print(f"{told} times in {len(zones())} zones over 53 weeks; {wrong} read as another time.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

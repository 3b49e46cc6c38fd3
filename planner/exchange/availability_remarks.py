"""What stands below the free times: changes of clocks, and what else a recipient may see."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from planner.domain.clock import local_time
from planner.domain.values import dataclass
from planner.exchange.availability_rows import offset_text, row_of
from planner.exchange.availability_words import words_in
from planner.scheduling.offers.availability import AvailabilitySheet

STEP = timedelta(hours=6)
"""No zone changes its clocks there and back within it."""


@dataclass(frozen=True, slots=True)
class ClockChange:
    """At `moment` the clocks of `zone` go from one offset to another."""

    zone: str
    moment: datetime
    before: timedelta
    after: timedelta


def clock_changes(sheet: AvailabilitySheet) -> tuple[ClockChange, ...]:
    """Of both zones within the span, the recipient's first."""
    zones = dict.fromkeys((sheet.recipient_zone, sheet.own_zone))
    return tuple(change for zone in zones for change in _changes(sheet, zone))


def _changes(sheet: AvailabilitySheet, zone: str) -> Iterator[ClockChange]:
    moment = sheet.span.start
    while moment < sheet.span.end:
        later = min(moment + STEP, sheet.span.end)
        before, after = _offset(moment, zone), _offset(later, zone)
        if before != after:
            yield ClockChange(zone, _moment_of(moment, later, zone), before, after)
        moment = later


def _moment_of(low: datetime, high: datetime, zone: str) -> datetime:
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if _offset(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def _offset(moment: datetime, zone: str) -> timedelta:
    return local_time(moment, zone).utcoffset() or timedelta()


def remarks(sheet: AvailabilitySheet) -> tuple[str, ...]:
    """Sentences, then a line for each busy time of which more may be seen."""
    return (*_clock_sentences(sheet), *_named_lines(sheet))


def _clock_sentences(sheet: AvailabilitySheet) -> Iterator[str]:
    words = words_in(sheet.language)
    for change in clock_changes(sheet):
        yield words["clocks"].format(
            city=words.city(change.zone),
            day=words.day_title(local_time(change.moment, change.zone)),
            before=offset_text(change.before),
            after=offset_text(change.after),
        )


def _named_lines(sheet: AvailabilitySheet) -> Iterator[str]:
    words = words_in(sheet.language)
    for named in sheet.named:
        row = row_of(sheet, named.interval)
        parts = [words[named.kind] if named.kind else "", " ".join(named.title.split())]
        told = ": ".join(filter(None, parts)) or words["busy"]
        yield f"{words.day_title(row.day)} {row.theirs} · {told}"

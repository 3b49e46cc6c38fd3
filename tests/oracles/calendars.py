"""The occurrences in calendar files, as we and as recurring-ical-events have them."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.domain.occurrences import Occurrence, occurrences
from planner.domain.tables import with_entries
from planner.exchange.ics_import import read_calendar

JOB = Path(__file__).with_name("recurring_job.py")
FIRST, LAST = 2008, 2029
HOME = "UTC"
ONE_MINUTE = timedelta(minutes=1)

Times = set[tuple[str, str]]


def ours(file: Path) -> Times:
    """Starts and ends; an entry without a length ends where it starts, as it says."""
    now = datetime(2024, 1, 1, tzinfo=UTC)
    report = read_calendar(file.read_bytes(), HOME, now)
    calendar = with_entries(Calendar(), report.entries)
    within = Interval(datetime(FIRST, 1, 1, tzinfo=UTC), datetime(LAST + 1, 1, 1, tzinfo=UTC))
    found = occurrences(calendar, within)
    return {each for each in map(_text, found) if _is_within(each[0])}


def _text(found: Occurrence) -> tuple[str, str]:
    span, event = found.interval, found.event
    if event.all_day:
        first, last = (f"{local_time(each, event.zone):%Y%m%d}" for each in (span.start, span.end))
        return first, last
    end = span.start if span.length == ONE_MINUTE else span.end
    return f"{span.start:%Y%m%dT%H%M%SZ}", f"{end:%Y%m%dT%H%M%SZ}"


def by_recurring_ical_events(python: Path, files: Sequence[Path]) -> dict[str, Times | None]:
    """`python` is that of the environment in which it is installed."""
    command = [python, JOB, str(FIRST - 1), str(LAST + 1), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    found = json.loads(done.stdout).items()
    return {name: None if times is None else set(_same_form(times)) for name, times in found}


def _same_form(times: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Floating times as those of HOME."""
    for start, end in times:
        pair = tuple(
            f"{each}Z" if "T" in each and each[-1] != "Z" else each for each in (start, end)
        )
        if _is_within(start):
            yield pair[0], pair[1]


def _is_within(start: str) -> bool:
    return FIRST <= int(start[:4]) <= LAST

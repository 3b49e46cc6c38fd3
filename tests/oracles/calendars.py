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
ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)

Times = set[tuple[str, str]]


OTHERWISE = {
    "bad_rrule_missing_until_event.ics": "UNTL is no part of a rule; both refuse it",
    "issue_117_until_before_dtstart.ics": "the start always happens, also after UNTIL (3.8.5.3)",
    "issue_132_swapped_start_and_end.ics": "two events with one UID; the later one is taken",
    "issue_201_mixed_datetime_and_date.ics": "a DATE is a day, whatever its end is written as",
    "issue_243_recurrence_id_is_not_identical_to_dtstart.ics": "5,000 times are shown at most",
    "issue_75_range_parameter.ics": "an UNTIL that is a date means all of its day",
}
"""Where we differ on purpose, and why."""


def ours(file: Path) -> Times:
    """Starts and ends."""
    now = datetime(2024, 1, 1, tzinfo=UTC)
    report = read_calendar(file.read_bytes(), HOME, now)
    calendar = with_entries(Calendar(), report.entries)
    within = Interval(datetime(FIRST, 1, 1, tzinfo=UTC), datetime(LAST + 1, 1, 1, tzinfo=UTC))
    found = occurrences(calendar, within)
    return {each for each in map(_text, found) if _is_within(each[0])}


def _text(found: Occurrence) -> tuple[str, str]:
    span, event = found.interval, found.event
    form = "%Y%m%d" if event.all_day else "%Y%m%dT%H%M%SZ"
    local = (local_time(each, event.zone) for each in (span.start, span.end))
    start, end = local if event.all_day else (span.start, span.end)
    return _at_least_something(f"{start:{form}}", f"{end:{form}}")


def _at_least_something(start: str, end: str) -> tuple[str, str]:
    """We keep what takes no time as one minute or one day; so both do here."""
    if start != end:
        return start, end
    if "T" not in start:
        return start, f"{datetime.strptime(start, '%Y%m%d') + ONE_DAY:%Y%m%d}"  # noqa: DTZ007
    return start, f"{datetime.strptime(start, '%Y%m%dT%H%M%S%z') + ONE_MINUTE:%Y%m%dT%H%M%SZ}"


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
            yield _at_least_something(pair[0], pair[1])


def _is_within(start: str) -> bool:
    return FIRST <= int(start[:4]) <= LAST

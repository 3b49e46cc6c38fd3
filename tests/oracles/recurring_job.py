"""What recurring-ical-events makes of calendars; run in an environment of its own.

    python recurring_job.py FIRST LAST FILE…

Writes for each file, as JSON, the starts and ends of its events that begin from the year FIRST to
the year LAST: dates as they are, times in UTC, floating times without a zone. A file that cannot be
read has None.
"""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import recurring_ical_events
from icalendar import Calendar


def times(file: Path, first: int, last: int) -> list[list[str]] | None:
    try:
        calendars = Calendar.from_ical(file.read_bytes(), multiple=True)
        found = [
            [_text(event["DTSTART"].dt), _text(event["DTEND"].dt)]
            for calendar in calendars
            for event in recurring_ical_events.of(
                calendar, keep_recurrence_attributes=True
            ).between(date(first, 1, 1), date(last, 12, 31))
        ]
    except Exception as error:  # noqa: BLE001 (a foreign library on foreign files)
        print(f"{file.name}: {type(error).__name__}: {error}", file=sys.stderr)
        return None
    return sorted(found)


def _text(moment: date) -> str:
    if not isinstance(moment, datetime):
        return f"{moment:%Y%m%d}"
    if moment.tzinfo is None:
        return f"{moment:%Y%m%dT%H%M%S}"
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


if __name__ == "__main__":
    years = int(sys.argv[1]), int(sys.argv[2])
    files = map(Path, sys.argv[3:])
    json.dump({file.name: times(file, *years) for file in files}, sys.stdout)

"""Availability for programs: JSON and CSV."""

import csv
import io
import json

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.availability_rows import free_intervals
from planner.scheduling.availability import AvailabilitySheet

COLUMNS = ("start", "end", "zone", "own_start", "own_end", "own_zone")


def availability_json(sheet: AvailabilitySheet) -> str:
    """Times are ISO 8601 with the recipient's offset."""
    zone = sheet.recipient_zone
    told = {
        "made_at": local_time(sheet.made_at, zone).isoformat(timespec="seconds"),
        "zone": zone,
        "own_zone": sheet.own_zone,
        "minimum_minutes": round(sheet.minimum.total_seconds() / 60),
        "span": dict(zip(("start", "end"), _texts(sheet.span, zone), strict=True)),
        "offers": [
            dict(zip(("start", "end"), _texts(free, zone), strict=True))
            for free in free_intervals(sheet)
        ],
    }
    return json.dumps(told, indent=1) + "\n"


def availability_csv(sheet: AvailabilitySheet) -> str:
    """One line per free time, in both zones; lines end with CRLF (RFC 4180)."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for free in free_intervals(sheet):
        theirs, own = _texts(free, sheet.recipient_zone), _texts(free, sheet.own_zone)
        writer.writerow((*theirs, sheet.recipient_zone, *own, sheet.own_zone))
    return table.getvalue()


def _texts(interval: Interval, zone: str) -> tuple[str, str]:
    start, end = local_time(interval.start, zone), local_time(interval.end, zone)
    return start.isoformat(timespec="seconds"), end.isoformat(timespec="seconds")

"""Availability for programs: JSON, as `resources/schemas/availability.json` says, and CSV."""

import csv
import io
import json
from typing import Any

from planner.domain.clock import local_time
from planner.domain.interval import Interval
from planner.exchange.availability_remarks import clock_changes
from planner.exchange.availability_rows import free_intervals, offset_text
from planner.scheduling.building.named_times import NamedTime
from planner.scheduling.offers.availability import AvailabilitySheet

COLUMNS = ("start", "end", "zone", "own_start", "own_end", "own_zone")
VERSION = 1


def availability_json(sheet: AvailabilitySheet) -> str:
    """Times are ISO 8601 with the recipient's offset."""
    zone = sheet.recipient_zone
    told: dict[str, Any] = {
        "version": VERSION,
        "made_at": local_time(sheet.made_at, zone).isoformat(timespec="seconds"),
        "zone": zone,
        "own_zone": sheet.own_zone,
        "minimum_minutes": round(sheet.minimum.total_seconds() / 60),
        "span": _ends(sheet.span, zone),
        "offers": [_ends(free, zone) for free in free_intervals(sheet)],
        "clock_changes": [
            {
                "zone": change.zone,
                "at": local_time(change.moment, change.zone).isoformat(timespec="seconds"),
                "before": offset_text(change.before).replace("−", "-"),
                "after": offset_text(change.after).replace("−", "-"),
            }
            for change in clock_changes(sheet)
        ],
    }
    if sheet.named:
        told["busy"] = [_named(named, zone) for named in sheet.named]
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _named(named: NamedTime, zone: str) -> dict[str, str]:
    more = {"kind": named.kind, "title": named.title}
    return _ends(named.interval, zone) | {name: text for name, text in more.items() if text}


def availability_csv(sheet: AvailabilitySheet) -> str:
    """One line per free time, in both zones; lines end with CRLF (RFC 4180)."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for free in free_intervals(sheet):
        theirs, own = _texts(free, sheet.recipient_zone), _texts(free, sheet.own_zone)
        writer.writerow((*theirs, sheet.recipient_zone, *own, sheet.own_zone))
    return table.getvalue()


def _ends(interval: Interval, zone: str) -> dict[str, str]:
    return dict(zip(("start", "end"), _texts(interval, zone), strict=True))


def _texts(interval: Interval, zone: str) -> tuple[str, str]:
    start, end = local_time(interval.start, zone), local_time(interval.end, zone)
    return start.isoformat(timespec="seconds"), end.isoformat(timespec="seconds")

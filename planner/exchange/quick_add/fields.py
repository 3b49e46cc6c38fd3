"""A line of quick add for programs: plain fields in local wall-clock time."""

from datetime import date, datetime, timedelta

from planner.domain.clock import local_time
from planner.domain.reminder_text import reminders_text
from planner.exchange.quick_add.quick import QuickAdd


def fields(quick: QuickAdd, zone: str) -> dict[str, object]:
    """What the line said. What was assumed is left out, and named in `assumed`."""
    events = quick.kind in ("appointment", "personal")
    given: dict[str, object] = {
        "kind": quick.kind,
        "title": quick.title,
        "start": _moment(quick.start or quick.release, zone),
        "end": None if quick.end_assumed else _moment(quick.end, zone),
        "due": _moment(quick.due, zone),
        "date": _moment(quick.day, zone),
        "estimate": None if events or quick.estimate_assumed else _minutes(quick.estimate),
        "travel": _minutes(quick.travel),
        "reminders": reminders_text(quick.reminders),
        "reminded_at": _moment(quick.reminded_at, zone),
        "rrule": quick.rule,
        "times_per_week": quick.times_per_week,
        "window": [f"{at:%H:%M}" for at in quick.window] if quick.window else None,
        "tags": list(quick.tags),
        "contexts": list(quick.contexts),
        "project": quick.project,
        "priority": quick.priority,
        "all_day": quick.all_day,
        "warnings": list(quick.warnings),
    }
    return {name: value for name, value in given.items() if value} | {
        "title": quick.title,
        "assumed": list(quick.assumed),
    }


def _moment(moment: date | datetime | None, zone: str) -> str | None:
    if isinstance(moment, datetime):
        return f"{local_time(moment, zone):%Y-%m-%dT%H:%M}"
    return moment.isoformat() if moment else None


def _minutes(length: timedelta | None) -> int | None:
    return round(length.total_seconds() / 60) if length else None

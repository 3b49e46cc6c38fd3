"""The whole calendar as JSON, for programs and for comparing."""

import json

import msgspec

from planner.domain.calendar import Calendar


def calendar_json(calendar: Calendar) -> str:
    """The same calendar gives the same text, whatever order its entries came in."""
    plain = msgspec.to_builtins(calendar, str_keys=True)
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

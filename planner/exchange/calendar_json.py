"""The whole calendar as JSON, for programs and for comparing."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from planner.domain.calendar import Calendar


def calendar_json(calendar: Calendar) -> str:
    """The same calendar gives the same text, whatever order its entries came in."""
    plain = msgspec.to_builtins(calendar, str_keys=True, enc_hook=_plain)
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _plain(value: object) -> dict[Any, Any]:
    """A mapping that is no dict."""
    if isinstance(value, Mapping):
        return dict(value.items())
    raise NotImplementedError(f"{type(value)} has no JSON")

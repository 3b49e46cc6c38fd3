"""The rules of dateutil's own tests, with what dateutil makes of them.

    python tests/oracles/dateutil_cases.py test_rrule.py tests/data/rules/dateutil.json

with the file from dateutil's source distribution, in an environment with dateutil 2.9, pytest and
freezegun. Rules that look at Easter are no rules of RFC 5545.
"""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from dateutil import rrule as dateutil

MOST = 60
"""Times of a rule without an end."""

_made: list[Any] = []


def recorded(file: Path) -> list[dict[str, Any]]:
    """A case for each different rule and set of rules that the tests make."""
    for kind in (dateutil.rrule, dateutil.rruleset):
        _record(kind)
    pytest.main(["-q", "-p", "no:cacheprovider", "-W", "ignore", str(file)])
    cases = {json.dumps(case): case for each in _made for case in _case(each)}
    return list(cases.values())


def _record(kind: Any) -> None:
    plain = kind.__init__

    def recording(self: Any, *given: Any, **named: Any) -> None:
        plain(self, *given, **named)
        _made.append(self)

    kind.__init__ = recording


def _case(made: Any) -> Iterator[dict[str, Any]]:
    is_set = isinstance(made, dateutil.rruleset)
    rules = made._rrule if is_set else [made]
    except_rules = made._exrule if is_set else []
    starts = {rule._dtstart for rule in (*rules, *except_rules)}
    texts = [_text(rule) for rule in (*rules, *except_rules)]
    if len(starts) != 1 or min(starts).tzinfo or any("BYEASTER" in text for text in texts):
        return
    try:
        expected = [_moment(each) for each in islice(made, MOST)]
    except ValueError:  # it never happens, which dateutil refuses
        expected = []
    yield {
        "start": _moment(starts.pop()),
        "rules": texts[: len(rules)],
        "except_rules": texts[len(rules) :],
        "dates": [_moment(each) for each in (made._rdate if is_set else [])],
        "exceptions": [_moment(each) for each in (made._exdate if is_set else [])],
        "expected": expected,
    }


def _text(rule: Any) -> str:
    """As a file says it; a start has no milliseconds, and no rule a time without its date."""
    return str(rule).partition("RRULE:")[2]


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S")


if __name__ == "__main__":
    found = recorded(Path(sys.argv[1]))
    lines = ",\n".join(json.dumps(case) for case in found)
    Path(sys.argv[2]).write_text(f"[\n{lines}\n]\n", encoding="utf-8")

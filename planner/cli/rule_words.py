"""How something repeats, in words."""

from collections.abc import Mapping

from planner.domain.rule_text import WEEKDAYS, parts_of
from planner.domain.sentence import DAYS

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_SAID = {"FREQ", "INTERVAL", "BYDAY", "COUNT", "WKST"}


def rule_words(rule: str) -> str:
    """ "every day", "every 2 weeks on Mon,Wed, 10 times"; the rule itself where it says more."""
    parts = parts_of(rule)
    days, unit = _days(parts), _UNITS.get(parts["FREQ"])
    if unit is None or days is None or parts.keys() - _SAID:
        return rule
    interval = int(parts.get("INTERVAL", "1"))
    every = f"every {unit}" if interval == 1 else f"every {interval} {unit}s"
    if days:
        every = f"every {days}" if interval == 1 else f"{every} on {days}"
    return f"{every}, {parts['COUNT']} times" if "COUNT" in parts else every


def _days(parts: Mapping[str, str]) -> str | None:
    """ "Mon,Wed"; None for days that are more than weekdays of a week, such as 2TU."""
    named = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    if named and (parts["FREQ"] != "WEEKLY" or not set(named) <= set(WEEKDAYS)):
        return None
    return ",".join(DAYS[at] for at, day in enumerate(WEEKDAYS) if day in named)

"""The text of recurrence rules (RFC 5545, 3.3.10), checked."""

import re
from collections.abc import Mapping

from planner.domain.errors import InvalidValue
from planner.domain.sentence import Part, Sentence

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")

Numbers = tuple[int, ...]
Days = tuple[tuple[int, int], ...]

_LISTS: Mapping[str, tuple[int, int]] = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}
_SINGLES: Mapping[str, tuple[int, int]] = {"INTERVAL": (1, 9999), "COUNT": (1, 999_999)}
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL = re.compile(r"\d{8}(T\d{6}Z?)?", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,6}", re.ASCII)
MOST_WEEKS = 53
"""Of a year, and so of any weekday in it."""

_TOO_OFTEN = ("SECONDLY", "MINUTELY")
_OMITTED = {"RSCALE": "GREGORIAN", "SKIP": "OMIT"}
"""Parts of RFC 7529 with what every rule means without them."""


def parts_of(rule: str) -> dict[str, str]:
    """The parts by name, in capitals. Raises InvalidValue with what is wrong about the rule."""
    parts: dict[str, str] = {}
    for part in rule.strip().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = part.upper().partition("=")
        if not equals or not value or name in parts:
            raise _invalid(rule, '"{part}" is not one NAME=VALUE', part=part)
        if _OMITTED.get(name) != value:
            parts[name] = value
    if "RSCALE" in parts or "SKIP" in parts:
        raise _invalid(
            rule, "it needs RSCALE or SKIP, and only Gregorian rules that skip nothing work"
        )
    if parts.get("FREQ") in _TOO_OFTEN:
        raise _invalid(rule, "it repeats within an hour; every hour is the most")
    unknown = parts.keys() - {"FREQ", "UNTIL", "WKST", "BYDAY", *_LISTS, *_SINGLES}
    if unknown:
        raise _invalid(rule, "{name} is not known", name=min(unknown))
    if parts.get("FREQ") not in FREQUENCIES:
        raise _invalid(rule, "it must say FREQ=DAILY, WEEKLY, MONTHLY, YEARLY or HOURLY")
    if "UNTIL" in parts and not _UNTIL.fullmatch(parts["UNTIL"]):
        raise _invalid(rule, "UNTIL is a date such as 20261231 or a time such as 20261231T120000Z")
    if parts.get("WKST", "MO") not in WEEKDAYS:
        raise _invalid(rule, "WKST is a weekday such as MO")
    return parts


def numbers(parts: Mapping[str, str], name: str) -> Numbers:
    """The sorted values of a part with a list; empty without the part."""
    if name not in parts:
        return ()
    return tuple(sorted({_number(parts, name, text) for text in parts[name].split(",")}))


def number(parts: Mapping[str, str], name: str) -> int | None:
    return _number(parts, name, parts[name]) if name in parts else None


def _number(parts: Mapping[str, str], name: str, text: str) -> int:
    least, most = {**_LISTS, **_SINGLES}[name]
    value = int(text) if _NUMBER.fullmatch(text) else None
    if value is None or not least <= value <= most or (value == 0 and least < 0):
        raise _invalid(
            text_of(parts),
            "{name} is a number from {least} to {most}",
            name=name,
            least=max(least, 1),
            most=most,
        )
    return value


def days(parts: Mapping[str, str]) -> Days:
    """BYDAY as pairs of an ordinal (0: every) and a weekday (Monday 0)."""
    found = []
    for text in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        match = _DAY.fullmatch(text)
        if match is None:
            raise _invalid(text_of(parts), '"{text}" is not a weekday such as TU or 2TU', text=text)
        if not 1 <= abs(int(match[1] or 1)) <= MOST_WEEKS:
            raise _invalid(text_of(parts), 'no year has a "{text}"', text=text)
        found.append((int(match[1] or 0), WEEKDAYS.index(match[2])))
    return tuple(found)


def text_of(parts: Mapping[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _invalid(rule: str, why: str, **values: Part) -> InvalidValue:
    said = Sentence(why, **values)
    return InvalidValue('The rule "{rule}" cannot be followed: {why}.', rule=rule, why=said)

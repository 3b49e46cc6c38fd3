"""Dates in a table: one order of day and month for all of it, which is told and never mixed."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum

from planner.domain.clock import wall_instant
from planner.domain.sentence import Sentence
from planner.domain.written import in_range
from planner.exchange.report import Refused

_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_TIME = re.compile(
    r"(\d{1,2})(?:[:h.](\d{2}))?(?::(\d{2})(?:\.\d+)?)?h?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?",
    re.IGNORECASE,
)


class Order(StrEnum):
    """In which day and month stand. A year that comes first is followed by month and day."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


NAMES = {
    Order.DAY_FIRST: Sentence("day/month/year"),
    Order.MONTH_FIRST: Sentence("month/day/year"),
}


def possible_orders(texts: Iterable[str]) -> tuple[frozenset[Order], str]:
    """Those in which all of these dates exist, and one that needs an order; "" if none does. What
    is none in any order, such as 0/0/00, says nothing.
    """
    orders, example = set(Order), ""
    for text in texts:
        found = _DATE.match(text.strip())
        if found is None or len(found[1]) == 4:
            continue
        fitting = {order for order in Order if _date_in(found, order) is not None}
        if fitting:
            example = example or found[0]
            orders &= fitting
    return frozenset(orders), example


def read_date(text: str, order: Order) -> date:
    """Raises Refused, or InvalidValue for a year that is not kept."""
    found = _DATE.fullmatch(text.strip())
    day = None if found is None else _date_in(found, order)
    if day is None:
        raise Refused('"{text}" is no date.', text=text[:40])
    return in_range(day)


def _date_in(found: re.Match[str], order: Order) -> date | None:
    first, middle, last = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        year, month, day = first, middle, last
    else:
        day, month = (first, middle) if order is Order.DAY_FIRST else (middle, first)
        year = last + 2000 if len(found[3]) == 2 else last
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_clock(text: str) -> time:
    """ "13:00", "1:00 PM", "9am", "13h00". Raises Refused."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise Refused('"{text}" is no time of day.', text=text[:40])
    hour, minute, second = (int(found[part] or 0) for part in (1, 2, 3))
    half = (found[4] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        raise Refused('"{text}" is no time of day.', text=text[:40])
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        raise Refused('"{text}" is no time of day.', text=text[:40]) from None


def read_moment(text: str, clock: str, order: Order, zone: str) -> tuple[datetime, date | None]:
    """The instant of a date with its time beside or behind it; of a date alone its midnight, and
    the date.
    """
    day_text, _, rest = " ".join(text.replace("T", " ", 1).split()).partition(" ")
    offset = re.fullmatch(r"(\S+?)(Z|[+-]\d{2}:?\d{2})", rest, re.IGNORECASE)
    if offset is not None:
        return _with_offset(text, day_text), None
    day = read_date(day_text.rstrip(","), order)
    said = clock.strip() or rest
    if not said:
        return wall_instant(datetime.combine(day, time(0)), zone), day
    return wall_instant(datetime.combine(day, read_clock(said)), zone), None


def _with_offset(text: str, day: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused('"{text}" is no time.', text=text[:40]) from None
    read_date(day, Order.DAY_FIRST)
    return moment

"""Days, weeks, times and lengths as a user types them."""

import re
from datetime import date, datetime, time, timedelta

from planner.domain.clock import day_of, instant, local_time, monday_of
from planner.domain.errors import InvalidValue
from planner.domain.written import in_range, parsed_instant

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekday_number(text: str) -> int | None:
    """0 for "mon", "Monday"; None for anything else."""
    short = text[:3].lower()
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if short in WEEKDAYS and full[WEEKDAYS.index(short)].startswith(text.lower()):
        return WEEKDAYS.index(short)
    return None


def parsed_day(text: str, now: datetime, zone: str) -> date:
    """The coming weekday (today counts), today, tomorrow, or an ISO date."""
    today = day_of(now, zone)
    if text.lower() in ("today", "tomorrow"):
        return today + timedelta(days=text.lower() == "tomorrow")
    number = weekday_number(text)
    if number is not None:
        return today + timedelta(days=(number - today.weekday()) % 7)
    try:
        return in_range(date.fromisoformat(text))
    except ValueError:
        raise InvalidValue(
            f'"{text}" is not a day; write wed, today, tomorrow or 2026-11-25.'
        ) from None


def parsed_week(text: str | None, now: datetime, zone: str) -> date:
    """The Monday of this, next, an ISO week (2026-W48), or the week of a day."""
    this = monday_of(day_of(now, zone))
    if text is None or text.lower() == "this":
        return this
    if text.lower() == "next":
        return this + timedelta(days=7)
    if found := re.fullmatch(r"(\d{4})-?W(\d{1,2})", text, re.IGNORECASE):
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            raise InvalidValue(f"There is no week {found[2]} in {found[1]}.") from None
        return in_range(monday)
    if weekday_number(text) is None and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise InvalidValue(f'"{text}" is not a week; write 2026-W48, this, next or a date in it.')
    return monday_of(parsed_day(text, now, zone))


def parsed_moment(text: str, now: datetime, zone: str) -> datetime:
    """ "thu 10:00", "10:00" (today) or an ISO time, as an instant."""
    *days, clock = text.replace("T", " ").split() or [""]
    try:
        wall = datetime.strptime(clock, "%H:%M").time()  # noqa: DTZ007 (a wall time)
    except ValueError:
        raise InvalidValue(
            f'"{text}" is not a time; write thu 10:00, 10:00 or 2026-11-26T10:00.'
        ) from None
    day = parsed_day(days[0], now, zone) if days else local_time(now, zone).date()
    return instant(day, wall, zone)


def parsed_past(text: str, now: datetime, zone: str) -> datetime:
    """As `parsed_moment`, but a weekday is the last one (today counts), a day alone means its end,
    and an ISO time may have seconds and an offset.
    """
    words = text.lower().split()
    if words == ["now"]:
        return now
    if words and (back := _days_back(words[0], now, zone)) is not None:
        day = day_of(now, zone) - timedelta(days=back)
        text = " ".join([day.isoformat(), *words[1:]])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return instant(parsed_day(text, now, zone) + timedelta(days=1), time(0), zone)
    if re.fullmatch(r"\d{1,2}:\d\d", text):
        return parsed_moment(text, now, zone)
    return parsed_instant(text.replace(" ", "T", 1), zone)


def _days_back(word: str, now: datetime, zone: str) -> int | None:
    number = weekday_number(word)
    if number is not None:
        return (day_of(now, zone).weekday() - number) % 7
    return {"today": 0, "yesterday": 1}.get(word)

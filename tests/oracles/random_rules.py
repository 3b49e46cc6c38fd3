"""Rules of every kind that RFC 5545 allows, drawn by a seed."""

from datetime import datetime, timedelta
from random import Random

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIRST = datetime(1997, 9, 2, 9)  # noqa: DTZ001 (wall time)


def random_rule(random: Random) -> str:
    """Parts only where the table of 3.3.10 allows them; none with a COUNT or UNTIL."""
    frequency = random.choice(("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = _day_parts(random, frequency) | _time_parts(random)
    if parts and random.random() < 0.3:
        parts["BYSETPOS"] = random.choice(("1", "-1", "2", "-2", "1,-1", "3", "1,2,-3"))
    if random.random() < 0.5:
        parts["INTERVAL"] = str(random.choice((2, 2, 3, 4, 5, 10, 13)))
    if random.random() < 0.5:
        parts["WKST"] = random.choice(WEEKDAYS)
    return ";".join([f"FREQ={frequency}", *(f"{name}={text}" for name, text in parts.items())])


def random_start(random: Random) -> datetime:
    return FIRST + timedelta(days=random.randrange(12_000), minutes=15 * random.randrange(96))


def _day_parts(random: Random, frequency: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    if random.random() < 0.3:
        parts["BYMONTH"] = _some(random, range(1, 13))
    if frequency == "YEARLY" and random.random() < 0.25:
        parts["BYWEEKNO"] = _some(random, (*range(1, 54), -1, -2, -53))
    if frequency in ("YEARLY", "HOURLY") and random.random() < 0.2:
        parts["BYYEARDAY"] = _some(random, (*range(1, 367, 9), 366, -1, -100, -366), 6)
    if frequency != "WEEKLY" and random.random() < 0.3:
        parts["BYMONTHDAY"] = _some(random, (*range(1, 32), *range(-31, 0)), 6)
    if random.random() < 0.5:
        parts["BYDAY"] = _weekdays(random, frequency, parts)
    return parts


def _weekdays(random: Random, frequency: str, parts: dict[str, str]) -> str:
    """With ordinals only in months and years, and there not beside weeks."""
    days = random.sample(WEEKDAYS, random.randint(1, 3))
    counted = frequency == "MONTHLY" or (frequency == "YEARLY" and "BYWEEKNO" not in parts)
    if not counted or random.random() < 0.4:
        return ",".join(days)
    in_year = frequency == "YEARLY" and "BYMONTH" not in parts
    ordinals = (1, 2, 20, 52, 53, -1, -20, -53) if in_year else (1, 2, 3, 4, 5, -1, -2, -5)
    return ",".join(f"{random.choice(ordinals)}{day}" for day in days)


def _time_parts(random: Random) -> dict[str, str]:
    spans = {"BYHOUR": range(24), "BYMINUTE": range(60), "BYSECOND": range(60)}
    return {name: _some(random, span) for name, span in spans.items() if random.random() < 0.2}


def _some(random: Random, values: "range | tuple[int, ...]", most: int = 3) -> str:
    return ",".join(map(str, sorted(random.sample(list(values), random.randint(1, most)))))

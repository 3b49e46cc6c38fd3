"""Every zone as we write it, read by libical around each change of clocks:
`python -m tests.exchange.timezone_agreement [FIRST LAST]`.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.exchange.ics_timezone import vtimezone
from tests.exchange.libical import read_by_libical
from tests.exchange.round_trips import zones

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
RULES_UNTIL = 2037


def around_each_change(zone: str, first: int, last: int) -> list[datetime]:
    """The second before, the second of it, and an hour later; else one instant a year."""
    right = ZoneInfo(zone)
    moments = [datetime(year, 7, 1, tzinfo=UTC) for year in range(first, last + 1)]
    for before, after in _steps(first, last):
        if _offset(before, right) != _offset(after, right):
            low, high = before, after
            while high - low > SECOND:
                middle = low + (high - low) // (2 * SECOND) * SECOND
                same = _offset(middle, right) == _offset(low, right)
                low, high = (middle, high) if same else (low, middle)
            moments += [low, high, high + timedelta(hours=1)]
    return moments


def _steps(first: int, last: int) -> Iterator[tuple[datetime, datetime]]:
    day = datetime(first, 1, 1, tzinfo=UTC)
    while day.year <= last:
        yield day, day + DAY
        day += DAY


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def wrongly_read(names: list[str], first: int, last: int) -> tuple[int, list[str]]:
    """How many instants were asked for, and those that libical reads as another offset."""
    moments = {name: around_each_change(name, first, last) for name in names}
    asked = [
        (
            "\r\n".join((*vtimezone(name, first - 1, RULES_UNTIL), "")),
            [f"{m:%Y%m%dT%H%M%SZ}" for m in found],
        )
        for name, found in moments.items()
    ]
    read = read_by_libical(zones=asked)["zones"]
    wrong = [
        f"{name} at {moment}: {offset} s"
        for (name, found), offsets in zip(moments.items(), read, strict=True)
        for moment, offset in zip(found, offsets, strict=True)
        if timedelta(seconds=offset) != _offset(moment, ZoneInfo(name))
    ]
    return sum(map(len, moments.values())), wrong


def main() -> int:
    first, last = map(int, sys.argv[1:] or ("2024", "2030"))
    names = [name for name in zones() if name != "UTC"]
    count, wrong = wrongly_read(names, first, last)
    print(*wrong, sep="\n")
    print(f"{count} instants in {len(names)} zones, {first}–{last}; {len(wrong)} read wrongly.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

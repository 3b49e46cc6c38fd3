"""Availability as plain text, for a chat or a mail."""

from collections.abc import Iterator

from planner.exchange.availability_rows import Row, day_title, rows_by_day, title
from planner.scheduling.availability import AvailabilitySheet

NOTHING = "No free times."


def availability_text(sheet: AvailabilitySheet) -> str:
    """A title, then one line per free time; the day stands once."""
    return "\n".join((title(sheet), "", *(_lines(sheet) or (NOTHING,)))) + "\n"


def _lines(sheet: AvailabilitySheet) -> tuple[str, ...]:
    return tuple(line for day, rows in rows_by_day(sheet) for line in _of_day(day_title(day), rows))


def _of_day(day: str, rows: tuple[Row, ...]) -> Iterator[str]:
    for number, row in enumerate(rows):
        shown = day if number == 0 else ""
        yield f"{shown:<10}  {in_both_zones(row)}"


def in_both_zones(row: Row) -> str:
    return f"{row.theirs} · {row.own}" if row.own else row.theirs

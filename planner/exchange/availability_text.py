"""Availability as plain text, for a chat or a mail."""

from collections.abc import Iterator

from planner.exchange.availability_remarks import remarks
from planner.exchange.availability_rows import Row, rows_by_day, title
from planner.exchange.availability_words import words_in
from planner.scheduling.offers.availability import AvailabilitySheet


def availability_text(sheet: AvailabilitySheet) -> str:
    """A title, then one line per free time; the day stands once."""
    lines = tuple(_lines(sheet)) or (words_in(sheet.language)["nothing"],)
    below = remarks(sheet)
    return "\n".join((title(sheet), "", *lines, *(("", *below) if below else ()))) + "\n"


def _lines(sheet: AvailabilitySheet) -> Iterator[str]:
    words = words_in(sheet.language)
    days = [(words.day_title(day), rows) for day, rows in rows_by_day(sheet)]
    width = max((len(day) for day, _ in days), default=0)
    for day, rows in days:
        for number, row in enumerate(rows):
            yield f"{day if number == 0 else '':<{width}}  {in_both_zones(row)}"


def in_both_zones(row: Row) -> str:
    return f"{row.theirs} · {row.own}" if row.own else row.theirs

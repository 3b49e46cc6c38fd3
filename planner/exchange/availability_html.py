"""Availability as a small HTML table, for a clipboard: styles stand inline, as mail needs them."""

from collections.abc import Iterator
from datetime import date

from planner.exchange.availability_remarks import remarks
from planner.exchange.availability_rows import Row, rows_by_day, title
from planner.exchange.availability_words import Words, words_in
from planner.scheduling.offers.availability import AvailabilitySheet

TABLE = "border-collapse:collapse;font-family:sans-serif;font-size:14px"
CELL = "padding:2px 12px 2px 0;white-space:nowrap;text-align:left;vertical-align:top"
SECONDARY = f"{CELL};color:#5f6b6a"


def availability_html(sheet: AvailabilitySheet) -> str:
    words = words_in(sheet.language)
    body = [row for day, rows in rows_by_day(sheet) for row in _rows(words, day, rows)]
    table = "\n".join((f'<table style="{TABLE}">', *body, "</table>"))
    shown = table if body else f"<p>{escape(words['nothing'])}</p>"
    below = "".join(f"<p>{escape(remark)}</p>\n" for remark in remarks(sheet))
    return f'<div lang="{words.language}">\n<p>{escape(title(sheet))}</p>\n{shown}\n{below}</div>\n'


def escape(text: str) -> str:
    from html import escape  # noqa: PLC0415 (it brings two thousand names of characters)

    return escape(text)


def _rows(words: Words, day: date, rows: tuple[Row, ...]) -> Iterator[str]:
    for number, row in enumerate(rows):
        shown = words.day_title(day) if number == 0 else ""
        own = f'<td style="{SECONDARY}">{escape(row.own)}</td>' if row.own else ""
        yield (
            f'<tr><th style="{CELL}">{escape(shown)}</th>'
            f'<td style="{CELL}">{escape(row.theirs)}</td>{own}</tr>'
        )

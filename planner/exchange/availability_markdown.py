"""Availability as a Markdown table."""

import re

from planner.exchange.availability_remarks import remarks
from planner.exchange.availability_rows import rows_by_day, title
from planner.exchange.availability_words import words_in
from planner.scheduling.offers.availability import AvailabilitySheet

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def availability_markdown(sheet: AvailabilitySheet) -> str:
    lines = [f"**{title(sheet)}**", "", *_table(sheet), ""]
    for remark in remarks(sheet):
        lines += [_MARKS.sub(r"\\\1", remark), ""]
    return "\n".join(lines)


def _table(sheet: AvailabilitySheet) -> list[str]:
    words = words_in(sheet.language)
    if not sheet.offers:
        return [words["nothing"]]
    both = sheet.own_zone != sheet.recipient_zone
    head = ("day", "your_time", "my_time") if both else ("day", "time")
    lines = [f"| {' | '.join(words[name] for name in head)} |", "|---" * len(head) + "|"]
    for day, rows in rows_by_day(sheet):
        for number, row in enumerate(rows):
            shown = words.day_title(day) if number == 0 else ""
            cells = (shown, row.theirs, row.own) if both else (shown, row.theirs)
            lines.append(f"| {' | '.join(cells)} |")
    return lines

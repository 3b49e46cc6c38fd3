"""Availability as a Markdown table."""

from planner.exchange.availability_rows import day_title, rows_by_day, title
from planner.exchange.availability_text import NOTHING
from planner.scheduling.availability import AvailabilitySheet


def availability_markdown(sheet: AvailabilitySheet) -> str:
    lines = [f"**{title(sheet)}**", ""]
    if not sheet.offers:
        return "\n".join((*lines, NOTHING, ""))
    both = sheet.own_zone != sheet.recipient_zone
    lines += ["| Day | Your time | My time |" if both else "| Day | Time |"]
    lines += ["|---|---|---|" if both else "|---|---|"]
    for day, rows in rows_by_day(sheet):
        for number, row in enumerate(rows):
            shown = day_title(day) if number == 0 else ""
            cells = (shown, row.theirs, row.own) if both else (shown, row.theirs)
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join((*lines, ""))

"""The days of a picture of availability, in rows that leave each column its width."""

from datetime import date, timedelta
from itertools import groupby

from planner.desktop.availability.week_picture import days_of
from planner.domain.clock import local_time, monday_of
from planner.exchange.availability_rows import free_intervals
from planner.exchange.availability_words import words_in
from planner.scheduling.offers.availability import AvailabilitySheet

FEWEST_DAYS = 5
"""In a row, unless fewer were asked for: of those beyond nothing is known."""
MOST_DAYS = 7

Titles = dict[date, str]
"""What stands at the head of each column."""


def rows_of(sheet: AvailabilitySheet) -> list[Titles]:
    """One row, or one for each week with free times; a day that was not asked for has no title."""
    zone, words = sheet.recipient_zone, words_in(sheet.language)
    free = free_intervals(sheet)
    if not free:
        return []
    shown = days_of(free, zone, 1)
    end = max(sheet.span.end - timedelta.resolution, free[-1].start)
    last = max(local_time(end, zone).date(), shown[-1])
    asked = [day for day in days_of(free, zone, FEWEST_DAYS) if day <= last]
    titles = {day: words.day_title(day) for day in asked}
    if len(asked) <= MOST_DAYS:
        return [titles]
    weeks = [monday for monday, _ in groupby(asked, monday_of)]
    offered = {monday_of(day) for time in free for day in days_of([time], zone, 1)}
    return [_week(monday, titles) for monday in weeks if monday in offered]


def _week(monday: date, titles: Titles) -> Titles:
    days = (monday + timedelta(days=number) for number in range(MOST_DAYS))
    return {day: titles.get(day, "") for day in days}

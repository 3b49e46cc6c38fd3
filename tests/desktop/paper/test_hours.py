"""Which hours are printed."""

from dataclasses import replace
from datetime import date, timedelta

from planner.desktop.paper.hours import used_hours
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.items import Item, ItemKind
from planner.domain.default import default_calendar
from planner.domain.hours import HoursKind, WorkWindow
from planner.domain.ids import Uid
from planner.domain.interval import Interval

ZONE = "Europe/Lisbon"
MONDAY = date(2026, 11, 23)
WEEK = WeekGeometry(MONDAY, ZONE, 50, 750, hour_height=60)
HOUR = timedelta(hours=1)


def windows() -> list[WorkWindow]:
    hours = default_calendar(ZONE).hours
    return list(hours.windows(MONDAY, MONDAY + timedelta(days=6), ZONE))


def item(first: float, last: float) -> Item:
    start = WEEK.span.start
    return Item(
        uid=Uid("item"),
        entry=Uid("item"),
        interval=Interval(start + first * HOUR, start + last * HOUR),
        title="Item",
        kind=ItemKind.MEETING,
    )


def test_core_hours_are_printed_and_empty_evenings_are_not() -> None:
    assert used_hours((), windows(), WEEK) == (9, 18)


def test_what_is_early_or_late_is_printed() -> None:
    assert used_hours((item(7.5, 8), item(20, 21.5)), windows(), WEEK) == (7, 22)


def test_travel_is_printed() -> None:
    away = replace(item(20, 21), travel_after=HOUR / 2)
    assert used_hours((away,), windows(), WEEK) == (9, 22)


def test_what_goes_past_midnight_needs_the_whole_day() -> None:
    assert used_hours((item(23, 26),), windows(), WEEK) == (0, 24)


def test_of_whole_days_no_hours_are_printed() -> None:
    assert used_hours((replace(item(0, 24), all_day=True),), windows(), WEEK) == (9, 18)


def test_without_core_hours_the_others_are_printed() -> None:
    evenings = [window for window in windows() if window.kind is HoursKind.FLEXIBLE]
    first, last = used_hours((), evenings, WEEK)
    assert first <= 19
    assert last >= 23


def test_with_nothing_at_all_it_is_an_ordinary_day() -> None:
    assert used_hours((), (), WEEK) == (9, 17)

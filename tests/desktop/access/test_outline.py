"""Which entries are read on which day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from planner.desktop.access.outline import outline
from planner.desktop.week.items import Item, ItemKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WEEK = Interval(MONDAY, MONDAY + 7 * DAY)
MEETING = Item(
    uid=Uid("meeting"),
    entry=Uid("meeting"),
    interval=Interval(MONDAY + 10 * HOUR, MONDAY + 11 * HOUR),
    title="Meeting",
    kind=ItemKind.MEETING,
)
FREEZE = replace(
    MEETING, uid=Uid("freeze"), interval=Interval(MONDAY, MONDAY + 2 * DAY), all_day=True
)
PARTY = replace(
    MEETING, uid=Uid("party"), interval=Interval(MONDAY + 22 * HOUR, MONDAY + 26 * HOUR)
)


def test_all_days_are_there_also_empty_ones() -> None:
    days = outline((), WEEK, "UTC")
    assert [day.day for day in days] == [date(2026, 11, 23 + n) for n in range(7)]
    assert not any(day.items for day in days)


def test_whole_days_come_first_and_stand_on_each_day() -> None:
    days = outline((MEETING, FREEZE), WEEK, "UTC")
    assert [item.uid for item in days[0].items] == ["freeze", "meeting"]
    assert [item.uid for item in days[1].items] == ["freeze"]


def test_what_goes_past_midnight_is_read_on_both_days() -> None:
    days = outline((PARTY,), WEEK, "UTC")
    assert [len(day.items) for day in days] == [1, 1, 0, 0, 0, 0, 0]


def test_what_began_before_the_page_is_read_on_its_days_only() -> None:
    early = replace(FREEZE, interval=Interval(MONDAY - 3 * DAY, MONDAY + DAY))
    assert [len(day.items) for day in outline((early,), WEEK, "UTC")] == [1, 0, 0, 0, 0, 0, 0]

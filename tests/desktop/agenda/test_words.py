"""What the list says of an entry beside its title."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from planner.desktop.agenda.words import detail_text
from planner.desktop.week.items import Item, ItemKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
CALL = Item(
    uid=Uid("call"),
    entry=Uid("call"),
    interval=Interval(NOON, NOON + timedelta(hours=1)),
    title="Call",
    kind=ItemKind.MEETING,
)


def test_an_entry_of_the_default_calendar_names_none() -> None:
    assert detail_text(CALL, "UTC") == "appointment · 1 h 00"


def test_an_entry_of_another_calendar_begins_with_its_name() -> None:
    inside = replace(CALL, inside="Family", busy=False)
    assert detail_text(inside, "UTC") == "Family · appointment · 1 h 00 · not busy"

"""No title becomes a sliver: what is painted can be read, and the rest is in a count."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.item_text import least_width, painted_title
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import look
from planner.desktop.week.placing import placed
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
LETTERS = 4
TITLES = (
    "Stand-up",
    "Review API of the refund service",
    "Migrate ledger table to partitions",
    "Doctor",
    "Lunch",
    "Weekly with Marta",
    "Owner of the checkout page",
    "1:1",
)


def crowd(random: Random, count: int, days: int) -> list[Item]:
    """Much at once, from a quarter of an hour to three hours."""
    return [an_item(random, number, days) for number in range(count)]


def an_item(random: Random, number: int, days: int) -> Item:
    start = MONDAY + timedelta(days=random.randrange(days), minutes=15 * random.randrange(32, 72))
    return Item(
        uid=Uid(str(number)),
        entry=Uid("entry"),
        interval=Interval(start, start + timedelta(minutes=15 * random.randrange(1, 13))),
        title=random.choice(TITLES),
        kind=random.choice(list(ItemKind)),
        state=random.choice(list(ItemState)),
        pinned=random.random() < 0.3,
        at_risk=random.random() < 0.2,
    )


@pytest.mark.parametrize("width", [540, 700, 1000, 1180, 2300])
@pytest.mark.parametrize("days", [1, 4, 5, 7])
def test_every_item_shows_the_first_letters_of_its_title_or_is_in_a_count(
    qapp: QApplication, width: int, days: int
) -> None:
    made, random = look(LIGHT, qapp.font()), Random(width * days)
    week = WeekGeometry(date(2026, 11, 23), "UTC", 60, 60 + width, 48, days)
    items = crowd(random, 14 * days, days)
    selected = frozenset({items[3].key, items[9].key})

    placement = placed(items, week, selected, least_width(made))

    for each in placement.items:
        shown = painted_title(each, made).lines[0].rstrip("…")
        wanted = each.item.title.split(" ")[0][:LETTERS]
        assert len(shown) >= len(wanted), (each.item.title, shown, each.box)
    seen = {each.item.uid for each in placement.items}
    folded = {item.uid for fold in placement.folds for item in fold.items}
    assert seen | folded == {item.uid for item in items}

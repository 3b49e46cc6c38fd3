from datetime import UTC, date, datetime, timedelta

import pytest

from planner.desktop.month.steps import Place, stepped
from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.keys import Command
from planner.domain.ids import Uid
from planner.domain.interval import Interval

DAY = date(2026, 11, 25)
NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)


def item(number: int) -> Item:
    start = NINE + timedelta(hours=number)
    return Item(
        uid=Uid(str(number)),
        entry=Uid("entry"),
        interval=Interval(start, start + timedelta(hours=1)),
        title="It",
        kind=ItemKind.WORK,
    )


ONE, TWO = item(1), item(2)


@pytest.mark.parametrize(
    ("why", "wanted", "here", "there"),
    [
        ("down to the first entry", Command.NEXT, Place(DAY), Place(DAY, ONE)),
        ("down to the next", Command.NEXT, Place(DAY, ONE), Place(DAY, TWO)),
        ("on to the next week", Command.NEXT, Place(DAY, TWO), Place(date(2026, 12, 2))),
        ("up to the entry before", Command.PREVIOUS, Place(DAY, TWO), Place(DAY, ONE)),
        ("up to the day", Command.PREVIOUS, Place(DAY, ONE), Place(DAY)),
        (
            "up to the last of the week before",
            Command.PREVIOUS,
            Place(DAY),
            Place(date(2026, 11, 18), last=True),
        ),
        ("right", Command.DAY_AFTER, Place(DAY, TWO), Place(date(2026, 11, 26))),
        ("left", Command.DAY_BEFORE, Place(DAY), Place(date(2026, 11, 24))),
        ("the first of the week", Command.FIRST, Place(DAY), Place(date(2026, 11, 23))),
        ("the last of the week", Command.LAST, Place(DAY), Place(date(2026, 11, 29))),
    ],
)
def test_an_arrow_leads_to_a_day_or_an_entry(
    why: str, wanted: Command, here: Place, there: Place
) -> None:
    assert stepped(wanted, here, [ONE, TWO]) == there, why

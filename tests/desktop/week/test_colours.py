from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from planner.desktop.look.calendar_colours import shade
from planner.desktop.look.theme import DARK, LIGHT, Theme
from planner.desktop.week.colours import item_colours
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import look
from planner.domain.calendar_collection import Colour
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from tests.desktop.contrast import contrast

START = datetime(2026, 11, 23, tzinfo=UTC)
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def item(kind: ItemKind, state: ItemState, *, at_risk: bool = False, busy: bool = True) -> Item:
    return Item(
        uid=Uid("item"),
        entry=Uid("entry"),
        interval=Interval(START, START + timedelta(hours=1)),
        title="Work",
        kind=kind,
        state=state,
        at_risk=at_risk,
        busy=busy,
    )


@THEMES
@pytest.mark.parametrize(
    ("kind", "state", "at_risk", "busy"),
    list(product(ItemKind, ItemState, [False, True], [False, True])),
)
def test_title_and_times_can_be_read(
    theme: Theme, kind: ItemKind, state: ItemState, at_risk: bool, busy: bool
) -> None:
    colours = item_colours(item(kind, state, at_risk=at_risk, busy=busy), theme)

    assert contrast(colours.title, colours.ground) >= 4.5
    assert contrast(colours.detail, colours.ground) >= 4.5


@THEMES
def test_planned_work_is_outlined_and_done_work_filled(theme: Theme) -> None:
    planned = item_colours(item(ItemKind.WORK, ItemState.PLANNED), theme)
    done = item_colours(item(ItemKind.WORK, ItemState.DONE), theme)

    assert (planned.ground, planned.border) == (theme.core, theme.accent)
    assert (done.ground, done.border) == (theme.accent_ground, None)


@THEMES
def test_every_ghost_has_a_border_to_dash(theme: Theme) -> None:
    for kind in ItemKind:
        assert item_colours(item(kind, ItemState.GHOST), theme).border is not None


@THEMES
@pytest.mark.parametrize("busy", [True, False])
def test_a_calendar_colours_the_bar_of_its_entries_and_nothing_else(
    theme: Theme, busy: bool
) -> None:
    plain = item(ItemKind.MEETING, ItemState.PLANNED, busy=busy)
    inside = replace(plain, colour=Colour.OLIVE)
    found = item_colours(inside, theme)

    assert found.bar == shade(Colour.OLIVE, theme)
    assert replace(found, bar=item_colours(plain, theme).bar) == item_colours(plain, theme)


@THEMES
@pytest.mark.parametrize(
    "state", [ItemState.PLANNED, ItemState.BEGUN, ItemState.DONE, ItemState.GHOST]
)
def test_a_calendar_colours_the_bar_of_planned_and_done_work_too(
    theme: Theme, state: ItemState
) -> None:
    for kind in (ItemKind.WORK, ItemKind.HABIT):
        inside = replace(item(kind, state), colour=Colour.PINK)
        assert item_colours(inside, theme).bar == shade(Colour.PINK, theme)


def test_what_is_at_risk_or_was_missed_looks_so_in_any_calendar() -> None:
    for plain in (
        item(ItemKind.WORK, ItemState.PLANNED, at_risk=True),
        item(ItemKind.WORK, ItemState.MISSED),
    ):
        inside = replace(plain, colour=Colour.PINK)
        assert item_colours(inside, LIGHT) == item_colours(plain, LIGHT)


def test_entries_of_several_calendars_are_painted_in_several_colours(qapp: QApplication) -> None:
    """Although those that look alike are mixed only once."""
    painted = look(LIGHT, qapp.font())
    plain = item(ItemKind.MEETING, ItemState.PLANNED)
    bars = [painted.colours_of(replace(plain, colour=colour)).bar for colour in (None, *Colour)]
    assert len({bar.name() for bar in bars}) == 1 + len(Colour)

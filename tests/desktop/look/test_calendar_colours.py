"""The colours of calendars can be seen and told apart in every theme."""

from itertools import combinations

import pytest

from planner.desktop.look.calendar_colours import calendar_colour, shade
from planner.desktop.look.theme import THEMES, Theme
from planner.domain.calendar_collection import Colour
from tests.desktop.contrast import contrast, lab

VISIBLE = 3
"""WCAG 2.2, 1.4.11: of what is no text."""

APART = 20
"""Of CIE Lab, where 2 can just be told."""

GROUNDS = ("panel", "core", "flexible", "off", "meeting", "personal", "line")
EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@EVERY_THEME
@pytest.mark.parametrize("colour", Colour)
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_bar_is_seen_on_every_ground(theme: Theme, colour: Colour, ground: str) -> None:
    assert contrast(shade(colour, theme), getattr(theme, ground)) >= VISIBLE


@EVERY_THEME
def test_two_colours_are_told_apart(theme: Theme) -> None:
    for one, other in combinations(Colour, 2):
        pairs = zip(lab(shade(one, theme)), lab(shade(other, theme)), strict=True)
        assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 >= APART, (one, other)


@EVERY_THEME
def test_the_tick_is_seen_on_the_box(theme: Theme) -> None:
    for colour in (None, *Colour):
        assert contrast(calendar_colour(colour, theme), theme.on_accent) >= VISIBLE

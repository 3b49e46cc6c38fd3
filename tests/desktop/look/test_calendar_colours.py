"""The colours of calendars can be seen and told apart in every theme."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from planner.desktop.look.calendar_colours import calendar_colour, shade
from planner.desktop.look.theme import THEMES, Theme
from planner.domain.calendar_collection import Colour

VISIBLE = 3
"""WCAG 2.2, 1.4.11: of what is no text."""

APART = 20
"""Of CIE Lab, where 2 can just be told."""

GROUNDS = ("panel", "core", "flexible", "off", "meeting", "personal", "line")
EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def luminance(colour: QColor) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: QColor) -> list[float]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def lab(colour: QColor) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    f, g, h = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * g - 16, 500 * (f - g), 200 * (g - h)


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


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

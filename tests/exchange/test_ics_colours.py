"""Colours that other programs write."""

import pytest

from planner.domain.calendar_collection import Colour
from planner.exchange.ics_colours import RGB, colour_of


@pytest.mark.parametrize("colour", Colour)
def test_ours_come_back_by_name_and_by_number(colour: Colour) -> None:
    assert colour_of(colour.value) is colour
    assert colour_of(RGB[colour]) is colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#FF2968FF", Colour.PINK),  # Apple's, with its opacity
        ("#1BADF8FF", Colour.SKYBLUE),
        ("#63DA38FF", Colour.GREEN),
        ("#CC73E1FF", Colour.VIOLET),
        ("#A2845EFF", Colour.BROWN),
        ("#16a765", Colour.GREEN),  # Google's
        ("#ffffff", Colour.GRAY),
        ("#000000", Colour.GRAY),
        ("DarkSlateBlue", Colour.BLUE),
        ("mediumvioletred", Colour.VIOLET),
        (" turquoise ", Colour.SKYBLUE),
        ("yellowgreen", Colour.OLIVE),
    ],
)
def test_others_become_the_nearest_one(text: str, colour: Colour) -> None:
    assert colour_of(text) is colour


@pytest.mark.parametrize("text", ["", "#12", "#GGGGGG", "rgb(1,2,3)", "beautiful"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert colour_of(text) is None

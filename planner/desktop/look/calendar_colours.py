"""How the colours of calendars look in each theme: a bar, beside which stands the ground."""

from PySide6.QtGui import QColor

from planner.desktop.look.theme import CONTRAST, LIGHT, Theme
from planner.domain.calendar_collection import Colour

SHADES = {
    Colour.BLUE: ("#3D62B8", "#83A5F2", "#8AB4FF"),
    Colour.GREEN: ("#3F7D3A", "#84C37E", "#7CFF7C"),
    Colour.VIOLET: ("#7A4FA0", "#B98AE0", "#D9A6FF"),
    Colour.BROWN: ("#8A5A3B", "#C79672", "#E8B48E"),
    Colour.SKYBLUE: ("#2E86B8", "#6DBCE6", "#66D9FF"),
    Colour.PINK: ("#BF4A8A", "#E88ABB", "#FF9AD5"),
    Colour.OLIVE: ("#7A7A22", "#BDBB62", "#F0EE6A"),
    Colour.GRAY: ("#6A7076", "#9CA3A8", "#D0D0D0"),
}
"""Light, dark and high contrast."""


def shade(colour: Colour, theme: Theme) -> QColor:
    light, dark, contrast = SHADES[colour]
    if theme is CONTRAST:
        return QColor(contrast)
    return QColor(light if theme is LIGHT else dark)


def calendar_colour(colour: Colour | None, theme: Theme) -> QColor:
    """Of the mark beside its name; without a colour that of appointments."""
    return theme.meeting_bar if colour is None else shade(colour, theme)

import re

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from planner.desktop.icons import icon, window_icon
from planner.desktop.styles import panel_style
from planner.desktop.theme import DARK, LIGHT, Theme
from planner.resources import resource


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_name_in_the_sheet_is_a_colour(theme: Theme) -> None:
    sheet = panel_style(theme)
    assert "$" not in sheet
    assert theme.accent.name() in sheet


def test_the_sheets_differ_only_in_colours() -> None:
    def bare(theme: Theme) -> str:
        return re.sub("#[0-9a-f]{6}", "#", panel_style(theme))

    assert bare(LIGHT) == bare(DARK)


def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:
    assert qtbot
    names = [file.stem for file in resource("icons").glob("*.svg")]
    assert {"earlier", "later", "menu", "flexday"} <= set(names)
    red = QColor("#FF0000")
    image = icon("later", red).pixmap(16, 16).toImage()
    drawn = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    assert any(colour.red() > 200 and colour.green() < 60 for colour in drawn)
    assert not window_icon().isNull()

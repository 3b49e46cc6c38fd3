import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look import icons
from planner.desktop.look.fonts import scaled
from planner.desktop.look.icons import icon, window_icon
from planner.desktop.look.styles import panel_style, window_style
from planner.desktop.look.theme import DARK, LIGHT, Theme
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


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("name", ["earlier", "later", "menu"])
def test_straight_lines_are_drawn_as_qt_draws_them(qtbot: QtBot, name: str, scale: int) -> None:
    assert qtbot
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    colour = QColor("#204060")
    lines = icons._lines(drawing, colour)
    assert lines is not None
    ours = icons._pixmap(lines, scale).toImage()
    theirs = icons._pixmap(icons._picture(drawing, colour), scale).toImage()
    points = [(x, y) for x in range(ours.width()) for y in range(ours.height())]
    away = [abs(ours.pixelColor(*p).alpha() - theirs.pixelColor(*p).alpha()) for p in points]
    assert any(ours.pixelColor(*point).alpha() > 200 for point in points)
    assert max(away) <= 2


def test_other_drawings_are_left_to_qt() -> None:
    curve = '<svg stroke="currentColor" stroke-width="1.5"><path d="M1 1c2 2 3 3 4 4"/></svg>'
    assert icons._lines(curve, QColor("red")) is None
    assert icons._lines(resource("icons/flexday.svg").read_text(), QColor("red")) is None


def test_of_equal_rules_that_of_the_panels_counts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tab = QPushButton("Spread", window)
    tab.setProperty("tab", "true")
    window.setStyleSheet(window_style(LIGHT))
    tab.ensurePolished()
    assert tab.font().pixelSize() == scaled(11)

import re

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.fonts import scaled
from planner.desktop.look.styles import panel_style, window_style
from planner.desktop.look.theme import DARK, LIGHT, Theme


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_name_in_the_sheet_is_a_colour(theme: Theme) -> None:
    sheet = panel_style(theme)
    assert "$" not in sheet
    assert theme.accent.name() in sheet


def test_the_sheets_differ_only_in_colours() -> None:
    def bare(theme: Theme) -> str:
        return re.sub("#[0-9a-f]{6}", "#", panel_style(theme))

    assert bare(LIGHT) == bare(DARK)


def test_of_equal_rules_that_of_the_panels_counts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tab = QPushButton("Spread", window)
    tab.setProperty("tab", "true")
    window.setStyleSheet(window_style(LIGHT))
    tab.ensurePolished()
    assert tab.font().pixelSize() == scaled(11)

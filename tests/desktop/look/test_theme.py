"""The tokens hold what they promise."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from planner.desktop.look.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    THEMES,
    Theme,
    apply_theme,
    following,
    name_of,
    palette,
    style_sheet,
)
from tests.desktop.contrast import contrast, luminance

READABLE = 4.5
HIGH = 7
"""WCAG 2.2, 1.4.6, but for text on lines."""

WRITTEN_ON = (
    ("text", "window"),
    ("text", "panel"),
    ("text", "raised"),
    ("text", "core"),
    ("text", "flexible"),
    ("text", "off"),
    ("text", "line"),
    ("secondary", "window"),
    ("secondary", "panel"),
    ("secondary", "raised"),
    ("secondary", "core"),
    ("accent", "panel"),
    ("accent", "raised"),
    ("accent_text", "accent_ground"),
    ("accent_text", "core"),
    ("accent_text", "flexible"),
    ("accent_text", "off"),
    ("on_accent", "accent"),
    ("meeting_text", "meeting"),
    ("meeting_text", "off"),
    ("personal_text", "personal"),
    ("personal_text", "off"),
    ("habit_text", "habit"),
    ("risk", "risk_ground"),
    ("risk", "panel"),
    ("late", "panel"),
    ("fine", "panel"),
)


def test_one_goes_through_all_themes_and_comes_back() -> None:
    assert [name_of(theme) for theme in (LIGHT, following(LIGHT), following(DARK))] == list(THEMES)
    assert following(CONTRAST) is LIGHT


@pytest.mark.parametrize(("text", "ground"), WRITTEN_ON)
def test_high_contrast_is_higher(text: str, ground: str) -> None:
    assert contrast(getattr(CONTRAST, text), getattr(CONTRAST, ground)) >= HIGH


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("text", "ground"), WRITTEN_ON)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= READABLE


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_core_hours_are_brighter_than_the_rest_of_the_day(theme: Theme) -> None:
    assert luminance(theme.core) > luminance(theme.off)
    assert luminance(theme.flexible) > luminance(theme.off)


def test_the_palette_takes_its_text_and_ground_from_the_theme() -> None:
    colours = palette(DARK)

    assert colours.color(QPalette.ColorRole.Window) == DARK.panel
    assert colours.color(QPalette.ColorRole.Text) == DARK.text


def test_the_style_sheet_has_no_colour_of_the_other_theme() -> None:
    assert LIGHT.accent.name() in style_sheet(LIGHT)
    assert LIGHT.accent.name() not in style_sheet(DARK)


def test_applying_a_theme_dresses_the_whole_application(qapp: QApplication) -> None:
    before = qapp.palette(), qapp.font()
    try:
        apply_theme(qapp, DARK)

        assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.panel
        assert qapp.font().pixelSize() == 13
        assert qapp.styleSheet() == ""
    finally:
        qapp.setPalette(before[0])
        qapp.setFont(before[1])

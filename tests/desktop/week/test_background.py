"""The ground under a week."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint

from planner.desktop.look.theme import DARK, LIGHT, Theme
from planner.desktop.week.view import WeekView
from tests.desktop.week.dragging import At, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_takes_the_colours_of_the_hours(view: WeekView, at: At, theme: Theme) -> None:
    view.set_theme(theme)
    image = view.canvas.grab().toImage()
    ratio = image.devicePixelRatio()

    def colour(moment: datetime) -> str:
        return image.pixelColor((place(view, moment) + QPoint(0, 5)) * ratio).name()

    assert colour(at(3, 10)) == theme.core.name()
    assert colour(at(3, 20)) == theme.flexible.name()
    assert colour(at(5, 10)) == theme.off.name()

"""Other colours while a page is open: it looks at once as if it had been opened in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.document.preferences import Preferences
from planner.desktop.look.theme import CONTRAST, LIGHT, Theme, name_of
from planner.desktop.window.main_window import MainWindow
from planner.domain.demo import demo_calendar
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import NOW, ZONE, opened
from tests.screens.pages import Screens, wait

PAGES = ("agenda", "keys", "hours", "personal", "availability")
OTHERS = (
    *("month", "search", "history", "backups", "zones", "palette"),
    *("typing", "notes", "task", "proposal"),
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@contextmanager
def screens(qtbot: QtBot, folder: Path, theme: Theme) -> Iterator[tuple[MainWindow, Screens]]:
    calendar = propose_plan(demo_calendar(NOW, ZONE), NOW, budget=0).variants[0].calendar
    document = opened(folder, calendar)
    preferences = Preferences(folder)
    preferences.theme = name_of(theme)
    window = MainWindow(document, preferences, theme)
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    yield window, Screens(window, document)
    window.close()


def pictures(
    qtbot: QtBot, folder: Path, before: Theme, after: Theme, pages: tuple[str, ...]
) -> dict[str, QImage]:
    """Of the pages, opened in one theme and looked at in the other."""
    found = {}
    with screens(qtbot, folder, before) as (window, every):
        for name, shown in every.some(pages):
            if before is not after:
                window.colours.wear(after)
                wait(50)
            found[name] = shown.grab().toImage()
            if before is not after:
                window.colours.wear(before)
    return found


@pytest.fixture
def still_cursor(qapp: QApplication) -> Iterator[None]:
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.mark.usefixtures("still_cursor")
@pytest.mark.parametrize("pages", [PAGES, pytest.param(OTHERS, marks=pytest.mark.slow)])
def test_every_open_page_follows_at_once(
    qtbot: QtBot, tmp_path: Path, pages: tuple[str, ...]
) -> None:
    changed = pictures(qtbot, tmp_path / "changed", LIGHT, CONTRAST, pages)
    fresh = pictures(qtbot, tmp_path / "fresh", CONTRAST, CONTRAST, pages)
    assert [name for name in fresh if changed[name] != fresh[name]] == []


def test_the_settings_name_the_theme_that_a_key_chose(qtbot: QtBot, tmp_path: Path) -> None:
    with screens(qtbot, tmp_path, LIGHT) as (window, _):
        window.pages.open_settings()
        chosen = []
        for _ in range(3):
            focus = QApplication.focusWidget() or window
            QTest.keyClick(focus, Qt.Key.Key_D, CONTROL | SHIFT)
            chosen.append(window.pages.settings.theme.index)
        assert chosen == [2, 3, 1]

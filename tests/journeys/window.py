"""The window as a user holds it: the real one, on a real file, by keys and mouse."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.document.preferences import Preferences
from planner.desktop.week.items import ItemState
from planner.desktop.window.main_window import SIZE, MainWindow
from planner.domain.calendar import Calendar
from tests.desktop.weeks import NOW, opened, working_week

PATIENCE = 20_000
"""Milliseconds that a plan may take on a busy machine."""

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Window:
    """Counts what is pressed; a chord is one."""

    def __init__(
        self, qtbot: QtBot, folder: Path, calendar: Calendar | None = None, now: datetime = NOW
    ) -> None:
        self.document = opened(folder, calendar or working_week(), now)
        self.preferences = Preferences(folder)
        self.main = MainWindow(self.document, self.preferences)
        self.strokes = 0
        self._qtbot = qtbot
        qtbot.addWidget(self.main)
        self.main.resize(SIZE)  # whatever the screen of the tests is
        self.main.show()
        self.main.activateWindow()
        qtbot.waitExposed(self.main)
        qtbot.waitUntil(self.main.isActiveWindow)
        qtbot.waitUntil(lambda: self.main.is_complete)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """And waits for what comes of it, but for a plan with a search."""
        self.press_at_once(key, modifiers)
        self.settle()

    def press_at_once(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.strokes += 1
        QTest.keyClick(self.focus(), key, modifiers)

    def settle(self) -> None:
        document, commands = self.document, self.main.commands
        self._qtbot.waitUntil(
            lambda: not (commands.is_answering or document.is_writing or self.main.is_behind),
            timeout=PATIENCE,
        )

    def type(self, text: str) -> None:
        self.strokes += len(text)
        QTest.keyClicks(self.focus(), text)

    def ghosts(self) -> set[str]:
        """The titles of what is proposed in the week."""
        placed = self.main.week.canvas.placement.items
        return {each.item.title for each in placed if each.item.state is ItemState.GHOST}

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.main

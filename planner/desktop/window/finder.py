"""The palette in its window: made when it is first wanted, and what its choices do."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.desktop.document.document import Document
from planner.desktop.finding.finding import Finding
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.window.going import Going

if TYPE_CHECKING:
    from planner.desktop.finding.palette import Palette


class Finder:
    def __init__(
        self,
        window: QWidget,
        document: Document,
        finding: Finding,
        going: Going,
        show_day: Callable[[date], None],
        begin_line: Callable[[str], None],
    ) -> None:
        self._window = window
        self._document = document
        self._finding = finding
        self._going = going
        self._show_day = show_day
        self._begin_line = begin_line
        self._actions: Mapping[str, QAction] = {}
        self._theme = LIGHT

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Those of the window, by name."""
        self._actions = actions

    @cached_property
    def palette(self) -> "Palette":
        from planner.desktop.finding.palette import Palette  # noqa: PLC0415 (a quicker start)
        from planner.desktop.finding.palette_choices import Choices  # noqa: PLC0415

        palette = Palette(self._window, Choices(self._document, self._actions, self._finding).of)
        palette.action_chosen.connect(lambda name: self._actions[name].trigger())
        palette.entry_chosen.connect(self._going.go_to)
        palette.day_chosen.connect(self._show_day)
        palette.line_begun.connect(self._begin_line)
        palette.set_theme(self._theme)
        return palette

    def open(self) -> None:
        self.palette.open()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if "palette" in self.__dict__:
            self.palette.set_theme(theme)

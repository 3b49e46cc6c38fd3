"""The page of what was not recorded, after days away."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.keys.place_keys import UNRECORDED
from planner.desktop.look.side_panel import SidePanel
from planner.desktop.look.theme import LIGHT, Theme

if TYPE_CHECKING:
    from planner.desktop.unrecorded.unrecorded_panel import UnrecordedPanel


class UnrecordedPage(QObject):
    """`reached` has the block in focus and its day."""

    told = Signal(str)
    recorded = Signal()
    reached = Signal(str, date)
    left = Signal()
    emptied = Signal()
    """By others, while it was open."""

    def __init__(self, document: Document, side: SidePanel, key_map: KeyMap) -> None:
        super().__init__(side)
        self._key_map = key_map
        self._document = document
        self._side = side
        self._theme = LIGHT

    @cached_property
    def panel(self) -> "UnrecordedPanel":
        from planner.desktop.unrecorded.unrecorded_panel import (  # noqa: PLC0415 (a quicker start)
            UnrecordedPanel,
        )

        panel = UnrecordedPanel(self._document, self._key_map.of(UNRECORDED))
        self._key_map.changed.connect(panel.show_keys)
        panel.closed.connect(self.left)
        panel.told.connect(self.told)
        panel.recorded.connect(self.recorded)
        panel.reached.connect(self.reached)
        panel.set_theme(self._theme)
        self._document.changed.connect(self._show_again)
        return panel

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if "panel" in self.__dict__:
            self.panel.set_theme(theme)

    def open(self) -> None:
        if self._document.proposal is not None or self._document.is_past:
            return
        if self.panel.open():
            self._side.open_page(self.panel)
        else:
            self.told.emit(self.tr("All planned work that has passed is recorded"))

    def open_if_away(self) -> None:
        """At the start, where nothing else is open."""
        document = self._document
        if self._side.page is None and not document.is_read_only:
            from planner.desktop.unrecorded.unrecorded import was_away  # noqa: PLC0415 (a quicker start)

            if was_away(document.calendar, document.now()):
                self.open()

    def _show_again(self) -> None:
        """Others may have recorded some, or moved them."""
        if self._side.page is self.panel and not self.panel.open():
            self.emptied.emit()

"""The page of an entry goes along with the selection."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from planner.desktop.document.document import Document
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.window.pages import Pages
from planner.domain.blocks import PlannedBlock

PAUSE = 80
"""Milliseconds: who runs through many entries sees the last of them."""


class FollowingEntry(QObject):
    """As long as it is open; the focus stays where the entry was selected."""

    def __init__(self, document: Document, week: CalendarView, pages: Pages) -> None:
        super().__init__(week)
        self._document, self._week, self._pages = document, week, pages
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._follow)
        week.selection_changed.connect(self._wait)

    def _wait(self) -> None:
        if self._pages.shows_entry:
            self._pause.start()

    def _follow(self) -> None:
        """Not before a drag has ended, which has every turn for itself."""
        item = self._week.current
        if item is None or not self._pages.shows_entry:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pause.start()
            return
        block = self._document.calendar.find(item.uid)
        if isinstance(block, PlannedBlock):
            self._pages.follow_entry(block.entry, block=block.uid)
        else:
            self._pages.follow_entry(item.uid, item.occurrence)

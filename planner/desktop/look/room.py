"""Who gives way where the window has no room for everything: the left side, to the right one."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from planner.desktop.look.fonts import scaled
from planner.override import override

LEAST = 380
"""Pixels, at the usual size of text, in which days can be read."""

OF_WINDOW = (QEvent.Type.Resize,)
OF_SIDE = (QEvent.Type.Show, QEvent.Type.Hide)


class Room(QObject):
    """The left side comes back when the right one closes, or with more room."""

    def __init__(self, window: QWidget, left: QWidget, side: QWidget) -> None:
        super().__init__(window)
        self._window, self._left, self._side = window, left, side
        for watched in (window, side):
            watched.installEventFilter(self)
        self._share()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (OF_WINDOW if watched is self._window else OF_SIDE):
            self._share()
        return False

    def _share(self) -> None:
        """Looked up from what was asked for: events come before a widget counts as shown."""
        taken = self._left.minimumWidth() + self._side.minimumWidth()
        crowded = self._window.width() - taken < scaled(LEAST)
        self._left.setVisible(not (crowded and not self._side.isHidden()))

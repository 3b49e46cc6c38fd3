"""Reminders and where they are shown: on the desktop, else in the window."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.notifying import Notifier
from planner.desktop.reminding.reminding import Reminding

BETWEEN_LOOKS = 15_000
"""Milliseconds."""


class Reminders(QObject):
    told = Signal(str, bool)
    """Lines for the window: all that is due at the same time; and whether they can be put off."""

    window_wanted = Signal()
    """A reminder was clicked on the desktop."""

    def __init__(
        self, document: Document, preferences: Preferences, icon: QIcon, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reminding = Reminding(document, preferences, self)
        self._notifier = Notifier(icon, self)
        self._timer = QTimer(self, interval=BETWEEN_LOOKS)
        self._lines: list[str] = []
        self._timer.timeout.connect(self._look)
        self._reminding.told.connect(self._tell)
        self._reminding.reminded.connect(self._notifier.show)
        self._notifier.unseen.connect(lambda title, text: self._tell(f"{title}: {text}"))
        self._notifier.clicked.connect(self.window_wanted)

    def start(self) -> None:
        """With what was missed."""
        self._look()
        self._timer.start()

    def snooze(self) -> str:
        """What was said last is said later once more; gives what is to be told of it."""
        return self._reminding.snooze()

    def close(self) -> None:
        self._timer.stop()
        self._reminding.keep()
        self._notifier.close()

    def _look(self) -> None:
        self._lines.clear()
        self._reminding.look()

    def _tell(self, line: str) -> None:
        self._lines.append(line)
        self.told.emit("\n".join(self._lines), self._reminding.can_snooze)

"""The one window of a document; in another language it is another window in the same place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.desktop.opening.door import Files
from planner.desktop.window.main_window import MainWindow

Make = Callable[[], MainWindow]


class Desk(QObject):
    """`speak` makes the application speak the chosen language and tells whether that is another
    one, `make` makes a window in it.
    """

    settled = Signal()
    """The first window is."""

    again_wanted = Signal()
    """What was reminded of is to be said later once more."""

    def __init__(self, make: Make, speak: Callable[[], bool]) -> None:
        super().__init__()
        self._make = make
        self._speak = speak
        self._is_settled = False
        self.window = self._made()

    def tell(self, sentence: str) -> None:
        self.window.tell(sentence)

    def remind(self, lines: str, again: bool) -> None:
        """In the window, which asks for attention where it is not in front. `again`: they can be
        put off.
        """
        self.window.toast.show_text(lines, lasting=True, again=again)
        QApplication.alert(self.window)

    def welcome(self, files: Files) -> None:
        """A later start's: in front of all others."""
        self.come_to_front()
        self.window.open_files(files)

    def come_to_front(self) -> None:
        self.window.come_to_front()

    def _settle(self) -> None:
        if not self._is_settled:
            self._is_settled = True
            self.settled.emit()

    def _made(self) -> MainWindow:
        window = self._make()
        window.language_chosen.connect(self._renew_soon)
        window.settled.connect(self._settle)
        window.again_wanted.connect(self.again_wanted)
        return window

    def _renew_soon(self) -> None:
        """Not while the old window is still in what was pressed."""
        QTimer.singleShot(0, self, self.renew)

    def renew(self) -> None:
        """The settings are open in it, as they were in the old one."""
        old = self.window
        if not self._speak():
            return
        old.retire()
        self.window = self._made()
        self.window.setGeometry(old.geometry())
        self.window.show_day(old.week.focused_day)
        self.window.show()
        self.window.pages.open_settings()
        self.window.pages.settings.language.setFocus()
        old.deleteLater()

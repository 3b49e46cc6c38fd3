"""The one window of a document; in another language, or with text of another size, it is another
window in the same place.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.desktop.look.fonts import FontChange
from planner.desktop.opening.door import Files
from planner.desktop.window.main_window import MainWindow

Make = Callable[[], MainWindow]
PATIENCE = 200
"""Milliseconds until another look at whether the window is free to be made anew."""


class Desk(QObject):
    """`speak` makes the application speak the chosen language and tells whether that is another
    one, `make` makes a window in it.
    """

    settled = Signal()
    """The first window is."""

    unreadable = Signal()
    """A part of the calendar that opening left unread."""

    again_wanted = Signal()
    """What was reminded of is to be said later once more."""

    def __init__(self, make: Make, speak: Callable[[], bool]) -> None:
        super().__init__()
        self._make = make
        self._speak = speak
        self._is_settled = False
        self._following_font = QTimer(self, interval=0, singleShot=True)
        self._following_font.timeout.connect(self._follow_font)
        self.window = self._made()
        self._font = FontChange()
        self._is_outworn = False

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
        window.font_changed.connect(self._following_font.start)
        window.settled.connect(self._settle)
        window.unreadable.connect(self.unreadable)
        window.again_wanted.connect(self.again_wanted)
        return window

    def _renew_soon(self) -> None:
        """Not while the old window is still in what was pressed."""
        QTimer.singleShot(0, self, self.renew)

    def renew(self) -> None:
        """The settings are open in it, as they were in the old one."""
        if self.window.is_answering:
            QTimer.singleShot(PATIENCE, self, self.renew)
        elif self._speak():
            self._replace()
            self.window.pages.open_settings()
            self.window.pages.settings.language.setFocus()

    def _follow_font(self) -> None:
        """Not while something is dragged, or a menu or a dialog for files is open, or an answer is
        on its way.
        """
        if _is_in_hand():
            self._following_font.start(PATIENCE)
            return
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._font.follow(app):
            self._is_outworn = True
            self._leave_field()
        if self._is_outworn and self.window.is_answering:
            self._following_font.start(PATIENCE)
            return
        self._following_font.setInterval(0)
        if self._is_outworn:
            self._is_outworn = False
            self._replace()

    def _leave_field(self) -> None:
        """What is written in it is taken, which may have to be planned."""
        field = self.window.focusWidget()
        if field is not None and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            field.clearFocus()

    def _replace(self) -> None:
        """By another window at the same work."""
        from planner.desktop.window.resuming import resume  # noqa: PLC0415 (seldom)

        old = self.window
        old.retire()
        self.window = self._made()
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.show()
        resume(old, self.window)
        old.deleteLater()


def _is_in_hand() -> bool:
    pressed = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
    return pressed or bool(QApplication.activePopupWidget() or QApplication.activeModalWidget())

"""Enter that comes before the plan does."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from planner.override import override

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


class EarlyAnswer(QObject):
    """While the window waits for a plan: Enter in it accepts what comes, every other key and every
    press of the mouse takes that back. In a field Enter is the field's.
    """

    def __init__(self, window: QWidget, waits: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._waits = waits
        self._accepts = False

    def listen(self) -> None:
        """Until the plan comes, or to the first key or press after the window stopped waiting."""
        self._accepts = False
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def take(self) -> bool:
        """Whether Enter was the last word; ends the listening."""
        accepts, self._accepts = self._accepts, False
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        return accepts

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that is a shortcut is seen only as it is offered to others first."""
        is_press = event.type() == QEvent.Type.MouseButtonPress
        is_key = isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease
        if not is_press and not is_key:
            return False
        if not self._waits():
            self.take()
            return False
        if isinstance(event, QKeyEvent):
            return self._hears(watched, event)
        self._accepts = False
        return False

    def _hears(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether the key is an answer and nobody else's. A key held down says nothing more, nor
        does one that comes by again at a parent of the widget that it was for.
        """
        if not isinstance(watched, QWidget) or event.key() in MODIFIERS or event.isAutoRepeat():
            return False
        if watched is not (QApplication.focusWidget() or watched.window()):
            return False
        mine = watched.window() is self._window
        if event.key() not in ENTER or not mine or isinstance(QApplication.focusWidget(), FIELDS):
            self._accepts = False
            return False
        self._accepts = True
        return event.type() == QEvent.Type.KeyPress

"""The first event of the mouse or the keyboard, before there is anybody for it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QEnterEvent, QInputEvent
from PySide6.QtWidgets import QWidget

from planner.override import override


class FirstTouch(QObject):
    """Has made what takes the events of the widgets; that gets also the first of them."""

    def __init__(
        self, parent: QObject, widgets: Iterable[QWidget], make: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._widgets = tuple(widgets)
        self._make = make
        for widget in self._widgets:
            widget.installEventFilter(self)

    def end(self) -> None:
        """Somebody is there."""
        for widget in self._widgets:
            widget.removeEventFilter(self)
        self._widgets = ()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sent once more: whoever is installed meanwhile does not see an event under way. That a
        window comes up below the mouse is no touch.
        """
        if not self._widgets or not isinstance(event, QInputEvent):
            return False
        if isinstance(event, QEnterEvent):
            return False
        self.end()
        self._make()
        return QCoreApplication.sendEvent(watched, event)

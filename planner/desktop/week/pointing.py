"""What the mouse has in common on hours and on days."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.week.gestures import Activated, Moved, Pressed, Resized
from planner.desktop.week.items import Item, ItemState
from planner.desktop.week.wishes import MenuWanted
from planner.override import override

COPYING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Either: many window managers keep Alt with a press for themselves, to move the window."""


class Pointing(QObject):
    """Press and drag creates, drag moves, ends resize; Alt or Ctrl copies, Shift pins, Esc gives
    up.
    """

    entry_moved = Signal(Moved)
    entry_resized = Signal(Resized)
    entry_activated = Signal(Activated)
    edit_wanted = Signal(Item)
    menu_wanted = Signal(MenuWanted)
    dragging = Signal(object)
    """A Moved or Resized while an entry is dragged, None when that ends."""

    pressed = Signal(Pressed)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Whether a button is down that may become a drag."""

    @abstractmethod
    def give_up(self) -> None:
        """Ends a drag without a change."""

    @abstractmethod
    def _press(self, event: QMouseEvent) -> None: ...

    @abstractmethod
    def _move(self, event: QMouseEvent) -> None: ...

    @abstractmethod
    def _release(self, event: QMouseEvent) -> None: ...

    @abstractmethod
    def _double(self, event: QMouseEvent) -> None: ...

    @abstractmethod
    def _wanted_menu(self, event: QContextMenuEvent) -> MenuWanted: ...

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the widget; of one that has the focus in its place, only Esc."""
        if watched is self._widget and isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        if watched is self._widget and isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_busy:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.give_up()
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._move(event)
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(event)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self._double(event)
        return True

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            return False
        self.give_up()
        wanted = self._wanted_menu(event)
        self.pressed.emit(Pressed(wanted.item, wanted.day, adds=False))
        self.menu_wanted.emit(wanted)
        return True

    def _edit(self, item: Item) -> None:
        """In place; what is only proposed is opened."""
        if item.state is ItemState.GHOST:
            self.entry_activated.emit(Activated(item.uid, item.occurrence))
        else:
            self.edit_wanted.emit(item)

    def _report(self, asked: Moved | Resized | None) -> None:
        """What was let go; `dragging` ends after it."""
        if isinstance(asked, Moved):
            self.entry_moved.emit(asked)
        elif asked is not None:
            self.entry_resized.emit(asked)

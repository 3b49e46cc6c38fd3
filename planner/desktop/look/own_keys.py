"""Keys that a page wants for itself while it has the focus, before the window."""

from collections.abc import Container

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def keeps(event: QEvent, keys: Container[int]) -> bool:
    """Takes such a key, alone or with Shift, from the window's shortcuts: it comes as a press."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if event.key() not in keys or event.modifiers() & ~PLAIN:
        return False
    event.accept()
    return True

"""Where Qt asks for what a widget tells a screen reader."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

PAINTED = ("Canvas", "MonthGrid", "AgendaSheet")
"""The widgets that paint a page and have the keyboard on it, by the names of their classes."""


def speak_of_pages() -> None:
    """From now on; costs nothing until a screen reader is there."""
    QAccessible.installFactory(_interface)


def _interface(key: str, widget: QObject | None) -> QAccessibleInterface | None:
    if key not in PAINTED or widget is None:
        return None
    from planner.desktop.access.asking import interface_of  # noqa: PLC0415 (a quicker start)

    return interface_of(widget)

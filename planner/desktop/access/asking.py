"""The answer to Qt for a painted widget."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtWidgets import QWidget

from planner.desktop.access.speaker import Speaker
from planner.desktop.week.page import Page


def interface_of(widget: QObject) -> QAccessibleInterface | None:
    """None where it is on no page."""
    page: QObject | None = widget
    while page is not None and not isinstance(page, Page):
        page = page.parent()
    if page is None or not isinstance(widget, QWidget):
        return None
    return Speaker(widget, page).tree.root

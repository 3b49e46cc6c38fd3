"""Availability on the clipboard, for whatever it is pasted into."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from planner.exchange.availability import formatted
from planner.scheduling.offers.availability import AvailabilitySheet


def copy_availability(sheet: AvailabilitySheet) -> None:
    """As plain text, Markdown and HTML together."""
    data = QMimeData()
    data.setText(formatted(sheet, "text"))
    data.setHtml(formatted(sheet, "html"))
    data.setData("text/markdown", formatted(sheet, "markdown").encode())
    QGuiApplication.clipboard().setMimeData(data)

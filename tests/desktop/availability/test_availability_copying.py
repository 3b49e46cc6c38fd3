"""What is on the clipboard can be pasted into a chat, a mail and a page of Markdown."""

import pytest
from PySide6.QtGui import QGuiApplication

from planner.desktop.availability.availability_copying import copy_availability
from planner.exchange.availability import formatted
from tests.exchange.sheets import sheet


@pytest.mark.usefixtures("qapp")
def test_all_three_forms_are_there_at_once() -> None:
    copy_availability(sheet())
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == formatted(sheet(), "text")
    assert data.html() == formatted(sheet(), "html")
    assert bytes(data.data("text/markdown").data()).decode() == formatted(sheet(), "markdown")

"""What is shown of a mistake of ours."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from planner.desktop.opening.crash_report import CrashReport
from planner.domain.default import default_calendar
from tests.desktop.weeks import ZONE, opened


@pytest.mark.parametrize("is_safe", [True, False])
def test_safe_is_said_only_where_the_store_says_so(qtbot: QtBot, *, is_safe: bool) -> None:
    report = CrashReport("KeyError", is_safe=is_safe)
    qtbot.addWidget(report)
    assert ("is safe" in report.calendar.text()) is is_safe


def test_the_text_is_copied(qtbot: QtBot) -> None:
    report = CrashReport("Flexday 1.0\nKeyError", is_safe=True)
    qtbot.addWidget(report)
    (buttons,) = report.findChildren(QDialogButtonBox)
    next(button for button in buttons.buttons() if button.text() == "Copy").click()
    assert QApplication.clipboard().text() == "Flexday 1.0\nKeyError"


def test_a_document_is_safe_until_it_is_closed(tmp_path: Path) -> None:
    document = opened(tmp_path, default_calendar(ZONE))
    assert document.is_safe()
    document.close()
    assert not document.is_safe()

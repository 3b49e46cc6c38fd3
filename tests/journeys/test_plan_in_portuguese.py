"""A plan, made beside the window, is told in the window's language."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from tests.desktop.proposal.test_proposal_panel import spoken
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import PATIENCE, Window


def test_a_plan_is_named_in_the_language_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with spoken("pt_PT"):
        window = Window(qtbot, tmp_path, with_line(default_calendar(ZONE), "Report 1h", "report"))
        window.press(Qt.Key.Key_P)
        qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
        with qtbot.waitSignal(window.document.done) as done:
            window.press(Qt.Key.Key_Return)
    assert done.args == ["Aceite: Plano"]

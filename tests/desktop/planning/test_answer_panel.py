from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.look.widgets import CloseButton
from planner.desktop.planning.answer_panel import AnswerPanel

CLOSE = ["Close", "Esc"]


def shown(panel: AnswerPanel) -> list[str]:
    labels = panel.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]


def test_an_answer_is_a_title_and_whole_sentences(qtbot: QtBot) -> None:
    panel = AnswerPanel()
    qtbot.addWidget(panel)
    panel.show_answer("Review", ["it begins right after Planning", "core hours"])
    assert shown(panel) == ["Review", *CLOSE, "It begins right after Planning.", "Core hours."]
    assert panel.accessibleName() == "Review. It begins right after Planning. Core hours."


def test_another_answer_replaces_it_and_escape_closes(qtbot: QtBot) -> None:
    panel = AnswerPanel()
    qtbot.addWidget(panel)
    panel.show_answer("Review", ["one"])
    panel.show_answer("Tests", ["two"])
    assert shown(panel) == ["Tests", *CLOSE, "Two."]
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_the_button_closes_it_too(qtbot: QtBot) -> None:
    panel = AnswerPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.closed):
        panel.findChild(CloseButton).click()

"""What is not accepted yet keeps its time free, for recipients who shall have it so."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_dialog import AvailabilityDialog
from tests.desktop.weeks import working_week
from tests.journeys.command_line import CommandLine
from tests.journeys.window import PATIENCE, Window
from tests.scheduling.weeks import planned, span, task, week

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def opened_dialog(window: Window, qtbot: QtBot) -> AvailabilityDialog:
    window.press(Qt.Key.Key_A, CHORD)
    dialog = window.main.findChild(AvailabilityDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.preview), timeout=PATIENCE)
    return dialog


def check(dialog: AvailabilityDialog, text: str) -> None:
    boxes = {found.text(): found for found in dialog.findChildren(QCheckBox)}
    boxes[text].setChecked(True)


def test_window_and_command_line_keep_the_same_plan_free(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = Window(qtbot, tmp_path, replace(working_week(), planned_blocks={}))
    dialog = opened_dialog(window, qtbot)
    usual = dialog.preview
    names = {edit.accessibleName(): edit for edit in dialog.findChildren(QLineEdit)}
    names["Keep as"].selectAll()
    qtbot.keyClicks(names["Keep as"], "Ana")
    check(dialog, "Proposed plan")
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    assert copied != usual
    window.settle()
    planner = CommandLine(tmp_path, capsys)
    assert "proposed plan" in planner.ask("recipients").out
    assert planner.ask("availability", "--for", "Ana").out.strip() == copied.strip()
    assert planner.ask("availability", "--for", "Ana", "--no-proposed").out.strip() == usual.strip()
    planner.ask("availability", "--for", "Ana", "--proposed")
    planner.ask("plan", "--accept")
    assert planner.ask("availability", "--for", "Ana").out.strip() == copied.strip()


def test_a_visit_that_is_proposed_is_not_offered_until_it_is_dropped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It takes 14–16 on Wednesday from work that has 14–15."""
    calendar = planned(week(task("review", 60)), ("review", span(2, "14:00", "15:00")))
    window = Window(qtbot, tmp_path, calendar)
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 14-16")
    window.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
    dialog = opened_dialog(window, qtbot)
    assert "15:15–17:30" not in dialog.preview, "accepted work may move, so all of it is free"
    check(dialog, "Proposed plan")
    qtbot.waitUntil(lambda: "16:15–17:30" in dialog.preview, timeout=PATIENCE)
    window.document.drop_proposal()
    qtbot.waitUntil(lambda: "15:15–17:30" in dialog.preview, timeout=PATIENCE)

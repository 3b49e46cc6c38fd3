"""Availability that is copied and saved in the real window tells nothing of any entry."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_dialog import AvailabilityDialog
from planner.desktop.availability.recipient_field import RecipientField
from tests.exchange.private_calendars import full_calendar, with_secrets
from tests.journeys.window import Window


def test_neither_the_clipboard_nor_a_file_nor_its_name_tells_a_secret(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    calendar, secrets = with_secrets(full_calendar(), Random(7))
    window = Window(qtbot, tmp_path, calendar)
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, *_: object) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for finish in (AvailabilityDialog.save, AvailabilityDialog.copy):
        window.main.openers.availability()
        dialog = window.main.findChild(AvailabilityDialog)
        assert dialog is not None
        field = dialog.findChild(RecipientField)
        assert field is not None
        field.textEdited.emit(calendar.settings.recipients[0].name[:3])  # QTest types only ASCII
        finish(dialog)
        qtbot.waitUntil(lambda: window.main.findChild(AvailabilityDialog) is None)
    mime = QGuiApplication.clipboard().mimeData()
    told = [bytes(mime.data(form).data()).decode(errors="replace") for form in mime.formats()]
    told += [(tmp_path / proposed[0]).read_text(encoding="utf-8"), proposed[0], *capfd.readouterr()]
    assert {"text/plain", "text/html", "text/markdown"} <= set(mime.formats())
    assert not [secret for secret in secrets for text in told if secret in text]
    assert "IST" in mime.text()


def test_the_dialog_opens_with_the_keys_and_closes_with_esc(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(qtbot, tmp_path)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.press(Qt.Key.Key_A, both)
    qtbot.waitUntil(lambda: window.main.findChild(AvailabilityDialog) is not None)
    dialog = window.main.findChild(AvailabilityDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.main.findChild(AvailabilityDialog) is None)

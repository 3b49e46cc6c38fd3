"""The window's verbs for paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from planner.domain.errors import PlannerError
from tests.journeys.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    return Window(qtbot, tmp_path)


def test_the_shown_week_is_saved_as_pdf(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(*arguments: object) -> tuple[str, str]:
        offered.append(str(arguments[2]))
        return str(tmp_path / "week.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.main.window_actions["save_pdf"].trigger()
    assert offered == ["23 – 29 November 2026.pdf"]
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
    assert window.main.toast.text == "Saved as week.pdf"


def test_a_folder_that_is_not_there_is_said(window: Window, tmp_path: Path) -> None:
    printing = window.main.parts.printing
    with pytest.raises(PlannerError, match="could not be written"):
        printing.save_as(tmp_path / "nowhere" / "week.pdf", printing._printed())


def test_a_picture_of_the_month_is_copied(window: Window) -> None:
    window.main.window_actions["month"].trigger()
    window.main.window_actions["copy_picture"].trigger()
    assert QApplication.clipboard().image().width() == 2120
    assert window.main.toast.text == "Copied as a picture: November 2026"


def test_the_printer_gets_the_page_when_it_was_chosen(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> None:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.finished.emit(int(QDialog.DialogCode.Accepted))

    monkeypatch.setattr(QPrintDialog, "show", accept)
    window.main.window_actions["print"].trigger()
    data = (tmp_path / "printed.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/Subtype /Image" not in data, "lines and letters, no pictures"
    assert window.main.toast.text == "Printed: 23 – 29 November 2026"

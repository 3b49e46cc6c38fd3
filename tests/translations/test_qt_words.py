"""Qt's own dialogs and menus, as the window shows them: nothing in them is left in English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.translations.translation_file import QT_EUROPE, read

ELSEWHERE = ("QPageSize", "QShortcut", "QGuiApplication", "QCupsJobWidget")
"""Names of paper, keys of every keyboard ever, the direction of writing, banners of print shops."""

KEYS_OF_DIALOGS = ("Alt+Left", "Alt+Right", "Alt+Up")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Asked(QTranslator):
    """Translates nothing and notes what is looked up."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[tuple[str, str]] = set()

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:  # type: ignore[override]
        self.texts.add((context, sourceText))
        return None


@pytest.fixture
def asked() -> Iterator[Asked]:
    translator = Asked()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def missing(asked: Asked) -> set[tuple[str, str]]:
    known = {(text.context, text.english) for text in read(QT_EUROPE)}
    qt = {text for text in asked.texts if text[0].startswith("Q") and text[0] not in ELSEWHERE}
    return {text for text in qt - known if text[1] not in KEYS_OF_DIALOGS}


def test_the_file_dialogs(qtbot: QtBot, asked: Asked) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    for accepts in QFileDialog.AcceptMode:
        dialog.setAcceptMode(accepts)
        for files in (QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory):
            dialog.setFileMode(files)
            dialog.show()
    assert ("QFileDialog", "&Save") in asked.texts
    assert not missing(asked)


def test_the_print_dialog(qtbot: QtBot, asked: Asked) -> None:
    printer = QPrinter()  # the dialog does not keep it
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.show()
    assert ("QPrintDialog", "&Print") in asked.texts
    assert not missing(asked)


def test_the_menus_of_text_and_the_usual_buttons(qtbot: QtBot, asked: Asked) -> None:
    line, text, buttons = QLineEdit(), QPlainTextEdit(), QDialogButtonBox()
    for widget in (line, text, buttons):
        qtbot.addWidget(widget)
    menus: list[QWidget] = [line.createStandardContextMenu(), text.createStandardContextMenu()]
    for menu in menus:
        qtbot.addWidget(menu)
    for button in QDialogButtonBox.StandardButton:
        if button.name not in ("NoButton", "FirstButton", "LastButton"):
            buttons.addButton(button)
    assert ("QLineEdit", "Select All") in asked.texts
    assert ("QPlatformTheme", "Cancel") in asked.texts
    assert not missing(asked)

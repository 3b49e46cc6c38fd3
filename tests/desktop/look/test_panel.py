from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.look.panel import Panel
from planner.desktop.look.widgets import KeyButton
from planner.desktop.opening.translation import install_translation


class Page(Panel):
    """One of several on the right side."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(self.close_row())


def button(page: Page) -> KeyButton:
    found = page.findChild(KeyButton)
    assert isinstance(found, KeyButton)
    return found


def test_escape_and_the_button_close_it(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        button(page).click()


def test_another_key_does_not(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_A)


def test_the_button_of_every_page_is_translated(qtbot: QtBot, qapp: QApplication) -> None:
    install_translation(qapp, QLocale(QLocale.Language.Portuguese))
    try:
        page = Page()
        qtbot.addWidget(page)
        assert button(page).accessibleName() == "Fechar"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.opening.translation import install_translation
from planner.domain.default import default_calendar
from planner.resources import resource
from tests.desktop.shown_texts import shown_texts
from tests.desktop.weeks import ZONE
from tests.journeys.window import Window

PORTUGUESE = QLocale(QLocale.Language.Portuguese, QLocale.Country.Portugal)
FIELD = re.compile(r"{\w+}")


def translated() -> dict[tuple[str, str], str]:
    """Every text of the Portuguese translation by context and English."""
    tree = ET.parse(resource("translations/flexday_pt_PT.ts"))
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture
def portuguese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(PORTUGUESE)
    assert "flexday" in install_translation(qapp, PORTUGUESE)
    yield
    forget_translations(qapp)
    QLocale.setDefault(before)


def forget_translations(app: QApplication) -> None:
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()


def test_the_window_speaks_portuguese(portuguese: None, qtbot: QtBot, tmp_path: Path) -> None:
    assert portuguese is None
    window = Window(qtbot, tmp_path, default_calendar(ZONE)).main
    assert window.window_actions["today"].text() == "Hoje"
    assert "noites até às 22:30" in window.openers.first_start.text
    assert QCoreApplication.translate("Tasks", "At risk") == "Em risco"


def test_a_language_without_a_translation_stays_english(qapp: QApplication) -> None:
    assert "flexday" not in install_translation(qapp, QLocale(QLocale.Language.Finnish))
    assert QCoreApplication.translate("Tasks", "At risk") == "At risk"
    forget_translations(qapp)


def test_every_text_of_the_window_is_translated() -> None:
    missing = sorted(shown_texts() - translated().keys())
    assert not missing


def test_translations_have_the_fields_of_their_english() -> None:
    for (_, english), text in translated().items():
        assert set(FIELD.findall(text)) == set(FIELD.findall(english)), english


def test_what_the_program_loads_is_what_the_translators_wrote() -> None:
    """Made by `pyside6-lrelease resources/translations/flexday_pt_PT.ts`."""
    loaded = QTranslator()
    assert loaded.load(str(resource("translations/flexday_pt_PT.qm")))
    for (context, english), text in translated().items():
        assert loaded.translate(context, english) == text

from collections.abc import Iterator
from string import Formatter

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.formats import sentence
from planner.desktop.proposal_panel import ProposalPanel
from planner.desktop.translation import install_translation
from planner.domain.message import Message
from tests.translations.texts import texts
from tests.translations.translation_file import COMPILED, SOURCE, read, written

HINT = "run python -m tests.translations.collect"
COUNTRIES = (QLocale.Country.Portugal, QLocale.Country.Brazil, QLocale.Country.Mozambique)


@pytest.fixture(params=COUNTRIES, ids=lambda country: country.name)
def portuguese(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[str, ...]]:
    before = set(qapp.findChildren(QTranslator))
    yield install_translation(qapp, QLocale(QLocale.Language.Portuguese, request.param))
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_has_a_finished_translation() -> None:
    translations = read(SOURCE)
    missing = sorted(text for text in texts() if not translations.get(text))
    assert not missing, HINT


def test_no_translation_is_of_a_text_that_is_gone() -> None:
    gone = sorted(read(SOURCE).keys() - texts())
    assert not gone, HINT


def test_a_translation_has_the_fields_of_its_english() -> None:
    different = {
        text.english: translation
        for text, translation in read(SOURCE).items()
        if translation and fields(translation) != fields(text.english)
    }
    assert not different


def test_a_translation_has_the_spaces_of_its_english_at_both_ends() -> None:
    for text, translation in read(SOURCE).items():
        ends = [
            (s[: len(s) - len(s.lstrip())], s[len(s.rstrip()) :]) for s in (text[1], translation)
        ]
        assert ends[0] == ends[1], text


def test_what_is_compiled_is_what_is_written() -> None:
    compiled = QTranslator()
    assert compiled.load(str(COMPILED))
    different = {
        text.english: compiled.translate(text.context, text.english)
        for text, translation in read(SOURCE).items()
        if compiled.translate(text.context, text.english) != translation
    }
    assert not different, HINT


def test_the_file_is_as_it_would_be_written() -> None:
    assert SOURCE.read_text(encoding="utf-8") == written(read(SOURCE)), HINT


def test_a_panel_is_portuguese_where_portuguese_is_spoken(
    portuguese: tuple[str, ...], qtbot: QtBot
) -> None:
    assert "flexday" in portuguese
    panel = ProposalPanel()
    qtbot.addWidget(panel)
    accept = panel.findChild(QPushButton, "accept")
    assert accept is not None
    assert accept.accessibleName() == "Aceitar"


def test_a_reason_is_portuguese(portuguese: tuple[str, ...]) -> None:
    assert portuguese
    message = Message("fits before {task}", {"task": "API-812"})
    assert sentence(message, "Europe/Lisbon") == "cabe antes de API-812"

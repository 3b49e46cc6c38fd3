"""The Portuguese of Europe and of Brazil: complete, compiled, and each in its own words."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.look.formats import sentence
from planner.desktop.opening.translation import install_translation
from planner.desktop.proposal.proposal_panel import ProposalPanel
from planner.domain.message import Message
from tests.translations.brazilian import PHRASES, WORDS, in_brazil
from tests.translations.collect import brazilian
from tests.translations.texts import texts
from tests.translations.translation_file import (
    BRAZIL,
    EUROPE,
    QT_EUROPE,
    language,
    read,
    written,
)

HINT = "run python -m tests.translations.collect"
OURS = (EUROPE, BRAZIL)
ALL = (*OURS, QT_EUROPE)
COUNTRIES = (QLocale.Country.Portugal, QLocale.Country.Brazil, QLocale.Country.Mozambique)
ONLY_IN_BRAZIL = re.compile(
    r"\b(arquivos?|salvar|salvando|planej\w+|telas?|usuári\w+|registr\w+|gerenci\w+|deletar|"
    r"compartilh\w+|econômic\w+|contatos?|lendo|desfeit\w+)\b",
    re.IGNORECASE,
)
of_each = pytest.mark.parametrize("file", ALL, ids=lambda file: str(file.stem))
of_ours = pytest.mark.parametrize("file", OURS, ids=lambda file: str(file.stem))


@pytest.fixture(params=COUNTRIES, ids=lambda country: country.name)
def portuguese(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[str, ...]]:
    yield from speaking(qapp, request.param)


def speaking(app: QApplication, country: QLocale.Country) -> Iterator[tuple[str, ...]]:
    before = set(app.findChildren(QTranslator))
    yield install_translation(app, QLocale(QLocale.Language.Portuguese, country))
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
        translator.deleteLater()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def marks(text: str) -> list[str]:
    """Qt's places, such as %1."""
    return sorted(re.findall(r"%\d", text))


@of_ours
def test_every_text_has_a_finished_translation(file: Path) -> None:
    translations = read(file)
    missing = sorted(text for text in texts() if not translations.get(text))
    assert not missing, HINT


@of_ours
def test_no_translation_is_of_a_text_that_is_gone(file: Path) -> None:
    gone = sorted(read(file).keys() - texts())
    assert not gone, HINT


@of_ours
def test_a_translation_has_the_fields_of_its_english(file: Path) -> None:
    different = {
        text.english: translation
        for text, translation in read(file).items()
        if translation and fields(translation) != fields(text.english)
    }
    assert not different


@of_each
def test_a_translation_has_the_spaces_of_its_english_at_both_ends(file: Path) -> None:
    for text, translation in read(file).items():
        ends = [
            (s[: len(s) - len(s.lstrip())], s[len(s.rstrip()) :]) for s in (text[1], translation)
        ]
        assert ends[0] == ends[1], text


@of_each
def test_what_is_compiled_is_what_is_written(file: Path) -> None:
    compiled = QTranslator()
    assert compiled.load(str(file.with_suffix(".qm")))
    different = {
        text.english: compiled.translate(text.context, text.english)
        for text, translation in read(file).items()
        if compiled.translate(text.context, text.english) != translation
    }
    assert not different, HINT


@of_each
def test_the_file_is_as_it_would_be_written(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == written(read(file), language(file)), HINT


def test_the_brazilian_file_is_made_of_the_european_one() -> None:
    assert read(BRAZIL) == brazilian(read(EUROPE)), HINT


def test_each_country_has_its_own_words() -> None:
    for translation in (*read(EUROPE).values(), *read(QT_EUROPE).values()):
        assert not ONLY_IN_BRAZIL.search(translation), translation
    european = re.compile(rf"\b({'|'.join(map(re.escape, (*WORDS, 'serões')))})\b", re.IGNORECASE)
    for translation in read(BRAZIL).values():
        assert not european.search(translation), translation


@pytest.mark.parametrize(
    ("europe", "brazil"),
    [
        ("A ler …", "Lendo …"),
        ("A guardar …", "Salvando …"),
        ("Guardado como {file}", "Salvo como {file}"),
        ("Passar trabalho para o serão", "Passar trabalho para a noite"),
        ("Os ficheiros estarão lá; as horas serão iguais", None),
        ("A hora e a data", "A hora e a data"),
        ("", ""),
    ],
)
def test_words_change_with_their_capitals(europe: str, brazil: str | None) -> None:
    if brazil is None:
        assert "serão iguais" in in_brazil("", europe), "the verb stays"
    else:
        assert in_brazil("", europe) == brazil


def test_phrases_are_of_small_letters_to_be_found() -> None:
    assert all(phrase == phrase.lower() for phrase in (*PHRASES, *WORDS))


def test_qts_words_have_its_places_and_one_key_at_most() -> None:
    for text, translation in read(QT_EUROPE).items():
        assert translation, text
        assert marks(translation) == marks(text.english), text
        assert translation.replace("&&", "").count("&") == text.english.count("&"), text


def test_a_panel_is_portuguese_where_portuguese_is_spoken(
    portuguese: tuple[str, ...], qtbot: QtBot
) -> None:
    assert portuguese == ("flexday", "qtbase")
    panel = ProposalPanel()
    qtbot.addWidget(panel)
    accept = panel.findChild(QPushButton, "accept")
    assert accept is not None
    assert accept.accessibleName() == "Aceitar"


@pytest.mark.parametrize(
    ("country", "planning", "save"),
    [
        (QLocale.Country.Portugal, "A planear …", "&Guardar"),
        (QLocale.Country.Brazil, "Planejando …", "&Salvar"),
        (QLocale.Country.Angola, "A planear …", "&Guardar"),
    ],
)
def test_each_country_reads_its_own(
    qapp: QApplication, country: QLocale.Country, planning: str, save: str
) -> None:
    for _ in speaking(qapp, country):
        assert QCoreApplication.translate("Commands", "Planning …") == planning
        assert QCoreApplication.translate("QFileDialog", "&Save") == save
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_a_reason_is_portuguese(portuguese: tuple[str, ...]) -> None:
    assert portuguese
    message = Message("fits before {task}", {"task": "API-812"})
    assert sentence(message, "Europe/Lisbon") == "cabe antes de API-812"

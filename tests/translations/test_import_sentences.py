"""Whatever a file holds, what its import tells is Portuguese in a Portuguese window."""

import re
from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from planner.desktop.look.formats import told
from planner.domain.calendar import Calendar
from planner.domain.sentence import Sentence
from planner.exchange.doors import FORMS, Asked, read_any
from planner.exchange.merge import WHY_LEFT
from planner.incoming import Arrived, merged_all
from tests.exchange.ics_text import HOME, NOW
from tests.exchange.mutations import mutated, sources
from tests.translations.odd_files import ODD
from tests.translations.test_translations import speaking
from tests.translations.texts import Text
from tests.translations.translation_file import EUROPE, read

ENGLISH = re.compile(r"\b(the|it|its|is|are|was|were|not|of|has|that|which|left|out)\b", re.I)
MUTATIONS = 150


def files() -> Iterator[bytes]:
    random, found = Random(7), sources()
    yield from (file.read_bytes() for file in found)
    yield from (mutated(random.choice(found).read_bytes(), random) for _ in range(MUTATIONS))


def told_of(data: bytes, form: str | None = None) -> Iterator[Sentence]:
    asked = Asked(HOME, NOW) if form is None else Asked(HOME, NOW, form=form)
    report = read_any(data, "file", asked)
    _, (outcome,) = merged_all(Calendar(), [Arrived("file", report)])
    for refusal in (*outcome.report.refused, *outcome.report.repaired):
        assert isinstance(refusal.why, Sentence), refusal
        yield refusal.why
        if isinstance(refusal.what, Sentence):
            yield refusal.what


def every_part(sentence: Sentence) -> Iterator[Sentence]:
    yield sentence
    for value in sentence.values.values():
        if isinstance(value, Sentence):
            yield from every_part(value)


def without_names(sentence: Sentence) -> Sentence:
    """What stands in the file, or what a library says of it, may be in any language."""
    values = {
        name: without_names(value)
        if isinstance(value, Sentence)
        else ("…" if isinstance(value, str) else value)
        for name, value in sentence.values.items()
    }
    return Sentence(sentence.template, **values)


@pytest.fixture(scope="module")
def sentences() -> dict[str, Sentence]:
    """Of each template, and of those inside it, one."""
    found = [sentence for data in files() for sentence in told_of(data)]
    found += [sentence for form in FORMS for data in ODD for sentence in told_of(data, form)]
    found += [sentence for data in ODD for sentence in told_of(data)]
    found += WHY_LEFT.values()
    return {part.template: part for sentence in found for part in every_part(sentence)}


def test_each_has_a_template_that_is_translated(sentences: dict[str, Sentence]) -> None:
    known = read(EUROPE)
    assert len(sentences) > 100
    assert not {each for each in sentences if not known.get(Text("Message", each))}


def test_nothing_english_is_left_in_them(
    sentences: dict[str, Sentence], qapp: QApplication
) -> None:
    texts = [without_names(each) for each in sentences.values()]
    assert sum(ENGLISH.search(text) is not None for text in texts) > 80  # it is recognised
    for _ in speaking(qapp, QLocale.Country.Portugal):
        assert not [told(text) for text in texts if ENGLISH.search(told(text))]

"""The tables of words for recipients."""

from dataclasses import replace
from datetime import date
from string import Formatter
from zoneinfo import available_timezones

import pytest

from planner.domain.errors import InvalidValue
from planner.domain.recipients import LANGUAGES
from planner.exchange.availability import FORMATS, formatted
from planner.exchange.availability_words import words_in
from tests.exchange.sheets import sheet


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_says_the_same_with_the_same_fields(language: str) -> None:
    words, english = words_in(language), words_in("en")
    assert len(words.weekdays) == len(set(words.weekdays)) == 7
    assert len(words.months) == len(set(words.months)) == 12
    assert words.said.keys() == english.said.keys()
    for name, text in words.said.items():
        assert text
        assert fields(text) == fields(english[name])


def test_a_language_without_a_table_is_refused_in_words() -> None:
    with pytest.raises(InvalidValue, match="en, pt-PT, pt-BR"):
        words_in("fr")


def test_portuguese_of_both_sides_of_the_ocean() -> None:
    european = formatted(replace(sheet(), language="pt-PT"), "text").splitlines()
    assert european[0] == "Horários em que estou disponível, 23–25 nov (no mínimo 30 min)"
    assert european[2].startswith("seg 23 nov  20:30–21:30 IST (UTC+5:30) · ")
    brazilian = formatted(replace(sheet(), language="pt-BR"), "markdown").splitlines()
    assert brazilian[2] == "| Dia | No seu fuso horário | No meu fuso horário |"


@pytest.mark.parametrize(
    ("zone", "english", "european", "brazilian"),
    [
        ("Europe/Lisbon", "Lisbon", "Lisboa", "Lisboa"),
        ("America/New_York", "New York", "Nova Iorque", "Nova York"),
        ("America/Sao_Paulo", "Sao Paulo", "São Paulo", "São Paulo"),
        ("Europe/Moscow", "Moscow", "Moscovo", "Moscou"),
        ("Europe/Paris", "Paris", "Paris", "Paris"),
    ],
)
def test_cities_have_the_names_that_the_reader_knows(
    zone: str, english: str, european: str, brazilian: str
) -> None:
    names = tuple(words_in(language).city(zone) for language in ("en", "pt-PT", "pt-BR"))
    assert names == (english, european, brazilian)


def test_every_city_that_has_another_name_is_one() -> None:
    known = {zone.rpartition("/")[2].replace("_", " ") for zone in available_timezones()}
    for language in ("pt-PT", "pt-BR"):
        cities = words_in(language).cities
        assert cities.keys() <= known
        assert all(name == name.strip() and ";" not in name for name in cities.values())


def test_no_english_is_left_in_any_format_for_people() -> None:
    english = [text for text in words_in("en").said.values() if len(text) > 4 and "{" not in text]
    for form in FORMATS:
        for made in (sheet(), sheet(offers=())):
            text = formatted(replace(made, language="pt-PT"), form)
            if form not in ("json", "csv"):
                found = [word for word in english if word in text.replace("VAVAILABILITY", "")]
                assert not found, form


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((date(2026, 11, 24), date(2026, 11, 24)), "24 Nov"),
        ((date(2026, 11, 30), date(2026, 12, 4)), "30 Nov–4 Dec"),
        ((date(2026, 12, 28), date(2027, 1, 1)), "28 Dec 2026–1 Jan 2027"),
        ((date(2026, 11, 24), date(2027, 11, 24)), "24 Nov 2026–24 Nov 2027"),
    ],
)
def test_days_in_a_row(days: tuple[date, date], said: str) -> None:
    assert words_in("en").days(*days) == said

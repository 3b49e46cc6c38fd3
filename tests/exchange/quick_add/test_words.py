"""The word lists."""

import pytest

from planner.exchange.quick_add.words import folded, load_words


@pytest.mark.parametrize(
    ("typed", "known"),
    [("Médico", "medico"), ("AMANHÃ", "amanha"), ("às", "às"), ("até", "até"), ("TRÊS", "tres")],
)
def test_long_words_match_without_accents_and_short_ones_with(typed: str, known: str) -> None:
    assert folded(typed) == known


def test_decomposed_letters_are_the_same_word() -> None:
    assert folded("às") == "às"


def test_the_longest_form_wins() -> None:
    form = load_words().find("days", ("the", "day", "after", "tomorrow"), 0)
    assert form is not None
    assert form.meaning == "2"


def test_each_form_has_its_language_and_doubt() -> None:
    words = load_words()
    sunday = words.find("weekdays", ("sun",), 0)
    quarta = words.find("weekdays", ("quarta",), 0)
    assert sunday is not None
    assert (sunday.doubt, sunday.portuguese) == (1, False)
    assert quarta is not None
    assert (quarta.doubt, quarta.portuguese) == (1, True)


def test_the_lists_are_read_once() -> None:
    assert load_words() is load_words()


def test_no_list_says_two_things_with_the_same_words_of_one_language() -> None:
    for name, by_first in load_words().lists.items():
        for forms in by_first.values():
            said = [(form.words, form.meaning) for form in forms]
            assert len({words for words, _ in said}) == len(set(said)), name

"""A line of text as words to read."""

import pytest

from planner.exchange.quick_add.line import LONGEST, MOST_WORDS, cut
from tests.exchange.quick_add.reading import understood, words_of


def test_only_the_beginning_of_an_endless_line_is_read() -> None:
    found = understood("Write report by friday " + "word " * 20_000 + "!high tomorrow")
    assert found["due"] == "2026-11-27"
    assert found["title"].endswith("word !high tomorrow")


def test_it_is_cut_behind_a_whole_word() -> None:
    for text in ("x" * 499 + " yes", "x" * 600, "a " * 60):
        head, rest = cut(text)
        assert head + rest == text
        assert len(head) <= LONGEST
        assert len(head.split()) <= MOST_WORDS
        assert not rest[:1].strip()[:1] or not head
    assert cut("   ") == ("", "   ")


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Wed,", "wed"),
        ("(wed)", "wed"),
        ("12–14", "12-14"),
        ("o’clock", "o'clock"),
        ("...", "..."),
        ("()", "()"),
        ("\u0301", "\u0301"),
    ],
)
def test_a_word_is_compared_without_what_stands_round_it(word: str, spoken: str) -> None:
    (token,) = words_of(word).tokens
    assert (token.text, token.spoken) == (word, spoken)


def test_each_word_knows_its_place() -> None:
    text = "  call   Ana, wed"
    assert [text[token.start : token.end] for token in words_of(text).tokens] == text.split()
    assert [token.closes for token in words_of(text).tokens] == [False, True, False]


def test_behind_the_ends_there_is_nothing() -> None:
    line = words_of("wed")
    assert (line.word(-1), line.word(1)) == ("", "")
    assert line.after("weekdays", 0) == 1
    assert line.after("weekdays", 1) == 1

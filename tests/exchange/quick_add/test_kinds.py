"""Own time is known by a word of its title; what is left of a line is its title."""

import pytest

from planner.exchange.quick_add.kinds import taken, title_of
from tests.exchange.quick_add.reading import understood, words_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("doctor wed 12-14", "personal"),
        ("Médico quarta 13:00-14:30", "personal"),
        ("release with the doctor wed 12-14", "appointment"),
        ("sync wed 12-14", "appointment"),
        ("sync wed 12-14 #personal", "personal"),
    ],
)
def test_a_word_makes_it_ones_own_unless_work_is_named(line: str, kind: str) -> None:
    assert understood(line)["kind"] == kind


@pytest.mark.parametrize(
    ("line", "used", "title"),
    [
        ("a b c", (), "a b c"),
        ("a, wed", ((1, 2),), "a"),
        ("a: wed: b", ((1, 2),), "a b"),
        ("- a wed -", ((2, 3),), "a"),
        ("wed", ((0, 1),), ""),
        ("- -", (), "- -"),
    ],
)
def test_signs_beside_what_was_understood_go(
    line: str, used: tuple[tuple[int, int], ...], title: str
) -> None:
    assert title_of(words_of(line), taken(used), "") == title


def test_what_was_not_read_at_all_is_title_too() -> None:
    assert title_of(words_of("a"), frozenset(), "  b\tc ") == "a b c"

"""Which column of a table holds what."""

import pytest

from planner.domain.errors import InvalidValue
from planner.exchange.csv_columns import FIELDS, NAMES, columns_of, is_portuguese, plain_name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Data de início:", "data de inicio"),
        (' "Start_Date" ', "start date"),
        ("% Concluído", "% concluido"),
        ("", ""),
        ("x" * 500, "x" * 100),
    ],
)
def test_a_name_is_compared_without_accents_case_and_quotes(header: str, name: str) -> None:
    assert plain_name(header) == name


def test_no_name_stands_for_two_fields_and_all_are_plain() -> None:
    words = [word for kinds in NAMES.values() for kind in kinds for word in kind.split(", ")]
    assert [word for word in words if plain_name(word) != word] == []
    once = {word for word in words if len({f for f, k in _pairs() if k == word}) > 1}
    assert once == set()
    assert FIELDS.keys() == set(words)


def _pairs() -> list[tuple[str, str]]:
    return [(f, word) for f, kinds in NAMES.items() for k in kinds for word in k.split(", ")]


def test_of_several_columns_for_a_field_the_first_counts() -> None:
    assert columns_of(["Task", "Name", "Start", "Due", "?"]) == {"title": 0, "start": 2, "due": 3}


def test_the_user_says_which_column_is_which() -> None:
    found = columns_of(["A", "Name", "Start"], {"title": "a", "due": " START "})
    assert found == {"title": 0, "due": 2}, "what he gave away is not taken again"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"mood": "A"}, 'no field "mood"; there are title, start'),
        ({"title": "Z"}, 'no column "Z"; there are A, Name'),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(given: dict[str, str], words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        columns_of(["A", "Name"], given)


@pytest.mark.parametrize(
    ("header", "portuguese"),
    [
        (["Assunto", "Início"], True),
        (["Subject", "Start"], False),
        (["Assunto", "Start"], False),
        (["UID", "status"], False),
        ([], False),
    ],
)
def test_its_language_is_that_of_most_names(header: list[str], portuguese: bool) -> None:
    assert is_portuguese(header) is portuguese

"""Words with a sign before them: tags, contexts, a project, a priority."""

import pytest

from planner.exchange.quick_add.marks import read_mark
from tests.exchange.quick_add.reading import words_of


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("#api", ("tag", "api")),
        ("#api,", ("tag", "api")),
        ("#Férias", ("tag", "Férias")),
        ("@home", ("context", "home")),
        ("+billing", ("project", "billing")),
        ("!high", ("priority", "high")),
        ("!ALTA", ("priority", "high")),
        ("!foo", None),
        ("#123", None),
        ("+351", None),
        ("#", None),
        ("#.", None),
        ("api#x", None),
    ],
)
def test_a_mark_and_its_name(word: str, mark: tuple[str, str] | None) -> None:
    found = read_mark(words_of(word), 0)
    assert (found.value if found else None) == mark

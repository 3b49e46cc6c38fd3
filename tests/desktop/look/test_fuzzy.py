"""How well typed words fit a text."""

import pytest

from planner.desktop.look.fuzzy import best, distance


@pytest.mark.parametrize(
    ("typed", "text", "fits"),
    [
        pytest.param("plan", "plan everything", True, id="a word"),
        pytest.param("pl ev", "plan everything", True, id="beginnings of words"),
        pytest.param("ev pl", "plan everything", True, id="in any order"),
        pytest.param("thing", "plan everything", True, id="the middle of a word"),
        pytest.param("pln", "plan everything", True, id="letters of a word, its first one too"),
        pytest.param("an", "plan everything", False, id="two letters only begin a word"),
        pytest.param("lnn", "plan everything", False, id="not without its first"),
        pytest.param("plan week", "plan everything", False, id="each word must fit"),
        pytest.param("", "plan everything", True, id="no words fit all"),
    ],
)
def test_words_are_found(typed: str, text: str, fits: bool) -> None:
    assert (distance(typed.split(), text) is not None) is fits


def test_what_needs_less_guessing_comes_first() -> None:
    costs = [distance(["pla"], text) for text in ("plan", "explain", "previous panel pella")]
    assert costs == sorted(costs, key=lambda cost: cost if cost is not None else 99)
    assert len(set(costs)) == 3
    assert distance(["plan", "every"], "plan everything") == 0
    assert distance(["every", "plan"], "plan everything") == 1


def test_the_best_of_several_names_counts() -> None:
    assert best(["noite"], ["move work to the evening", "mover para a noite"]) == 0
    assert best(["x"], []) is None

from planner.desktop.history.comparing import comparison_text
from planner.domain.comparison import Comparison


def test_each_kind_of_difference_is_a_line() -> None:
    found = Comparison(added=("A",), removed=("B", "C"), changed=("D",), blocks=2)
    assert comparison_text(found).splitlines() == [
        "Comes back: A",
        "Goes: B, C",
        "Changes: D",
        "2 planned blocks differ.",
    ]


def test_of_many_titles_a_few_are_named() -> None:
    titles = tuple("abcdefgh")
    text = comparison_text(Comparison(added=titles, removed=(), changed=(), blocks=0))
    assert text == "Comes back: a, b, c, d, e, f and 2 more"


def test_no_difference_is_said() -> None:
    assert comparison_text(Comparison((), (), (), 0)) == "Nothing differs."


def test_one_block_is_one() -> None:
    assert comparison_text(Comparison((), (), (), blocks=1)) == "1 planned block differs."

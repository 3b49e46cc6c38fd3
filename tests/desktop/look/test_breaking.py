import pytest

from planner.desktop.look.breaking import HERE, breakable


@pytest.mark.parametrize(
    ("why", "text", "parts"),
    [
        ("short words stay", "Review API", ["Review API"]),
        ("a long one may be cut", "x" * 10, ["xxxx", "xxxx", "xx"]),
        ("one of many", "a " + "y" * 5 + " b", ["a yyyy", "y b"]),
        ("nothing", "", [""]),
        ("spaces stay", "a  " + "z" * 5, ["a  zzzz", "z"]),
    ],
)
def test_long_words_may_be_cut_where_nobody_sees_it(why: str, text: str, parts: list[str]) -> None:
    longest = 10 if len(parts) == 1 else 4
    assert breakable(text, longest).split(HERE) == parts, why
    assert breakable(text, longest).replace(HERE, "") == text

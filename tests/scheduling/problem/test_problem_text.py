import pytest

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem_text import LONGEST, parsed


def test_json_values_come_back() -> None:
    assert parsed('{"a": [1, null]}') == {"a": [1, None]}


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parsed("\ufeff[]") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[1,", "not valid JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5000, "thousands of digits"),
        ('[{"a": 1, "b": 2, "a": 3}]', '"a" is given twice'),
        (" " * (LONGEST + 1), "longer than 32 million characters"),
    ],
)
def test_everything_else_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(InvalidValue, match=reason):
        parsed(text)

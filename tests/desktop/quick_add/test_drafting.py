import pytest

from planner.desktop.quick_add.drafting import as_title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("doctor", "Doctor"),
        ("call the doctor", "Call the doctor"),
        ("iPhone repair", "iPhone repair"),
        ("1:1 with Ana", "1:1 with Ana"),
        ("évora", "Évora"),
        ("", ""),
    ],
)
def test_a_title_begins_with_a_capital(written: str, title: str) -> None:
    assert as_title(written) == title

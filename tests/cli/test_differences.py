"""What a restored calendar has more, less and differently."""

import pytest

from planner.cli.differences import FEW, difference_facts, difference_lines
from planner.domain.comparison import Comparison


def found(
    added: tuple[str, ...] = (),
    removed: tuple[str, ...] = (),
    changed: tuple[str, ...] = (),
    blocks: int = 0,
) -> Comparison:
    return Comparison(added=added, removed=removed, changed=changed, blocks=blocks)


@pytest.mark.parametrize(
    ("comparison", "lines"),
    [
        (found(), ["  Nothing differs."]),
        (found(added=("A",)), ["  1 comes back: A"]),
        (found(removed=("A", "B")), ["  2 go: A, B"]),
        (found(changed=("A",), blocks=1), ["  1 changes: A", "  1 planned block differs."]),
        (found(blocks=2), ["  2 planned blocks differ."]),
    ],
)
def test_each_kind_has_a_line(comparison: Comparison, lines: list[str]) -> None:
    assert difference_lines(comparison) == lines


def test_a_few_titles_are_named_and_the_others_counted() -> None:
    titles = tuple(map(str, range(FEW + 2)))
    (line,) = difference_lines(found(added=titles))
    assert line == f"  {FEW + 2} come back: 0, 1, 2, 3, 4, 5, 6, 7 and 2 more"
    (line,) = difference_lines(found(added=titles[:FEW]))
    assert "more" not in line


def test_programs_get_all_of_them() -> None:
    titles = tuple(map(str, range(20)))
    assert difference_facts(found(added=titles, blocks=3)) == {
        "added": list(titles),
        "removed": [],
        "changed": [],
        "blocks": 3,
    }

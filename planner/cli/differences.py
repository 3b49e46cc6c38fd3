"""What a restored calendar has more, less and differently, as lines and for programs."""

from planner.domain.comparison import Comparison

FEW = 8
"""So many titles are named; more are counted."""


def difference_lines(found: Comparison) -> list[str]:
    if found.is_empty:
        return ["  Nothing differs."]
    named = (
        (("comes back", "come back"), found.added),
        (("goes", "go"), found.removed),
        (("changes", "change"), found.changed),
    )
    lines = [
        f"  {len(titles)} {one if len(titles) == 1 else more}: {_few(titles)}"
        for (one, more), titles in named
        if titles
    ]
    blocks = "planned block differs" if found.blocks == 1 else "planned blocks differ"
    return [*lines, f"  {found.blocks} {blocks}."] if found.blocks else lines


def _few(titles: tuple[str, ...]) -> str:
    more = len(titles) - FEW
    return ", ".join(titles[:FEW]) + (f" and {more} more" if more > 0 else "")


def difference_facts(found: Comparison) -> dict[str, object]:
    return {
        "added": list(found.added),
        "removed": list(found.removed),
        "changed": list(found.changed),
        "blocks": found.blocks,
    }

"""Which variant comes first: one that moves little."""

from collections.abc import Iterable, Iterator
from itertools import chain

from planner.domain.ids import Uid
from planner.scheduling.building.proposal import Variant, VariantKind

FEW = 3
"""Up to so many blocks the order of the kinds decides which variant comes first."""


def steadiest_first(variants: Iterable[Variant]) -> Iterator[Variant]:
    """The variants as they come. Where the first moves more than a few blocks, the one that moves
    least comes before it, of those that keep all that the first keeps.
    """
    found = iter(variants)
    for first in found:
        if moved(first) <= FEW:
            yield from chain([first], found)
            return
        every = [first, *found]
        keeping = (
            v for v in every if v.kind is not VariantKind.OPEN and _misses(v) <= _misses(first)
        )
        steady = min(keeping, key=moved)
        yield steady
        yield from (variant for variant in every if variant is not steady)


def moved(variant: Variant) -> int:
    """Accepted blocks that do not stay where they are."""
    return sum(len(move.before) for move in variant.moves)


def _misses(variant: Variant) -> frozenset[Uid]:
    return frozenset({*variant.unplaced, *(late.entry for late in variant.late)})

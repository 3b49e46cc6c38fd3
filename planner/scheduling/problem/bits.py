"""Sets of grid slots as the bits of an integer: slot k is in the set if bit k is 1.

Free time of some weeks is a few hundred bytes, so that taking, giving back and looking for room are
a handful of machine operations, and a copy costs nothing.
"""

from collections.abc import Iterator
from functools import cache

from planner.scheduling.problem.problem import Span


def span_bits(start: int, end: int) -> int:
    """[start, end) as a set; empty if it ends before it starts."""
    return ((1 << (end - start)) - 1) << start if start < end else 0


def starts_of(slots: int, length: int) -> int:
    """Every slot from which on `length` slots are in the set."""
    for step in _steps(length):
        slots &= slots >> step
    return slots


def widened(starts: int, length: int) -> int:
    """All slots of the spans of `length` that begin at these starts."""
    for step in _steps(length):
        starts |= starts << step
    return starts


@cache
def _steps(length: int) -> tuple[int, ...]:
    """The shifts that make 1 slot 2, 4, 8 … and at last `length` slots."""
    steps, have = list[int](), 1
    while have < length:
        steps.append(min(have, length - have))
        have += steps[-1]
    return tuple(steps)


def first_of(slots: int) -> int:
    """The lowest slot of a set that is not empty."""
    return (slots & -slots).bit_length() - 1


def from_on(slots: int, slot: int) -> int:
    """Without what lies before the slot."""
    return slots >> slot << slot


def ones_at_end(slots: int) -> int:
    """How many slots from 0 on are in the set without a gap."""
    return (~slots & (slots + 1)).bit_length() - 1


def runs_of(slots: int) -> Iterator[Span]:
    """The set as spans in ascending order."""
    while slots:
        start = first_of(slots)
        end = start + ones_at_end(slots >> start)
        yield start, end
        slots = from_on(slots, end)

"""What a place in the plan costs, in words."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.message import Message
from planner.scheduling.objective import Score
from planner.scheduling.problem import Weights


def differences(here: Score, there: Score, weights: Weights) -> Iterator[Message]:
    """What is worse there than here, the gravest first."""
    yield from _late(here, there)
    if there.unplaced > here.unplaced:
        yield Message("some work would find no place")
    yield from _more("{length} more in the evening", there.evening_minutes - here.evening_minutes)
    if weights.energy:
        outside = (there.energy - here.energy) // weights.energy
        yield from _more("{length} more outside the preferred hours", outside)
    if weights.fragment:
        pieces = (there.fragment - here.fragment) // weights.fragment
        if pieces > 0:
            yield Message("{count} more pieces", {"count": pieces})
    if weights.moved:
        moved = (there.moved - here.moved) // weights.moved
        yield from _more("{length} of accepted work would move", moved)
    if there.early > here.early:
        yield Message("work would be done later")


def _late(here: Score, there: Score) -> Iterator[Message]:
    more = timedelta(minutes=there.late_minutes - here.late_minutes)
    if there.hard_late > here.hard_late:
        yield Message("a deadline would be missed; {length} more lateness", {"length": more})
    elif there.soft_late > here.soft_late:
        yield Message("{length} more lateness", {"length": more})


def _more(template: str, minutes: int) -> Iterator[Message]:
    if minutes > 0:
        yield Message(template, {"length": timedelta(minutes=minutes)})

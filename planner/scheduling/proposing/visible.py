"""Whether two plans look different in a week."""

from collections import defaultdict
from datetime import timedelta

from planner.domain.ids import Uid
from planner.domain.interval import Interval, merged
from planner.scheduling.building.proposal import Blocks


def differ_visibly(one: Blocks, other: Blocks, step: timedelta) -> bool:
    """Some entry has more or fewer blocks, or a block that begins or ends a step elsewhere.

    Blocks of one entry that touch look like one.
    """
    left, right = _shown(one), _shown(other)
    if left.keys() != right.keys():
        return True
    return any(_differ(left[uid], right[uid], step) for uid in left)


def _shown(blocks: Blocks) -> dict[Uid, tuple[Interval, ...]]:
    found: dict[Uid, list[Interval]] = defaultdict(list)
    for uid, interval in blocks:
        found[uid].append(interval)
    return {uid: merged(spans) for uid, spans in found.items()}


def _differ(one: tuple[Interval, ...], other: tuple[Interval, ...], step: timedelta) -> bool:
    if len(one) != len(other):
        return True
    return any(
        abs(left.start - right.start) >= step or abs(left.end - right.end) >= step
        for left, right in zip(one, other, strict=True)
    )

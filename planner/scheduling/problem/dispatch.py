"""Orders by apparent tardiness cost: urgency weighed by importance.

The ATC rule of Vepsalainen and Morton 1987 (Pinedo, Scheduling, section 14.2), in working time.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from planner.scheduling.problem.free_time import Segment
from planner.scheduling.problem.problem import Job

NO_DUE = 10**12
LARGE = 400
ONE_BY_ONE, BUCKETS = 120, 60
"""Up to how many jobs the most urgent one is chosen anew each time, and how often beyond."""
HARD, WITHOUT_DUE = 20, 0.15
"""How much more hard work weighs than soft, and how much less work without a due date."""


class _Waiting(NamedTuple):
    """A job that is not yet dispatched; times in core minutes."""

    log_index: float
    slack: float
    release: float
    processing: int
    job: int


def by_apparent_tardiness(
    work: Sequence[Job],
    segments: list[Segment],
    due: Mapping[int, int],
    factors: Sequence[float],
) -> Iterator[list[int]]:
    """An order for each factor: the larger, the sooner a due date is felt."""
    waiting = _waiting(work, segments, due)
    average = sum(job.processing for job in work) / max(1, len(work))
    for factor in factors:
        yield _dispatched(waiting, factor * average)


def _dispatched(waiting: list[_Waiting], scale: float) -> list[int]:
    """The highest w/p · exp(−slack/scale) first; in buckets where there are many jobs."""
    bucket = 1 if len(waiting) <= ONE_BY_ONE else -(-len(waiting) // BUCKETS)
    waiting = list(waiting)
    order: list[int] = []
    now = 0
    while waiting:
        chosen = _most_urgent(waiting, now, scale, bucket)
        order += [waiting[index].job for index in chosen]
        for index in sorted(chosen, reverse=True):
            now += waiting.pop(index).processing
    return order


def _most_urgent(waiting: list[_Waiting], now: int, scale: float, count: int) -> list[int]:
    """The positions of the `count` most urgent."""
    urgency = [
        log_index
        - (slack - now if slack > now else 0) / scale
        - (release - now if release > now else 0) * 2 / scale
        for log_index, slack, release, _, _ in waiting
    ]
    if count == 1:
        return [urgency.index(max(urgency))]
    ranking = sorted(range(len(waiting)), key=urgency.__getitem__, reverse=True)
    return ranking[:count]


def _waiting(
    work: Sequence[Job], segments: list[Segment], due: Mapping[int, int]
) -> list[_Waiting]:
    core = [(start, end) for start, end, price in segments if price == 0]
    before = [0, *accumulate(end - start for start, end in core)]
    starts = [start for start, _ in core]

    def worked(minute: int) -> int:
        """Core minutes before this one."""
        index = bisect_right(starts, minute) - 1
        if index < 0:
            return 0
        return before[index] + min(minute, core[index][1]) - core[index][0]

    waiting = []
    for job in work:
        has_due = due[job.id] < NO_DUE
        latest = worked(due[job.id]) if has_due else before[-1] * 1.5
        weight = job.weight * (HARD if job.hard else 1) * (1 if has_due else WITHOUT_DUE)
        index = math.log(max(weight, 1e-9) / job.processing)
        release = worked(job.release)
        waiting.append(_Waiting(index, latest - job.processing, release, job.processing, job.id))
    return waiting

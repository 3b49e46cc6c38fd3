"""The planning problem: integers only, no calendar, no clock.

Times are minutes from the problem's origin, the start of the first day of its first week; every
boundary is a multiple of `grid`. The names are those of scheduling theory (Pinedo, Scheduling,
chapter 2); `problem_json` reads and writes the exchange format.
"""

from collections.abc import Mapping
from dataclasses import field

from planner.domain.values import dataclass

DAY, WEEK = 1440, 10080
UNBOUNDED = 10**9

Span = tuple[int, int]
"""[start, end) in minutes."""
Plan = Mapping[int, tuple[Span, ...]]
"""Blocks by job id: sorted, disjoint, not touching where the problem asks for a pause."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The objective, in units of which 1,000 are one minute of evening work."""

    soft_late: int = 1000
    hard_late: int = 1_000_000
    unplaced: int = 2_000_000
    energy: int = 300
    fragment: int = 15_000
    moved: int = 400
    early: int = 1


@dataclass(frozen=True, slots=True)
class Window:
    """Time that may be worked in at `cost` a minute: 0 is core, more is flexible."""

    start: int
    end: int
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """Work to place.

    `preferred` is a span in minutes of the day. A job with `allowed` (a habit) is placed inside
    these spans instead of the windows. `counts`: towards caps and rest.
    """

    id: int
    processing: int
    weight: int = 2
    release: int = 0
    due: int | None = None
    hard: bool = False
    minimum_chunk: int = 30
    maximum_chunk: int = 240
    splittable: bool = True
    predecessors: tuple[int, ...] = ()
    preferred: Span | None = None
    allowed: tuple[Span, ...] | None = None
    counts: bool = True

    @property
    def chunks(self) -> Span:
        """The shortest and the longest piece that may be planned."""
        if not self.splittable:
            return self.processing, self.processing
        shortest = min(self.minimum_chunk, self.processing)
        return shortest, max(shortest, min(self.maximum_chunk, self.processing))


@dataclass(frozen=True, slots=True)
class Fixed:
    """Work that stays where it is (pinned, started, done). `busy` holds its time too."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What the planner is asked.

    `busy` holds appointments with their buffers and travel, and all `fixed` work, which counts
    towards caps and rest. `day_starts` are the minutes at which days begin, from 0 to at least the
    horizon; empty means every 1,440 minutes. A DST day has 1,380 or 1,500. `clock_zeros` tells for
    each day the minute at which its wall clock showed 00:00 of the day boundary's day (anchored at
    noon), from which `preferred` counts; empty means the day starts. A week has seven days.
    """

    horizon: int
    grid: int
    windows: tuple[Window, ...]
    busy: tuple[Span, ...]
    jobs: tuple[Job, ...]
    day_cap: int = UNBOUNDED
    week_cap: int = UNBOUNDED
    rest: int = 0
    pause: int = 15
    previous: Plan = field(default_factory=dict)
    weights: Weights = field(default_factory=Weights)
    name: str = ""
    day_starts: tuple[int, ...] = ()
    clock_zeros: tuple[int, ...] = ()
    fixed: tuple[Fixed, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan that breaks no hard rule, its exact objective, and what it took."""

    blocks: Plan
    total: int
    decodes: int

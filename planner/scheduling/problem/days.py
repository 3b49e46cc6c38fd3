"""The days and weeks of a planning problem, also those of 23 and 25 hours."""

from bisect import bisect_right

from planner.domain.values import dataclass
from planner.scheduling.problem.problem import DAY, Problem


@dataclass(frozen=True, slots=True)
class Days:
    """`starts` has one more item than there are days, so that `starts[day + 1]` is a day's end."""

    starts: tuple[int, ...]
    clock_zeros: tuple[int, ...]
    plain: bool

    def index(self, minute: int) -> int:
        """The day that a minute belongs to; -1 is the day before the origin."""
        return minute // DAY if self.plain else bisect_right(self.starts, minute) - 1

    @property
    def count(self) -> int:
        return len(self.starts) - 1


def days_of(problem: Problem) -> Days:
    """Enough days for everything in the problem, and one more for the night after the last."""
    latest = max(
        problem.horizon,
        max((window.end for window in problem.windows), default=0),
        max((work.end for work in problem.fixed), default=0),
        max((end for job in problem.jobs for _, end in job.allowed or ()), default=0),
    )
    if not problem.day_starts:
        starts = tuple(range(0, latest + 3 * DAY, DAY))
        return Days(starts, starts, plain=True)
    starts = _extended(problem.day_starts, latest)
    zeros = problem.clock_zeros or problem.day_starts
    return Days(starts, _extended(zeros, latest, len(starts)), plain=False)


def _extended(given: tuple[int, ...], latest: int, at_least: int = 0) -> tuple[int, ...]:
    starts = list(given)
    while starts[-1] < latest + 2 * DAY or len(starts) < at_least:
        starts.append(starts[-1] + DAY)
    return tuple(starts)

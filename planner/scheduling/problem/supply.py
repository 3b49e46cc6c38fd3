"""How much work a stretch of time can hold at most: free time, less habits, within the caps."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from planner.scheduling.problem.days import Days, days_of
from planner.scheduling.problem.free_time import Segment, free_segments, normalised, subtracted
from planner.scheduling.problem.problem import UNBOUNDED, Problem


class Supply:
    """An upper bound for any plan; rest and chunks are not considered."""

    def __init__(self, problem: Problem) -> None:
        self._days, self._grid = days_of(problem), problem.grid
        self._segments = free_segments(problem)
        self._events = sorted([*self._gains(), *_claims(problem, self._segments, self._days)])
        self._day_cap, self._week_cap = self._caps(problem)
        self._used_days: dict[int, int] = {}
        self._used_weeks: dict[int, int] = {}
        for work in problem.fixed:
            day, length = self._days.index(work.start), work.end - work.start
            self._used_days[day] = self._used_days.get(day, 0) + length
            self._used_weeks[day // 7] = self._used_weeks.get(day // 7, 0) + length

    def minutes(self, start: int, ends: Sequence[int]) -> list[int]:
        """What fits between `start` and each of the ends, which ascend."""
        meter = _Meter(self._day_room, self._week_room, self._days.index(start))
        index = bisect_right(self._events, (start, UNBOUNDED, UNBOUNDED))
        found = []
        for end in ends:
            while index < len(self._events) and self._events[index][0] <= end:
                moment, since, minutes = self._events[index]
                meter.move_to(self._days.index(moment - 1))
                if minutes < 0:
                    meter.today += minutes if since >= start else 0
                else:
                    meter.today += moment - max(since, start)
                index += 1
            meter.move_to(self._days.index(end - 1))
            found.append(meter.total(self._begun(start, end)))
        return found

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """The same free time, from its first minute to its last; as it is where there is none."""
        first, last = self._first_after(start), self._last_before(end)
        return (first, last) if first < last else (start, end)

    def _first_after(self, minute: int) -> int:
        index = bisect_right(self._segments, (minute, UNBOUNDED, UNBOUNDED)) - 1
        if index >= 0 and minute < self._segments[index][1]:
            return -(-minute // self._grid) * self._grid
        following = self._segments[index + 1 : index + 2]
        return following[0][0] if following else UNBOUNDED

    def _last_before(self, minute: int) -> int:
        index = bisect_left(self._segments, (minute,)) - 1
        if index < 0:
            return -1
        return min(minute // self._grid * self._grid, self._segments[index][1])

    def _begun(self, start: int, end: int) -> int:
        """The minutes before `end` of the segment that it lies in."""
        index = bisect_right(self._segments, (end,)) - 1
        if index < 0 or self._segments[index][1] <= end:
            return 0
        return max(0, end - max(start, self._segments[index][0]))

    def _gains(self) -> Iterator[tuple[int, int, int]]:
        for start, end, _ in self._segments:
            yield end, start, end - start

    def _caps(self, problem: Problem) -> tuple[int, int]:
        """None where a piece may run over midnight (it counts where it began) or need not count."""
        starts = self._days.starts
        crossing = any(e > starts[self._days.index(s) + 1] for s, e, _ in self._segments)
        if crossing or any(job.allowed is None and not job.counts for job in problem.jobs):
            return UNBOUNDED, UNBOUNDED
        return problem.day_cap, problem.week_cap

    def _day_room(self, day: int) -> int:
        return self._whole_steps(self._day_cap - self._used_days.get(day, 0))

    def _week_room(self, week: int) -> int:
        return self._whole_steps(self._week_cap - self._used_weeks.get(week, 0))

    def _whole_steps(self, room: int) -> int:
        """Work lies on the grid."""
        return max(0, room) // self._grid * self._grid


class _Meter:
    """Adds up minutes day by day and week by week, each within its room."""

    def __init__(
        self, day_room: Callable[[int], int], week_room: Callable[[int], int], day: int
    ) -> None:
        self.today = 0
        self._day_room, self._week_room, self._day = day_room, week_room, day
        self._this_week = self._weeks = 0

    def move_to(self, day: int) -> None:
        if day <= self._day:
            return
        self._this_week += min(self.today, self._day_room(self._day))
        self.today = 0
        if day // 7 != self._day // 7:
            self._weeks += min(self._this_week, self._week_room(self._day // 7))
            self._this_week = 0
        self._day = day

    def total(self, begun: int) -> int:
        """With `begun` more minutes today."""
        today = min(self.today + begun, self._day_room(self._day))
        return self._weeks + min(self._this_week + today, self._week_room(self._day // 7))


def _claims(
    problem: Problem, segments: list[Segment], days: Days
) -> Iterator[tuple[int, int, int]]:
    """What deadline-bound habits must take of the free time: window's end and start, −minutes."""
    busy = normalised(problem.busy)
    free = [(start, end) for start, end, _ in segments]
    for job in problem.jobs:
        if job.allowed is None or not job.hard or job.due is None:
            continue
        allowed = normalised(job.allowed)
        room = [part for start, end in allowed for part in subtracted(start, end, busy)]
        beside = [part for start, end in room for part in subtracted(start, end, free)]
        claim = job.processing - sum(end - start for start, end in beside)
        if room and claim > 0 and days.index(room[0][0]) == days.index(room[-1][1] - 1):
            yield room[-1][1], room[0][0], -claim

"""When tasks are likely to be done, judged by how long finished ones took."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import accumulate

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval, merged, subtracted
from planner.domain.message import Message
from planner.domain.tasks import Task, TaskStatus
from planner.domain.values import dataclass
from planner.scheduling.building.axis import checked_year
from planner.scheduling.building.busy import buffered, busy_occurrences
from planner.scheduling.building.lateness import work_ahead
from planner.scheduling.building.windows import windows_within

FEWEST_SAMPLES = 10
LEAST, MOST = 0.25, 4.0
"""Ratios beyond say less about work than about a forgotten clock or a title that meant more."""
LIKELY, LATEST = 50, 80
HORIZON = timedelta(weeks=52)
NO_TIME, MINUTE = timedelta(), timedelta(minutes=1)
NEVER = datetime.max.replace(tzinfo=UTC)
Urgency = tuple[datetime, Uid]
ASSUMED = Message(
    "Assumed: core hours within the caps of days and weeks; other work without a place that is due"
    " sooner goes first"
)
"""What every finish date rests on."""


@dataclass(frozen=True, slots=True)
class FinishDates:
    """In half of all cases done by `p50`, in four of five by `p80`, judged by so many `samples`.

    None: not within a year.
    """

    p50: datetime | None
    p80: datetime | None
    samples: int


def ratios(calendar: Calendar) -> tuple[float, ...]:
    """In ascending order, how many times its first estimate each completed task took.

    This is reference class forecasting (Kahneman and Tversky 1979; Flyvbjerg 2006) with one's own
    tasks as the class. Tasks without an estimate of one's own or without a known time are none.
    """
    return tuple(
        sorted(
            min(MOST, max(LEAST, task.actual / task.original_estimate))
            for task in calendar.tasks.values()
            if _is_sample(task) and task.actual
        )
    )


def _is_sample(task: Task) -> bool:
    estimated = task.first_estimate is not None or not task.estimate_assumed
    is_done = task.status is TaskStatus.COMPLETED
    return is_done and estimated and task.original_estimate > NO_TIME


def quantile(ordered: Sequence[float], percent: int) -> float:
    """The least sample that `percent` of all do not exceed (Hyndman and Fan 1996, definition 1)."""
    return ordered[max(0, -(-percent * len(ordered) // 100) - 1)]


class FinishForecast:
    """Of a calendar's tasks. The work that remains of a task, times a ratio, goes through its
    planned blocks and then through core hours that nothing that is planned takes, within the caps
    of days and weeks. Work without a place that is due sooner goes first, as long as estimated.
    """

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self._calendar = calendar
        self._now = checked_year(now)
        self.ratios = ratios(calendar)

    @property
    def knows(self) -> bool:
        return len(self.ratios) >= FEWEST_SAMPLES

    def day_of(self, moment: datetime) -> date:
        """By the person's own day boundary."""
        settings = self._calendar.settings
        return day_of(moment, settings.zone, settings.day_boundary)

    def of(self, task: Task) -> FinishDates | None:
        """None while there are too few samples, and for what is not open."""
        if not self.knows or not task.is_open:
            return None
        p50, p80 = (
            self._end(task, _whole_minutes(task.remaining * quantile(self.ratios, percent)))
            for percent in (LIKELY, LATEST)
        )
        return FinishDates(p50, p80, len(self.ratios))

    def _end(self, task: Task, work: timedelta) -> datetime | None:
        for span in self._time_for(task):
            if work <= span.length:
                return max(self._now, span.start + work)
            work -= span.length
        return None

    def _time_for(self, task: Task) -> Iterator[Interval]:
        """Its blocks that are not over, and the free time after them."""
        blocks = self._ahead(task.uid)
        yield from blocks
        begin = blocks[-1].end if blocks else self._begin(task)
        free = self._free_after(self._competing(task))
        first = max(0, bisect_right(free, begin, key=lambda span: span.start) - 1)
        for span in free[first:]:
            if span.end > begin:
                yield Interval(max(span.start, begin), span.end)

    def _competing(self, task: Task) -> timedelta:
        """Work of others that has no place and is due sooner."""
        first = bisect_right(self._without_place, _urgency(task), key=lambda work: work[0])
        own = max(NO_TIME, task.remaining - self._length_ahead(task.uid))
        before = sum((length for _, length in self._without_place[:first]), NO_TIME)
        return max(NO_TIME, before - own)

    def _free_after(self, work: timedelta) -> Sequence[Interval]:
        """What other work leaves of the free time when it takes the first of it."""
        index = bisect_right(self._worked, work)
        if not index or index > len(self._free):
            return self._free if not index else ()
        span, left = self._free[index - 1], work - self._worked[index - 1]
        rest = (Interval(span.start + left, span.end),) if left < span.length else ()
        return (*rest, *self._free[index:])

    @cached_property
    def _worked(self) -> list[timedelta]:
        """The free time before each free span."""
        lengths = (span.length for span in self._free)
        return list(accumulate(lengths, initial=NO_TIME))

    @cached_property
    def _without_place(self) -> list[tuple[Urgency, timedelta]]:
        """How much of each open task has no block, the most urgent first."""
        missing = (
            (_urgency(task), task.remaining - self._length_ahead(task.uid))
            for task in self._calendar.tasks.values()
            if task.is_open
        )
        return sorted((urgency, length) for urgency, length in missing if length > NO_TIME)

    def _length_ahead(self, uid: Uid) -> timedelta:
        return sum((span.length for span in self._ahead(uid)), NO_TIME)

    def _begin(self, task: Task) -> datetime:
        """When unplanned work can begin."""
        waits = [span.end for uid in task.depends_on for span in self._ahead(uid)]
        return max([self._now, *waits, *([task.release_date] if task.release_date else [])])

    def _ahead(self, uid: Uid) -> tuple[Interval, ...]:
        return self._planned.get(uid, ())

    @cached_property
    def _planned(self) -> dict[Uid, tuple[Interval, ...]]:
        return work_ahead(self._calendar, self._now)

    @cached_property
    def _free(self) -> tuple[Interval, ...]:
        """Core hours, or all where there are none, less everything that takes them."""
        calendar, span = self._calendar, Interval(self._now, self._now + HORIZON)
        windows = windows_within(calendar, span)
        core = [window for window in windows if window.kind is HoursKind.CORE] or list(windows)
        hours = (part for window in core if (part := window.interval.intersection(span)))
        taken = [buffered(calendar, found) for found in busy_occurrences(calendar, span)]
        taken += [
            block.interval
            for block in calendar.planned_blocks.values()
            if block.end > self._now and block.state is not BlockState.MISSED
        ]
        return tuple(self._within_caps(subtracted(hours, merged(taken))))

    def _within_caps(self, free: Iterable[Interval]) -> Iterator[Interval]:
        """As much of each day's free time, from its beginning, as planned work leaves of the caps.
        A span counts on the day on which it begins.
        """
        settings = self._calendar.settings
        days, weeks = self._counted()
        for span in free:
            day = self.day_of(span.start)
            left = settings.day_cap - days[day], settings.week_cap - weeks[monday_of(day)]
            length = min(span.length, *left)
            if length > NO_TIME:
                days[day] += length
                weeks[monday_of(day)] += length
                yield Interval(span.start, span.start + length)

    def _counted(self) -> tuple[dict[date, timedelta], dict[date, timedelta]]:
        """Planned work on tasks by day and by the Monday of its week."""
        days: dict[date, timedelta] = defaultdict(timedelta)
        weeks: dict[date, timedelta] = defaultdict(timedelta)
        for block in self._calendar.planned_blocks.values():
            if block.state is not BlockState.MISSED and block.entry in self._calendar.tasks:
                day = self.day_of(block.start)
                days[day] += block.interval.length
                weeks[monday_of(day)] += block.interval.length
        return days, weeks


def _urgency(task: Task) -> Urgency:
    return task.deadline or task.due_date or NEVER, task.uid


def _whole_minutes(length: timedelta) -> timedelta:
    return -(-length // MINUTE) * MINUTE


def finish_message(forecast: FinishForecast, task: Task) -> Message | None:
    """A line for the reader; None for what is not open."""
    if not task.is_open:
        return None
    dates = forecast.of(task)
    if dates is None:
        return Message(
            "Not known yet when it is likely done: {count} of {fewest} finished tasks say what"
            " they took",
            {"count": len(forecast.ratios), "fewest": FEWEST_SAMPLES},
        )
    if dates.p50 is None:
        return Message("Not likely to be done within a year")
    likely = forecast.day_of(dates.p50)
    if dates.p80 is None:
        return Message("Likely {likely}, but maybe not within a year", {"likely": likely})
    return Message(
        "Likely {likely}, by {latest} at the latest (P80)",
        {"likely": likely, "latest": forecast.day_of(dates.p80)},
    )

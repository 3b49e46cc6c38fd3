"""Planning problems for Hypothesis: whole weeks of windows, appointments, work and habits.

A problem starts as a frame of days (plain ones, a DST day of 23 or 25 hours, a boundary such as
03:00 or 04:00) on which the hours of a person recur, possibly past midnight.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

from planner.scheduling.free_time import normalised
from planner.scheduling.problem import DAY, UNBOUNDED, Fixed, Job, Problem, Span, Window
from planner.scheduling.solve import solve

GRIDS = (5, 15, 30)
EVENING = 1000
LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240, 300, 480, 900)
HOURS: tuple[tuple[Window, ...], ...] = (
    (Window(300, 780), Window(900, 1080, EVENING)),
    (Window(300, 540), Window(600, 810), Window(900, 1110, EVENING)),
    (Window(600, 960), Window(1080, 1380, EVENING)),
    (Window(840, 1080), Window(1080, 1560, EVENING)),
    (Window(360, 420), Window(480, 510), Window(690, 780)),
    (Window(0, 1440),),
    (),
)
"""From the start of a day: usual, with a lunch break, late, past the end of the day, scraps, all
day and night, none.
"""


@dataclass(frozen=True)
class Frame:
    """`starts` and `zeros` as in a problem; both empty for plain days."""

    days: int
    starts: tuple[int, ...] = ()
    zeros: tuple[int, ...] = ()

    def start(self, day: int) -> int:
        return self.starts[day] if self.starts else day * DAY

    @property
    def horizon(self) -> int:
        return self.start(self.days)


def plain_frames() -> st.SearchStrategy[Frame]:
    return st.sampled_from([Frame(7), Frame(7), Frame(14)])


@st.composite
def changing_frames(draw: st.DrawFn) -> Frame:
    """One day is an hour, or half an hour, shorter or longer; its clock is off before noon."""
    days = draw(st.sampled_from([7, 14]))
    change = draw(st.sampled_from([-60, 60, -30, 30]))
    day = draw(st.integers(0, days - 1))
    lengths = [DAY + (change if index == day else 0) for index in range(days)]
    starts = tuple(accumulate(lengths, initial=0))
    before_boundary = draw(st.booleans())  # the clock changes before the boundary of the next day
    zeros = [start + (change if index == day else 0) for index, start in enumerate(starts[:-1])]
    return Frame(days, starts, tuple(zeros) if before_boundary else starts[:-1])


def frames() -> st.SearchStrategy[Frame]:
    return st.one_of(plain_frames(), plain_frames(), changing_frames())


@st.composite
def windows_on(draw: st.DrawFn, frame: Frame, grid: int) -> tuple[Window, ...]:
    """One person's hours on most days; where they meet the next day's, the later day gives way."""
    hours = draw(st.sampled_from(HOURS))
    off = draw(st.sets(st.integers(0, frame.days - 1), max_size=4))
    found: list[Window] = []
    for day in sorted(set(range(frame.days)) - off):
        for window in hours:
            start, end = (frame.start(day) + minute for minute in (window.start, window.end))
            start = max(start, found[-1].end if found else 0)
            start, end = -(-start // grid) * grid, end // grid * grid
            if start < end:
                found.append(Window(start, end, window.cost))
    return tuple(found)


def spans_within(horizon: int, step: int) -> st.SearchStrategy[Span]:
    """Appointments; with a step of 1 they lie off the grid."""
    starts = st.integers(0, horizon // step - 1).map(lambda count: count * step)
    lengths = st.integers(1, 40).map(lambda count: count * step)
    return st.tuples(starts, lengths).map(lambda pair: (pair[0], pair[0] + pair[1]))


def due_dates(horizon: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, horizon // 15).map(lambda count: count * 15)


@st.composite
def work(draw: st.DrawFn, number: int, frame: Frame, grid: int) -> Job:
    """A task."""
    shortest = draw(st.sampled_from([grid, 20, 30, 60]))
    return Job(
        id=number,
        processing=-(-draw(st.sampled_from(LENGTHS)) // grid) * grid,
        weight=draw(st.sampled_from([1, 2, 4, 8])),
        release=draw(st.just(0) | st.integers(0, frame.horizon)),
        due=draw(due_dates(frame.horizon)),
        hard=draw(st.booleans()),
        minimum_chunk=shortest,
        maximum_chunk=draw(st.sampled_from([max(shortest, 45), 120, 240])),
        splittable=draw(st.booleans()),
        predecessors=_predecessors(draw, number),
        preferred=draw(st.sampled_from([None, None, (300, 480), (547, 811)])),
        counts=draw(st.sampled_from([True, True, False])),
    )


def _predecessors(draw: st.DrawFn, number: int) -> tuple[int, ...]:
    if not number:
        return ()
    return tuple(sorted(draw(st.sets(st.integers(0, number - 1), max_size=1 + number % 2))))


@st.composite
def habit(draw: st.DrawFn, number: int, frame: Frame, grid: int) -> Job:
    """Work with a window of its own on one day, such as lunch."""
    start = frame.start(draw(st.integers(0, frame.days - 1))) + draw(st.sampled_from([300, 480]))
    start = -(-start // grid) * grid
    length = draw(st.sampled_from([30, 60]))
    room = draw(st.sampled_from([length, 120, 210]))
    return Job(
        id=number,
        processing=length,
        weight=8,
        release=start,
        due=start + room,
        hard=draw(st.booleans()),
        minimum_chunk=length,
        maximum_chunk=length,
        splittable=False,
        allowed=((start, start + room),),
        counts=draw(st.booleans()),
    )


@st.composite
def jobs_on(draw: st.DrawFn, frame: Frame, grid: int, *, most: int = 7) -> tuple[Job, ...]:
    tasks = [draw(work(number, frame, grid)) for number in range(draw(st.integers(0, most)))]
    habits = [draw(habit(100 + k, frame, grid)) for k in range(draw(st.integers(0, 2)))]
    return (*tasks, *habits)


@st.composite
def previous_plans(draw: st.DrawFn, problem: Problem) -> dict[int, tuple[Span, ...]]:
    """None, a plan of the problem, one of it with its appointments gone, or any spans at all."""
    kind = draw(st.sampled_from(["none", "none", "plan", "before", "any"]))
    if kind == "none":
        return {}
    if kind == "any":
        spans = st.lists(spans_within(problem.horizon, problem.grid), max_size=3)
        ids = st.sampled_from([job.id for job in problem.jobs] or [0])
        return {job: tuple(found) for job, found in draw(st.dictionaries(ids, spans)).items()}
    known = problem if kind == "plan" else replace(problem, busy=problem.busy[1:])
    return dict(solve(known, budget=0).blocks)


@st.composite
def problems(
    draw: st.DrawFn,
    days: Callable[[], st.SearchStrategy[Frame]] = frames,
    *,
    with_fixed: bool = True,
    with_previous: bool = True,
) -> Problem:
    """Any problem that the product can build, and some that only a file can say."""
    frame, grid = draw(days()), draw(st.sampled_from(GRIDS))
    busy = draw(st.lists(spans_within(frame.horizon, draw(st.sampled_from([1, 15]))), max_size=5))
    fixed = draw(st.lists(spans_within(frame.horizon, 15), max_size=2)) if with_fixed else []
    fixed = normalised(fixed)
    settings = draw(limits())
    problem = Problem(
        horizon=frame.horizon,
        grid=grid,
        windows=draw(windows_on(frame, grid)),
        busy=(*busy, *fixed),
        jobs=draw(jobs_on(frame, grid)),
        day_starts=frame.starts,
        clock_zeros=frame.zeros,
        fixed=tuple(Fixed(*span) for span in fixed),
        **settings,
    )
    return replace(problem, previous=draw(previous_plans(problem))) if with_previous else problem


@st.composite
def limits(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "day_cap": draw(st.sampled_from([UNBOUNDED, 480, 200])),
        "week_cap": draw(st.sampled_from([UNBOUNDED, 1200, 600])),
        "rest": draw(st.sampled_from([0, 660, 905])),
        "pause": draw(st.sampled_from([0, 15, 20])),
    }


def plain_problems(**options: Any) -> st.SearchStrategy[Problem]:
    """Such as the referee knows: days of 1,440 minutes and no fixed work."""
    return problems(plain_frames, with_fixed=False, **options)


@st.composite
def divisible_problems(draw: st.DrawFn, *, hard_only: bool = True) -> Problem:
    """Splittable to the grid, independent, without caps, rest, pause and habits."""
    frame, grid = draw(frames()), draw(st.sampled_from(GRIDS))
    jobs = tuple(
        _divisible(draw(work(number, frame, grid)), grid, hard=hard_only or draw(st.booleans()))
        for number in range(draw(st.integers(0, 6)))
    )
    busy = draw(st.lists(spans_within(frame.horizon, grid), max_size=5))
    return Problem(
        horizon=frame.horizon,
        grid=grid,
        windows=draw(windows_on(frame, grid)),
        busy=tuple(busy),
        jobs=jobs,
        pause=0,
        day_starts=frame.starts,
        clock_zeros=frame.zeros,
    )


def _divisible(job: Job, grid: int, *, hard: bool) -> Job:
    return replace(
        job,
        release=job.release // grid * grid,
        due=None if job.due is None else job.due // grid * grid,
        hard=hard,
        minimum_chunk=grid,
        maximum_chunk=UNBOUNDED,
        splittable=True,
        predecessors=(),
    )


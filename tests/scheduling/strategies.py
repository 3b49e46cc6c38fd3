"""Planning problems for Hypothesis: whole weeks of windows, appointments, work and habits.

A problem starts as a frame of days (plain ones, or one among them that DST makes shorter or longer)
on which the hours of a person recur, possibly past the end of the day. Minutes count from the start
of a day, so that a boundary of 03:00 is a week like any other. Strategies are kept for reuse:
making them costs Hypothesis more than drawing from them.
"""

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Fixed, Job, Problem, Span, Window
from planner.scheduling.search.solve import solve

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
"""Usual, with a lunch break, late, past the end of the day, scraps, all day and night, none."""


@lru_cache(maxsize=None, typed=True)
def choice(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@cache
def up_to(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


@cache
def some_of(count: int, most: int) -> st.SearchStrategy[set[int]]:
    """Up to `most` of the first whole numbers."""
    return st.sets(up_to(count - 1), max_size=most)


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


PLAIN = choice(Frame(7), Frame(7), Frame(14))


@st.composite
def _changing_frames(draw: st.DrawFn) -> Frame:
    """One day is an hour, or half an hour, shorter or longer; its clock may be off before noon."""
    days, change = draw(choice(7, 14)), draw(choice(-60, 60, -30, 30))
    odd_day, before_noon = draw(up_to(days - 1)), draw(choice(True, False))
    lengths = [DAY + (change if day == odd_day else 0) for day in range(days)]
    starts = tuple(accumulate(lengths, initial=0))
    off = change if before_noon else 0
    zeros = [start + (off if day == odd_day else 0) for day, start in enumerate(starts[:-1])]
    return Frame(days, starts, tuple(zeros))


CHANGING = _changing_frames()
FRAMES = PLAIN | PLAIN | CHANGING


@st.composite
def problems(
    draw: st.DrawFn,
    frames: st.SearchStrategy[Frame] = FRAMES,
    *,
    with_fixed: bool = True,
    with_previous: bool = True,
) -> Problem:
    """Any problem that the product can build, and some that only a file can say."""
    frame, grid = draw(frames), draw(choice(5, 15, 30))
    fixed = normalised(_spans(draw, frame.horizon, 15, most=2)) if with_fixed else []
    problem = Problem(
        horizon=frame.horizon,
        grid=grid,
        windows=_windows(draw, frame, grid),
        busy=(*_spans(draw, frame.horizon, draw(choice(1, 15)), most=5), *fixed),
        jobs=_jobs(draw, frame, grid),
        day_cap=draw(choice(UNBOUNDED, 480, 200)),
        week_cap=draw(choice(UNBOUNDED, 1200, 600)),
        rest=draw(choice(0, 660, 905)),
        pause=draw(choice(0, 15, 20)),
        day_starts=frame.starts,
        clock_zeros=frame.zeros,
        fixed=tuple(Fixed(*span) for span in fixed),
    )
    return replace(problem, previous=_previous(draw, problem)) if with_previous else problem


def plain_problems() -> st.SearchStrategy[Problem]:
    """Such as the referee knows: days of 1,440 minutes and no fixed work."""
    return problems(PLAIN, with_fixed=False)


@st.composite
def divisible_problems(draw: st.DrawFn, *, pressed: bool = False) -> Problem:
    """Splittable to the grid, independent, all with hard deadlines; no caps, rest, pause, habits.

    `pressed`: the deadlines are such that most of the problems cannot be met.
    """
    frame, grid = draw(FRAMES), draw(choice(5, 15, 30))
    jobs = [_work(draw, number, frame, grid) for number in range(draw(choice(1, 3, 6)))]
    return Problem(
        horizon=frame.horizon,
        grid=grid,
        windows=_windows(draw, frame, grid),
        busy=_spans(draw, frame.horizon, grid, most=5),
        jobs=tuple(_divisible(draw, job, grid, pressed=pressed) for job in jobs),
        pause=0,
        day_starts=frame.starts,
        clock_zeros=frame.zeros,
    )


def _windows(draw: st.DrawFn, frame: Frame, grid: int) -> tuple[Window, ...]:
    """One person's hours on most days; where they meet the next day's, the later day gives way."""
    hours, off = draw(choice(*HOURS)), draw(some_of(frame.days, 4))
    found: list[Window] = []
    for day in sorted(set(range(frame.days)) - off):
        for window in hours:
            start, end = (frame.start(day) + minute for minute in (window.start, window.end))
            start = max(start, found[-1].end if found else 0)
            start, end = -(-start // grid) * grid, end // grid * grid
            if start < end:
                found.append(Window(start, end, window.cost))
    return tuple(found)


def _spans(draw: st.DrawFn, horizon: int, step: int, *, most: int) -> tuple[Span, ...]:
    """Appointments; with a step of 1 they lie off the grid."""
    pairs = draw(_pairs(horizon // step - 1, most))
    return tuple((start * step, (start + length) * step) for start, length in pairs)


@cache
def _pairs(last: int, most: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    return st.lists(st.tuples(up_to(last), st.integers(1, 40)), max_size=most)


def _jobs(draw: st.DrawFn, frame: Frame, grid: int) -> tuple[Job, ...]:
    tasks = [_work(draw, number, frame, grid) for number in range(draw(choice(3, 0, 1, 5, 8)))]
    habits = [_habit(draw, 100 + number, frame, grid) for number in range(draw(up_to(2)))]
    return (*tasks, *habits)


def _work(draw: st.DrawFn, number: int, frame: Frame, grid: int) -> Job:
    """A task."""
    shortest, quarters = draw(choice(grid, 20, 30, 60)), frame.horizon // 15
    has_release, has_due = draw(choice(False, True)), draw(choice(True, False))
    return Job(
        id=number,
        processing=-(-draw(choice(*LENGTHS)) // grid) * grid,
        weight=draw(choice(1, 2, 4, 8)),
        release=draw(up_to(frame.horizon)) if has_release else 0,
        due=draw(up_to(quarters)) * 15 if has_due else None,
        hard=draw(choice(True, False)),
        minimum_chunk=shortest,
        maximum_chunk=draw(choice(max(shortest, 45), 120, 240)),
        splittable=draw(choice(True, False)),
        predecessors=tuple(sorted(draw(some_of(number, 1 + number % 2)))) if number else (),
        preferred=draw(choice(None, None, (300, 480), (547, 811))),
        counts=draw(choice(True, True, False)),
    )


def _habit(draw: st.DrawFn, number: int, frame: Frame, grid: int) -> Job:
    """Work with a window of its own on one day, such as lunch."""
    start = frame.start(draw(up_to(frame.days - 1))) + draw(choice(300, 480))
    start = -(-start // grid) * grid
    length, room = draw(choice(30, 60)), draw(choice(60, 120, 210))
    return Job(
        id=number,
        processing=length,
        weight=8,
        release=start,
        due=start + room,
        hard=draw(choice(True, False)),
        minimum_chunk=length,
        maximum_chunk=length,
        splittable=False,
        allowed=((start, start + room),),
        counts=draw(choice(False, True)),
    )


def _previous(draw: st.DrawFn, problem: Problem) -> dict[int, tuple[Span, ...]]:
    """None, a plan of the problem, one of it with its appointments gone, or any spans at all."""
    kind = draw(choice("none", "none", "plan", "before", "any"))
    if kind == "none":
        return {}
    if kind == "any":
        jobs = [job.id for job in problem.jobs if draw(choice(True, False))]
        return {job: _spans(draw, problem.horizon, problem.grid, most=3) for job in jobs}
    known = problem if kind == "plan" else replace(problem, busy=problem.busy[1:])
    return dict(solve(known, budget=0).blocks)


def _divisible(draw: st.DrawFn, job: Job, grid: int, *, pressed: bool) -> Job:
    release = job.release // grid * grid
    due = None if job.due is None else job.due // grid * grid
    if pressed:
        due = release + job.processing * draw(choice(3, 8, 20))
    return replace(
        job,
        release=release,
        due=due,
        hard=True,
        minimum_chunk=grid,
        maximum_chunk=UNBOUNDED,
        splittable=True,
        predecessors=(),
    )

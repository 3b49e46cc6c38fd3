"""The proof by intervals against maximum flows, under caps of days and weeks together."""

from collections import Counter
from random import Random

import pytest

from planner.scheduling.problem.feasibility import certificate
from planner.scheduling.problem.problem import DAY, UNBOUNDED, Fixed, Job, Problem, Window
from tests.scheduling.flow import network

FEW_WEEKS, MANY_WEEKS = range(400), range(400, 20_000)


def capped(seed: int) -> Problem:
    """Two weeks of several windows a day, caps that bind, work that stays, many dates."""
    random = Random(seed)
    days = [day for week in (0, 7) for day in range(week + 3, week + 7)]
    windows = [
        (day * DAY + start, day * DAY + start + 60 * random.randrange(1, 4))
        for day in days
        for start in (8 * 60, 12 * 60, 18 * 60)
        if random.random() < 0.8
    ]
    fixed = [Fixed(s, s + 60) for s, _ in windows if random.random() < 0.1]
    return Problem(
        horizon=14 * DAY,
        grid=30,
        windows=tuple(Window(*span) for span in windows),
        busy=tuple((work.start, work.end) for work in fixed),
        jobs=tuple(job(random, number, days) for number in range(random.randrange(2, 9))),
        day_cap=random.choice([90, 150, 200, 240, UNBOUNDED]),
        week_cap=random.choice([300, 430, 600, UNBOUNDED]),
        fixed=tuple(fixed),
    )


def job(random: Random, number: int, days: list[int]) -> Job:
    moments = [day * DAY + 60 * random.randrange(7, 23) for day in random.choices(days, k=2)]
    release, due = min(moments), max(moments) + 60
    return Job(number, 30 * random.randrange(1, 9), release=release, due=due, hard=True)


def is_short(problem: Problem, jobs: tuple[Job, ...]) -> bool:
    return network(problem, jobs).most() < sum(job.processing for job in jobs)


def compared(weeks: range) -> Counter[bool]:
    """A shortfall is told where and only where the flow is short; it is the smallest such interval,
    and holds no more than the flow through it.
    """
    told = Counter[bool]()
    for seed in weeks:
        problem = capped(seed)
        found = certificate(problem)
        assert (found is not None) == is_short(problem, problem.jobs), seed
        told[found is None] += 1
        if found is None:
            continue
        inside = tuple(job for job in problem.jobs if job.id in found.jobs)
        assert is_short(problem, inside), seed
        whole = Job(99, UNBOUNDED, release=found.start, due=found.end)
        assert network(problem, [whole]).most() == found.available, seed
        assert sum(job.processing for job in inside) == found.needed > found.available, seed
        assert not any(_shorter(problem, found.end - found.start)), seed
    return told


def _shorter(problem: Problem, length: int) -> list[bool]:
    """Whether the jobs within some shorter interval are short, for each pair of dates."""
    pairs = [
        (one.release, other.due or 0)
        for one in problem.jobs
        for other in problem.jobs
        if 0 < (other.due or 0) - one.release < length
    ]
    return [is_short_within(problem, start, end) for start, end in pairs]


def is_short_within(problem: Problem, start: int, end: int) -> bool:
    inside = tuple(j for j in problem.jobs if start <= j.release and (j.due or 0) <= end)
    return is_short(problem, inside)


def test_the_proof_by_intervals_is_exact_under_caps_of_days_and_weeks() -> None:
    told = compared(FEW_WEEKS)
    assert min(told.values()) > 100, told


@pytest.mark.slow
def test_the_proof_by_intervals_is_exact_in_many_weeks() -> None:
    told = compared(MANY_WEEKS)
    assert min(told.values()) > 4_000, told


def test_a_minimum_cut_of_a_short_week_holds_the_tasks_of_the_proof() -> None:
    """The tasks on the source's side of a cut are short together; those of the proof are."""
    for seed in FEW_WEEKS[:100]:
        problem = capped(seed)
        found = certificate(problem)
        if found is not None:
            flow = network(problem, problem.jobs)
            flow.most()
            side = tuple(job for job in problem.jobs if ("job", job.id) in flow.cut())
            assert is_short(problem, side), seed

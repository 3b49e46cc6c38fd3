"""Accepted weeks with one more appointment, and how much of their plan an answer moves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.interval import Interval
from planner.domain.tasks import Priority
from planner.scheduling.problem.problem import DAY, Plan, Problem, Span
from planner.scheduling.proposing.propose import propose_plan
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.scheduling.weeks import MONDAY, NOW, at, meeting, task, week

BLOCKS = 40
HALF_HOUR = 30


def accepted_problems(referee: Referee, seeds: int) -> Iterator[Problem]:
    """Weeks of about forty accepted blocks, by the referee."""
    for seed in range(seeds):
        problem = referee.realistic(1, 30 + seed % 8, seed=seed)
        accepted = replace(problem, previous=solve(problem, budget=0).blocks)
        if sum(map(len, accepted.previous.values())) >= BLOCKS - 5:
            yield accepted


def with_visit(problem: Problem, seed: int) -> Problem:
    """With half an hour that is taken at some time of the first five days."""
    random = Random(seed)
    start = random.randrange(5) * DAY + 9 * 60 + 15 * random.randrange(32)
    return replace(problem, busy=(*problem.busy, (start, start + HALF_HOUR)))


def moved_blocks(before: Plan, after: Plan) -> int:
    """Blocks that are no longer where they were."""
    return len(_places(before) - _places(after))


def _places(plan: Plan) -> set[tuple[int, Span]]:
    return {(job, span) for job, spans in plan.items() for span in spans}


def accepted_week(seed: int, tasks: int = BLOCKS) -> Calendar:
    """A week of short tasks, planned and accepted on Monday morning."""
    random = Random(seed)
    work = [
        task(
            f"task{number}",
            random.choice([30, 30, 45, 60, 60, 75]),
            priority=random.choice(list(Priority)),
            due_date=at(random.randrange(1, 5), "17:30") if random.random() < 0.5 else None,
        )
        for number in range(tasks)
    ]
    return propose_plan(week(*work), NOW, budget=0).variants[0].calendar


def visit(seed: int) -> Appointment:
    start = at(Random(seed).randrange(5), "09:00", monday=MONDAY)
    start += timedelta(minutes=15 * Random(-seed).randrange(32))
    return meeting("visit", Interval(start, start + timedelta(minutes=HALF_HOUR)))


def moved_in(before: Calendar, after: Calendar) -> int:
    """Accepted blocks of tasks and habits that are no longer where they were."""
    places = {(b.entry, b.interval) for b in after.planned_blocks.values()}
    return sum((b.entry, b.interval) not in places for b in before.planned_blocks.values())

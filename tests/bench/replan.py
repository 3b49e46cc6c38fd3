"""How long a re-plan takes: two weeks, fifty tasks. Run as `python -m tests.bench.replan`."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import quantiles

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.problem import Problem, Solution
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.shared_data import shared

WEEKS, TASKS, PROBLEMS, MOVES = 2, 50, 12, 10


def main() -> None:
    referee = Referee(shared("judges", "instances.py"))
    problems = [referee.realistic(WEEKS, TASKS, seed=seed) for seed in range(PROBLEMS)]
    report("full re-plan without search", measured(problems * 5, lambda p: solve(p, budget=0)))
    report("repair after a moved appointment", measured(list(moved(problems)), repair))


def moved(problems: list[Problem]) -> Iterator[Problem]:
    """Each problem with its plan accepted and one appointment moved by up to a day."""
    choose = random.Random(7)
    for problem in problems:
        plan = solve(problem, budget=0).blocks
        for _ in range(MOVES):
            busy = [*problem.busy]
            index, by = choose.randrange(len(busy)), choose.choice([-60, 30, 60, 120, 1440])
            busy[index] = (busy[index][0] + by, busy[index][1] + by)
            yield replace(problem, previous=plan, busy=tuple(busy))


def measured(problems: list[Problem], plan: Callable[[Problem], Solution]) -> list[float]:
    """Milliseconds for each problem; the plans must be valid."""
    plan(problems[0])
    elapsed = []
    for problem in problems:
        begun = time.perf_counter()
        solution = plan(problem)
        elapsed.append((time.perf_counter() - begun) * 1000)
        found = violations(problem, solution.blocks)
        assert not found, found
    return elapsed


def report(name: str, elapsed: list[float]) -> None:
    cuts = quantiles(elapsed, n=20)
    print(f"{name}: p50 {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms, {len(elapsed)} runs")


if __name__ == "__main__":
    main()

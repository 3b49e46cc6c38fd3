"""How long a first plan takes, without search, of a quarter and a year of tasks.

Run as `python -m tests.bench.scale [--runs 5]`; every plan is checked by the referee.
"""

import argparse
import time
from statistics import median

from planner.scheduling.problem.problem import Problem
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.shared_data import shared

BOUNDS = {(8, 300): 50, (52, 2000): 300}
"""Milliseconds at the median, by weeks and tasks."""
SEEDS = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5, help="of each problem")
    runs = parser.parse_args().runs
    referee = Referee(shared("judges", "instances.py"))
    for (weeks, tasks), bound in BOUNDS.items():
        problems = [referee.realistic(weeks, tasks, seed=seed) for seed in range(SEEDS)]
        found = [measured(referee, problem) for problem in problems for _ in range(runs)]
        elapsed, worked = zip(*found, strict=True)
        print(
            f"{weeks} weeks, {tasks} tasks: median {median(elapsed):.0f} ms (bound {bound}), "
            f"{median(worked):.0f} ms of them on the processor, fastest {min(elapsed):.0f} ms, "
            f"{len(found)} runs, all valid",
            flush=True,
        )


def measured(referee: Referee, problem: Problem) -> tuple[float, float]:
    """Milliseconds, and those on the processor, for a plan that is valid and costs what it says."""
    begun, used = time.perf_counter(), time.process_time()
    solution = solve(problem, budget=0)
    elapsed, worked = time.perf_counter() - begun, time.process_time() - used
    found = referee.violations(problem, solution.blocks)
    assert not found, found
    assert referee.score(problem, solution.blocks)["total"] == solution.total
    return elapsed * 1000, worked * 1000


if __name__ == "__main__":
    main()

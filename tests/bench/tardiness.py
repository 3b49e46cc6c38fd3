"""Total weighted tardiness (OR-Library), with and without search, against optimum or best known.

Run as `python -m tests.bench.tardiness [--every N]`; all instances take about ten minutes.
"""

import argparse
import time
from statistics import quantiles

from planner.scheduling.problem.problem import Problem, Solution
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.shared_data import shared

SIZES = 40, 50, 100


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1, help="take one instance of so many")
    parser.add_argument("--jobs", type=int, nargs="*", default=SIZES)
    arguments = parser.parse_args()
    referee = Referee(shared("judges", "instances.py"))
    for jobs in arguments.jobs:
        instances = referee.module.load_orlib(shared("data", "wt"), jobs)[:: arguments.every]
        for name, budget in ("without search", 0), ("default search", None):
            report(referee, f"{jobs} jobs, {name}", instances, budget)


def report(
    referee: Referee,
    name: str,
    instances: list[tuple[list[int], list[int], list[int], int]],
    budget: int | None,
) -> None:
    total = known = hits = 0
    elapsed = []
    for processing, weights, due, best in instances:
        problem = referee.ours(referee.module.wt_problem(processing, weights, due))
        begun = time.perf_counter()
        solution = solve(problem, budget=budget)
        elapsed.append(time.perf_counter() - begun)
        check(referee, problem, solution)
        total, known, hits = total + solution.total, known + best, hits + (solution.total <= best)
    print(
        f"{name}: {total / known:.5f} × best, best reached in {hits} of {len(instances)}, "
        f"p50 {quantiles(elapsed, n=20)[9]:.2f} s, p95 {quantiles(elapsed, n=20)[18]:.2f} s",
        flush=True,
    )


def check(referee: Referee, problem: Problem, solution: Solution) -> None:
    """The plan is valid and costs what it says, by the referee."""
    found = referee.violations(problem, solution.blocks)
    assert not found, found
    assert referee.score(problem, solution.blocks)["total"] == solution.total


if __name__ == "__main__":
    main()

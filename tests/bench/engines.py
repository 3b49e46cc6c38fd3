"""Ours against other engines on the same weeks, each plan scored by the independent referee.

python -m tests.bench.engines [--groups week fortnight tight small] [--loads .7 .85 …] [--seeds 4]
    [--seconds 60] [--workers 2] [--longest 40] [--weeks W --tasks N …] [--json FILE]

CP-SAT starts from our best plan. A total is compared with the best valid plan that any engine
found; `hard late` and `late tasks` are sums, and what taskcheck breaks is told in its module.
Needs the `bench` extra.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.search.solve import solve
from tests.bench.cp_sat import cp_sat
from tests.bench.edf import earliest_due_date
from tests.bench.engine_table import Run, table
from tests.bench.taskcheck_plan import taskcheck
from tests.referee import Referee
from tests.shared_data import shared

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Group:
    """Generated weeks of one kind. Small ones are those of which CP-SAT proves the optimum."""

    title: str
    weeks: int
    tasks: tuple[int, ...]
    loads: tuple[float, ...] = (0.7, 0.85, 1.0)
    tight: tuple[float, float] | None = None


GROUPS = {
    "week": Group("Ordinary weeks: 1 week, 20 tasks", 1, (20,)),
    "fortnight": Group("Ordinary weeks: 2 weeks, 50 tasks", 2, (50,)),
    "tight": Group("Tight weeks: 1 week, 20 tasks", 1, (20,), tight=(0.5, 0.6)),
    "small": Group("Small weeks: 1 week, 6 to 8 tasks", 1, (6, 7, 8), (0.25, 0.4, 0.55)),
}


class Bench:
    """Runs all engines on one problem after the other."""

    def __init__(self, referee: Referee, seconds: float, workers: int, longest: int) -> None:
        self._referee = referee
        self._seconds, self._workers, self._longest = seconds, workers, longest

    def runs(self, problem: Problem) -> Iterator[Run]:
        yield self._run("naive EDF", problem, lambda: earliest_due_date(problem))
        yield self._run("taskcheck", problem, lambda: taskcheck(problem))
        yield self._run("ours, first plan", problem, lambda: solve(problem, budget=0).blocks)
        seconds, ours = timed(lambda: solve(problem))
        yield self._scored("ours, default search", problem, ours.blocks, seconds)
        budget = self._longest * ours.decodes
        seconds, longest = timed(lambda: solve(problem, budget=budget))
        name = f"ours, {self._longest} × the search"
        yield self._scored(name, problem, longest.blocks, seconds)
        best = min(ours, longest, key=lambda solution: solution.total).blocks
        seconds, found = timed(lambda: cp_sat(problem, best, self._seconds, self._workers))
        run = self._scored("CP-SAT", problem, found.blocks, seconds, found.bound)
        assert run.total == found.total, "the model and the referee disagree"
        yield run

    def _run(self, engine: str, problem: Problem, plan: Callable[[], Plan]) -> Run:
        seconds, blocks = timed(plan)
        return self._scored(engine, problem, blocks, seconds)

    def _scored(
        self, engine: str, problem: Problem, plan: Plan, seconds: float, bound: int | None = None
    ) -> Run:
        score = self._referee.score(problem, plan)
        return Run(
            problem=problem.name,
            engine=engine,
            total=score["total"],
            hard_late_tasks=score["hard_late_tasks"],
            late_tasks=score["late_tasks"],
            violations=len(self._referee.violations(problem, plan)),
            seconds=seconds,
            bound=bound,
        )


def timed(action: Callable[[], Found]) -> tuple[float, Found]:
    begun = time.perf_counter()
    found = action()
    return time.perf_counter() - begun, found


def main() -> None:
    arguments = parsed()
    referee = Referee(shared("judges", "instances.py"))
    bench = Bench(referee, arguments.seconds, arguments.workers, arguments.longest)
    found: list[Run] = []
    for name in arguments.groups:
        group = GROUPS[name]
        problems = list(generated(referee, group, arguments))
        runs = [run for problem in problems for run in bench.runs(problem)]
        print(table(group.title, runs), flush=True)
        found += runs
        if arguments.json:
            arguments.json.write_text(json.dumps([asdict(run) for run in found], indent=1))


def generated(referee: Referee, group: Group, arguments: argparse.Namespace) -> Iterator[Problem]:
    weeks = arguments.weeks or group.weeks
    for tasks in arguments.tasks or group.tasks:
        for load in arguments.loads or group.loads:
            for seed in range(arguments.seeds):
                yield referee.realistic(weeks, tasks, load, seed, tight=group.tight)


def parsed(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--groups", nargs="+", choices=GROUPS, default=list(GROUPS))
    parser.add_argument("--weeks", type=int, help="instead of the groups' own")
    parser.add_argument("--tasks", type=int, nargs="+", help="instead of the groups' own")
    parser.add_argument("--loads", type=float, nargs="+", help="instead of the groups' own")
    parser.add_argument("--seeds", type=int, default=4, help="how many weeks per size and load")
    parser.add_argument("--seconds", type=float, default=60, help="for CP-SAT, per week")
    parser.add_argument("--workers", type=int, default=2, help="threads of CP-SAT")
    parser.add_argument("--longest", type=int, default=40, help="times our default budget")
    parser.add_argument("--json", type=Path, help="where to write every run")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()

"""How long the plan takes to follow a drag. Run as `python -m tests.bench.drag`.

Random moves of appointments to other working hours; every answer is put before the referee, outside
the measured time. Measured is the processor's time, which other programs do not lengthen.
"""

import gc
import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from statistics import median, quantiles

from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.problem import DAY, Problem
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.shared_data import shared

MOVES, SEEDS = 1000, 4
BOUNDS = {(2, 50): 1.0, (8, 300): 2.0}
"""Milliseconds at the 95th percentile, by weeks and tasks."""


def main() -> None:
    referee = Referee(shared("judges", "instances.py"))
    for (weeks, tasks), bound in BOUNDS.items():
        elapsed, changed = [], []
        for seed in range(SEEDS):
            problem = referee.realistic(weeks, tasks, seed=seed)
            accepted = replace(problem, previous=solve(problem, budget=0).blocks)
            for milliseconds, jobs in measured(referee, accepted, MOVES // SEEDS, seed):
                elapsed.append(milliseconds)
                changed.append(jobs)
        cuts = quantiles(elapsed, n=20)
        print(
            f"{weeks} weeks, {tasks} tasks: p50 {cuts[9]:.2f} ms, p95 {cuts[18]:.2f} ms "
            f"(bound {bound}), largest {max(elapsed):.2f} ms, {len(elapsed)} moves, all valid, "
            f"{median(changed):.0f} tasks change at the median, {max(changed)} at most"
        )


def measured(
    referee: Referee, accepted: Problem, moves: int, seed: int
) -> Iterator[tuple[float, int]]:
    """Milliseconds and the number of tasks that change, for each move."""
    random = Random(seed)
    session = Session(accepted)
    gc.disable()
    for _ in range(moves):
        index = random.randrange(len(accepted.busy))
        by = random.choice([-DAY, 0, 0, DAY]) + 15 * random.randrange(-16, 17)
        begun = time.thread_time()
        answer = session.move(index, by)
        elapsed = (time.thread_time() - begun) * 1000
        found = referee.violations(after_move(accepted, index, by), {**session.plan, **answer})
        assert not found, found
        yield elapsed, len(answer)
    gc.enable()


def after_move(problem: Problem, index: int, by: int) -> Problem:
    busy = [*problem.busy]
    busy[index] = (busy[index][0] + by, busy[index][1] + by)
    return replace(problem, busy=tuple(busy))


if __name__ == "__main__":
    main()

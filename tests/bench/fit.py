"""How long `fit` takes in weeks with room and in overloaded ones: `python -m tests.bench.fit`.

Processor time, so that what else the machine does is not counted.
"""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from planner.domain.calendar import Calendar
from planner.scheduling.fitting.fit import FitReport, fit
from tests.bench.calendars import NOW, crowded

SIZES = ((2, 50), (8, 300))
SEEDS = 8
LOADS = (1.0, 1.5, 2.0, 3.0)


def main() -> None:
    for weeks, tasks in SIZES:
        for load in LOADS:
            report(f"{weeks} weeks, {tasks} tasks, load × {load}", weeks, tasks, load)


def report(name: str, weeks: int, tasks: int, load: float) -> None:
    found = list(measured(weeks, tasks, load))
    elapsed = [milliseconds for milliseconds, _ in found]
    kinds = Counter(repair.kind for _, told in found for repair in told.repairs)
    fits = sum(told.fits for _, told in found)
    print(
        f"{name:36} median {median(elapsed):5.0f} ms, most {max(elapsed):5.0f} ms; "
        f"{fits} of {len(found)} fit, repairs {dict(kinds)}",
        flush=True,
    )


def measured(weeks: int, tasks: int, load: float) -> Iterator[tuple[float, FitReport]]:
    for seed in range(SEEDS):
        calendar = loaded(crowded(weeks, tasks, 0, seed), load)
        begun = time.process_time()
        told = fit(calendar, NOW)
        yield (time.process_time() - begun) * 1000, told


def loaded(calendar: Calendar, load: float) -> Calendar:
    """With so many times as much work left of each task, on the grid; nothing is due as before."""
    grid = calendar.settings.grid
    tasks = {
        uid: replace(task, remaining=max(grid, round(task.remaining * load / grid) * grid))
        for uid, task in calendar.tasks.items()
    }
    return replace(calendar, tasks=tasks)


if __name__ == "__main__":
    main()

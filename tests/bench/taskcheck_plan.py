"""taskcheck as an engine: its hours per job and day, laid into the free time of each day.

It knows neither chunks, rest and caps nor the price and the time of day, so that its plans may
break hard rules. It gets the evenings only where core time does not hold all work.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.scheduling.problem.problem import DAY, Plan, Problem, Span
from tests.bench.edf import CORE, earliest_due_date, in_order, slots_in
from tests.bench.taskcheck_hours import allotted


def taskcheck(problem: Problem) -> Plan:
    """Habits lie at their first place and are appointments to it."""
    habits = tuple(job for job in problem.jobs if job.allowed is not None)
    plan = earliest_due_date(replace(problem, jobs=habits))
    busy = (*problem.busy, *(block for blocks in plan.values() for block in blocks))
    left = replace(problem, busy=busy, jobs=tuple(j for j in problem.jobs if j.allowed is None))
    core = replace(left, windows=tuple(w for w in left.windows if w.cost == CORE))
    work = _laid(core)
    if any(_minutes(work[job.id]) < job.processing for job in left.jobs):
        work = _laid(left)
    return {**plan, **work}


def _laid(problem: Problem) -> dict[int, tuple[Span, ...]]:
    """What is allotted to a day is worked in the order of due dates, predecessors first."""
    grid, jobs = problem.grid, list(in_order(problem.jobs))
    free = _free_slots(problem)
    hours = allotted(problem, jobs, _rows(sorted(free), grid))
    slots: dict[int, list[int]] = defaultdict(list)
    for day, open_slots in _by_day(problem, free).items():
        for job in jobs:
            missing = job.processing // grid - len(slots[job.id])
            count = min(missing, round(hours.get(job.id, {}).get(day, 0) / grid))
            slots[job.id] += open_slots[:count]
            del open_slots[:count]
    return {job.id: tuple(_rows(sorted(slots[job.id]), grid)) for job in jobs}


def _free_slots(problem: Problem) -> dict[int, int]:
    """The price of each slot that may be worked in."""
    busy = {
        slot
        for start, end in problem.busy
        for slot in range(start // problem.grid * problem.grid, end, problem.grid)
    }
    return {
        slot: window.cost
        for window in sorted(problem.windows, key=lambda w: w.start)
        for slot in slots_in([(window.start, window.end)], problem.grid) - busy
    }


def _by_day(problem: Problem, free: Mapping[int, int]) -> dict[int, list[int]]:
    """The cheapest first, then in order of time."""
    days: dict[int, list[int]] = {day: [] for day in range(-(-problem.horizon // DAY))}
    for slot in sorted(free, key=lambda slot: (free[slot], slot)):
        days[slot // DAY].append(slot)
    return days


def _rows(slots: Sequence[int], grid: int) -> list[Span]:
    """Adjoining slots as one span."""
    rows: list[Span] = []
    for slot in slots:
        if rows and rows[-1][1] == slot:
            rows[-1] = (rows[-1][0], slot + grid)
        else:
            rows.append((slot, slot + grid))
    return rows


def _minutes(blocks: Sequence[Span]) -> int:
    return sum(end - start for start, end in blocks)

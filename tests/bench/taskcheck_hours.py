"""What taskcheck, the scheduler for Taskwarrior on the Python index, allots to each job by day.

Its own allocator runs unchanged, with its retries for what would be late, of which it may find no
end where tasks overtake each other: they are cut off after RETRIES. What it reads from the `task`
program and from calendars is given to it in memory, with the settings that it installs and the
urgencies that Taskwarrior would report. Day 0 of the problem is tomorrow, for it skips the hours
of today that are over.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import count, pairwise
from typing import Any
from unittest.mock import patch

from taskcheck import common, parallel

from planner.scheduling.problem.problem import DAY, Job, Problem, Span

URGENCY = parallel.UrgencyCoefficients(
    estimated={"PT1H": 1.0, "PT2H": 2.32, "PT3H": 3.67, "PT4H": 4.64, "PT5H": 5.39, "PT6H": 6.02}
    | {"PT7H": 6.56, "PT8H": 7.03, "PT9H": 7.45, "PT10H": 7.82, "PT12H": 8.47, "PT16H": 9.47}
    | {"PT20H": 10.22, "P1D": 10.80, "P1DT12H": 11.96},
    inherit=True,
    active=4.0,
    age_max=365,
    urgency_due=12.0,
    urgency_age=2.0,
)
PRIORITIES = {1: 0.0, 2: 1.8, 4: 3.9, 8: 6.0}
"""Taskwarrior's urgency of no, low, medium and high priority by our weights."""
RETRIES = 100
ALL_DAY = [[0, 23.30]]
"""In its hours.minutes; with 23.59 it would lose a minute by rounding."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def allotted(
    problem: Problem, jobs: Sequence[Job], free: Sequence[Span]
) -> dict[int, dict[int, int]]:
    """Minutes by day by job. Its calendar holds all time that is not free."""
    midnight = datetime.combine(datetime.now(UTC).date() + timedelta(days=1), time())
    days = -(-problem.horizon // DAY) + 1
    config = {
        "time_maps": {"work": dict.fromkeys(WEEKDAYS, ALL_DAY)},
        "scheduler": {"days_ahead": days},
    }
    events = list(_events(free, days, midnight))
    tasks = [_task(job, midnight) for job in jobs]
    with (
        patch.object(parallel, "get_tasks", lambda **_: tasks),
        patch.object(parallel, "get_calendars", lambda *_, **__: [events]),
        patch.object(parallel, "get_urgency_coefficients", lambda **_: URGENCY),
        patch.object(parallel, "advance_urgency_override", _limited_retries()),
        patch.object(parallel.console, "quiet", True),
    ):
        rows = parallel.check_tasks_parallel(config, dry_run=True, auto_adjust_urgency=True)
    return {int(row["uuid"]): dict(_minutes(row["scheduling"], midnight)) for row in rows}


def _limited_retries() -> Callable[..., str | None]:
    advance, tried = parallel.advance_urgency_override, count(1)
    return lambda *given: advance(*given) if next(tried) <= RETRIES else None


def _events(free: Sequence[Span], days: int, midnight: datetime) -> Iterator[dict[str, str]]:
    edges = [-DAY, *[minute for span in free for minute in span], days * DAY]
    for start, end in list(pairwise(edges))[::2]:
        if start < end:
            ends = (midnight + timedelta(minutes=minute) for minute in (start, end))
            yield dict(zip(("start", "end"), (m.isoformat() for m in ends), strict=True))


def _task(job: Job, midnight: datetime) -> dict[str, Any]:
    """Its blocks may be as long as ours, in whole hours, for of others it loses fractions; a
    release becomes a wait for the day before.
    """
    task: dict[str, Any] = {
        "id": job.id,
        "uuid": str(job.id),
        "description": "",
        "status": "pending",
        "estimated": f"PT{job.processing // 60}H{job.processing % 60}M",
        "time_map": "work",
        "min_block": -(-(job.maximum_chunk if job.splittable else job.processing) // 60),
        "depends": [str(p) for p in job.predecessors],
    }
    if job.due is not None:
        task["due"] = _written(midnight + timedelta(minutes=job.due))
    if job.release:
        task["wait"] = _written(midnight + timedelta(days=job.release // DAY - 1))
    return task | {"urgency": _urgency(job, task, midnight)}


def _written(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _urgency(job: Job, task: dict[str, Any], midnight: datetime) -> float:
    today = (midnight - timedelta(days=1)).date()
    hours = {"remaining_hours": common.pdth_to_hours(task["estimated"])}
    return (
        PRIORITIES[job.weight]
        + parallel.urgency_due({"task": task}, today, URGENCY)
        + parallel.urgency_estimated(hours, today, URGENCY)
        + parallel.urgency_age({"task": task}, today, URGENCY)
    )


def _minutes(written: str, midnight: datetime) -> Iterator[tuple[int, int]]:
    """From lines like `2026-11-27 - PT1H30M`."""
    for line in written.splitlines():
        day, duration = line.split(" - ")
        minutes = round(common.pdth_to_hours(duration) * 60)
        yield (datetime.fromisoformat(day) - midnight).days, minutes

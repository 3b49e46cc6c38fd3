"""A week's availability with fifty tasks. Run as `python -m tests.bench.availability`."""

import time
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from statistics import quantiles

from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.offers.availability import AvailabilityOptions, free_slots
from planner.scheduling.offers.slots import Tier
from tests.scheduling.weeks import NOW, busy_weeks

TASKS, CALENDARS, ROUNDS = 50, 12, 3
WEEK = Interval(NOW, NOW + timedelta(days=7))


def main() -> None:
    calendars = [busy_weeks(Random(seed), TASKS) for seed in range(CALENDARS)]
    for tier in Tier:
        report(tier, list(measured(calendars, tier)))


def measured(calendars: list[Calendar], tier: Tier) -> Iterator[float]:
    """Milliseconds for each calendar, the best of some rounds."""
    options = AvailabilityOptions(recipient_zone="Asia/Kolkata", tier=tier)
    for calendar in calendars:
        yield min(_elapsed(calendar, options) for _ in range(ROUNDS))


def _elapsed(calendar: Calendar, options: AvailabilityOptions) -> float:
    begun = time.perf_counter()
    free_slots(calendar, WEEK, options, NOW)
    return (time.perf_counter() - begun) * 1000


def report(tier: Tier, elapsed: list[float]) -> None:
    cuts = quantiles(elapsed, n=20)
    print(f"{tier}: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms, {len(elapsed)} calendars")


if __name__ == "__main__":
    main()

"""Putting a habit off: what is offered and what is chosen."""

from datetime import date

from planner.domain.entries import Habit
from planner.domain.interval import Interval
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class SnoozeOffer:
    """Where the occurrence of a day can go."""

    habit: Habit
    day: date
    places: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class SnoozeChoice:
    habit: Habit
    day: date
    place: Interval

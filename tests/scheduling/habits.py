"""Habits for tests, beside the lunch of the first start."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid

GYM = Habit(
    uid=Uid("gym"),
    summary="Gym",
    duration=timedelta(hours=1),
    window_start=time(7),
    window_end=time(9),
    weekdays=tuple(range(7)),
    times_per_week=3,
)


def with_habit(calendar: Calendar, habit: Habit = GYM, **fields: Any) -> Calendar:
    habit = replace(habit, **fields)
    return replace(calendar, habits={**calendar.habits, habit.uid: habit})

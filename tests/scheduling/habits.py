"""Habits for tests, beside the lunch of the first start."""

from dataclasses import replace
from typing import Any

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from tests.domain.examples import GYM


def with_habit(calendar: Calendar, habit: Habit = GYM, **fields: Any) -> Calendar:
    habit = replace(habit, **fields)
    return replace(calendar, habits={**calendar.habits, habit.uid: habit})

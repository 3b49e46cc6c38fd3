"""The calendar of a first start."""

from datetime import time, timedelta

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.settings import Settings

LUNCH = Habit(
    uid=Uid("lunch"),
    summary="Lunch",
    duration=timedelta(minutes=45),
    window_start=time(11, 45),
    window_end=time(15, 15),
    ideal=time(12, 30),
)


def default_hours() -> HoursProfile:
    """A working day and an evening, Monday to Friday."""
    weekday = (
        HoursSpan(time(9), time(17, 30), HoursKind.CORE),
        HoursSpan(time(19), time(22, 30), HoursKind.FLEXIBLE),
    )
    return HoursProfile(weekdays=(weekday,) * 5 + ((),) * 2)


def default_calendar(zone: str) -> Calendar:
    """Hours and lunch; nothing else."""
    return Calendar(habits={LUNCH.uid: LUNCH}, hours=default_hours(), settings=Settings(zone=zone))

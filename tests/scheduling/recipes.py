"""Calendars in wall-clock time for Hypothesis, which can be laid into any week and zone."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.default import LUNCH, default_hours
from planner.domain.entries import Appointment
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.settings import Settings
from planner.domain.tasks import Priority, Task
from tests.scheduling.strategies import choice, up_to
from tests.scheduling.weeks import at, meeting, task

SPRING = (
    ("Europe/Lisbon", date(2026, 3, 23)),
    ("America/New_York", date(2026, 3, 2)),
    ("Australia/Lord_Howe", date(2026, 9, 28)),
)
AUTUMN = (
    ("Europe/Lisbon", date(2026, 10, 19)),
    ("America/New_York", date(2026, 10, 26)),
    ("Australia/Lord_Howe", date(2026, 3, 30)),
)
"""The Mondays of the weeks in which clocks change, on Sunday night; Lord Howe by half an hour."""

CORE, FLEXIBLE = HoursKind.CORE, HoursKind.FLEXIBLE
NIGHTS = HoursProfile(
    (
        (
            HoursSpan(time(14), time(20), CORE),
            HoursSpan(time(22), time(3), FLEXIBLE),
        ),
    )
    * 7
)
AROUND_THE_CLOCK = HoursProfile(((HoursSpan(time(0), time(0), CORE),),) * 7)
SMALL_HOURS = HoursProfile(
    ((HoursSpan(time(0, 30), time(3, 30), CORE), HoursSpan(time(10), time(12), FLEXIBLE)),) * 7
)
IN_THE_CHANGE = HoursProfile(((HoursSpan(time(1), time(2), CORE),),) * 7)
NEVER = HoursProfile()
PROFILES = (default_hours(), NIGHTS, AROUND_THE_CLOCK, SMALL_HOURS, IN_THE_CHANGE, NEVER)


@dataclass(frozen=True)
class WorkRecipe:
    """A task; `due` and `release` are day and wall time."""

    minutes: int
    priority: Priority
    splittable: bool
    kind: str
    due: tuple[int, str]
    release: tuple[int, str] | None
    waits: bool


@dataclass(frozen=True)
class Recipe:
    """What a calendar holds; meetings are day, clock and minutes. Planned on Monday at `now`."""

    work: tuple[WorkRecipe, ...]
    meetings: tuple[tuple[int, str, int], ...]
    hours: HoursProfile
    boundary: time
    settings: tuple[tuple[str, Any], ...]
    lunch: bool
    now: str

    def calendar(self, monday: date, zone: str) -> Calendar:
        appointments = [self._meeting(number, monday, zone) for number in range(len(self.meetings))]
        tasks = [_task(number, work, monday, zone) for number, work in enumerate(self.work)]
        return Calendar(
            tasks={found.uid: found for found in tasks},
            appointments={found.uid: found for found in appointments},
            habits={LUNCH.uid: LUNCH} if self.lunch else {},
            hours=self.hours,
            settings=Settings(zone=zone, day_boundary=self.boundary, **dict(self.settings)),
        )

    def moment(self, monday: date, zone: str) -> datetime:
        return at(0, self.now, monday=monday, zone=zone)

    def _meeting(self, number: int, monday: date, zone: str) -> Appointment:
        day, clock, minutes = self.meetings[number]
        start = at(day, clock, monday=monday, zone=zone)
        span = Interval(start, start + timedelta(minutes=minutes))
        return replace(meeting(f"meeting{number}", span), zone=zone)


def _task(number: int, work: WorkRecipe, monday: date, zone: str) -> Task:
    def instant(when: tuple[int, str] | None) -> datetime | None:
        return None if when is None else at(*when, monday=monday, zone=zone)

    dates = {} if work.kind == "none" else {work.kind: instant(work.due)}
    return task(
        f"task{number}",
        work.minutes,
        priority=work.priority,
        splittable=work.splittable,
        release_date=instant(work.release),
        depends_on=(Uid(f"task{number - 1}"),) if work.waits and number else (),
        **dates,
    )


SETTINGS: tuple[tuple[tuple[str, Any], ...], ...] = (
    (),
    (("minimum_rest", timedelta(hours=9)), ("day_cap", timedelta(hours=5))),
    (("minimum_rest", timedelta()), ("day_cap", timedelta(hours=24))),
    (("grid", timedelta(minutes=15)), ("pause", timedelta())),
    (("buffer_before", timedelta(minutes=10)), ("buffer_after", timedelta(minutes=5))),
    (("week_cap", timedelta(hours=8)), ("evening_cap", timedelta(hours=2))),
)


@st.composite
def recipes(draw: st.DrawFn, profiles: tuple[HoursProfile, ...] = PROFILES) -> Recipe:
    hours = draw(st.sampled_from(profiles))
    return Recipe(
        work=tuple(_work(draw) for _ in range(draw(choice(3, 0, 1, 6)))),
        meetings=tuple(_meeting(draw) for _ in range(draw(up_to(4)))),
        hours=hours,
        boundary=draw(choice(time(4), time(3), time(0))),
        settings=draw(choice(*SETTINGS)),
        lunch=draw(choice(True, False)),
        now=draw(choice("08:00", "05:00", "11:07")),
    )


def _work(draw: st.DrawFn) -> WorkRecipe:
    has_release = draw(choice(False, False, True))
    return WorkRecipe(
        minutes=draw(choice(60, 25, 45, 95, 150, 300, 700)),
        priority=draw(choice(*Priority)),
        splittable=draw(choice(True, True, False)),
        kind=draw(choice("none", "due_date", "deadline")),
        due=(draw(up_to(7)), draw(choice("12:00", "17:30", "02:00", "01:15"))),
        release=(draw(up_to(6)), draw(choice("09:00", "01:30", "13:10"))) if has_release else None,
        waits=draw(choice(False, False, True)),
    )


def _meeting(draw: st.DrawFn) -> tuple[int, str, int]:
    clock = draw(choice("10:00", "14:05", "23:30", "00:45", "01:30", "03:00"))
    return draw(up_to(6)), clock, draw(choice(30, 60, 90, 240))

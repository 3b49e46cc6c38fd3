"""To when a habit can be put off."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.habit_edits import snooze
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.building.build import build
from planner.scheduling.building.busy import busy_occurrences
from planner.scheduling.building.snoozes import snooze_places
from planner.scheduling.proposing.propose import propose_change
from tests.domain.examples import GYM
from tests.scheduling.habits import with_habit
from tests.scheduling.weeks import (
    MONDAY,
    NOW,
    at,
    meeting,
    planned,
    random_visit,
    random_week,
    span,
    task,
    week,
    with_doctor,
)

LUNCH = Uid("lunch")
AT_NOON = ("lunch", span(0, "12:30", "13:15"))


def starts(calendar: Calendar, uid: Uid = LUNCH, day: int = 0, clock: str = "09:00") -> list[str]:
    places = snooze_places(calendar, uid, MONDAY + timedelta(days=day), at(0, clock))
    return [f"{place.start:%a %H:%M}" for place in places]


def test_later_on_its_day_by_half_hours() -> None:
    assert starts(planned(week(), AT_NOON)) == ["Mon 13:00", "Mon 13:30", "Mon 14:00"]


def test_not_before_now() -> None:
    assert starts(planned(week(), AT_NOON), clock="13:07")[0] == "Mon 13:10"


def test_beside_appointments_and_planned_work() -> None:
    calendar = planned(week(task("review")), AT_NOON, ("review", span(0, "13:30", "14:15")))
    standup = meeting("standup", span(0, "13:15", "13:30"))
    calendar = replace(calendar, appointments={standup.uid: standup})
    assert starts(planned(calendar, AT_NOON)) == ["Mon 13:30", "Mon 14:00", "Mon 14:30"]
    assert starts(calendar) == ["Mon 14:15"]


def test_where_nothing_else_is_free_work_makes_way() -> None:
    calendar = planned(week(task("review", 150)), AT_NOON, ("review", span(0, "13:15", "15:45")))
    assert starts(calendar) == ["Mon 13:00", "Mon 13:30", "Mon 14:00"]


def test_at_the_end_of_its_window_a_little_later_is_all_there_is() -> None:
    assert starts(planned(week(), ("lunch", span(0, "14:15", "15:00")))) == ["Mon 14:30"]
    assert starts(planned(week(), ("lunch", span(0, "14:30", "15:15")))) == []


def test_some_times_a_week_another_day_will_do() -> None:
    calendar = planned(
        with_habit(week()),
        ("gym", span(1, "07:00", "08:00")),
        ("gym", span(3, "07:00", "08:00")),
    )
    found = starts(calendar, GYM.uid, day=1)
    assert found == ["Tue 07:30", "Tue 08:00", "Wed 07:00", "Fri 07:00", "Sat 07:00"]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 4))
def test_every_place_can_be_taken_and_disturbs_no_appointment(seed: int, number: int) -> None:
    calendar = with_doctor(random_week(seed, MONDAY), random_visit(seed, MONDAY))
    day = MONDAY + timedelta(days=number)
    known = [b.interval for b in calendar.planned_blocks.values() if b.entry == LUNCH]
    for place in snooze_places(calendar, LUNCH, day, NOW):
        after = snooze(calendar, LUNCH, day, place.start, NOW)
        (block,) = (b for b in after.planned_blocks.values() if b.state is BlockState.PINNED)
        assert block.interval == place
        assert busy_occurrences(after, place) == ()
        assert _on(day, known) is None or _on(day, known) != place
        variant = propose_change(calendar, after, NOW, "Snooze").variants[0]
        assert block.uid in variant.calendar.planned_blocks
        assert not [
            s for s in build(after, NOW).sources.values() if s.uid == LUNCH and s.day == day
        ]


def _on(day: object, known: list[Interval]) -> Interval | None:
    return next((interval for interval in known if interval.start.date() == day), None)

"""Free slots as the process that plans finds them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner.desktop.availability import offering
from planner.desktop.availability.offering import Offering
from planner.domain.calendar import Calendar
from planner.domain.changes import changes
from planner.scheduling.offers.availability import AvailabilityOptions, as_proposed, free_slots
from tests.scheduling.weeks import NOW, at, planned, span, task, week

WEDNESDAY = span(2, "00:00", "23:59")
PLAIN = AvailabilityOptions(recipient_zone="Asia/Kolkata", buffer=timedelta())
PROPOSED = replace(PLAIN, proposed_work_busy=True)
CALENDAR = replace(week(task("review", release_date=at(2, "08:00"))), habits={})


def starts(
    finder: Offering, options: AvailabilityOptions, shown: Calendar | None = None
) -> list[datetime]:
    about = None if shown is None else changes(CALENDAR, shown)
    return [slot.interval.start for slot in finder.slots(CALENDAR, WEDNESDAY, options, NOW, about)]


def test_without_a_proposal_a_plan_is_made() -> None:
    found = Offering().slots(CALENDAR, WEDNESDAY, PROPOSED, NOW, None)
    assert found == free_slots(CALENDAR, WEDNESDAY, PROPOSED, NOW)
    assert found[0].interval.start == at(2, "10:00")


def test_the_shown_proposal_counts_where_there_is_one() -> None:
    shown = planned(CALENDAR, ("review", span(2, "11:00", "12:00")))
    assert starts(Offering(), PROPOSED, shown)[:2] == [at(2, "09:00"), at(2, "12:00")]
    assert starts(Offering(), PROPOSED, CALENDAR)[0] == at(2, "09:00"), "it places nothing"


def test_a_plan_is_made_only_for_who_asks_and_once_while_nothing_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Calendar] = []

    def plan(calendar: Calendar, now: datetime) -> Calendar:
        made.append(calendar)
        return as_proposed(calendar, now)

    monkeypatch.setattr(offering, "as_proposed", plan)
    slots = Offering()
    starts(slots, PLAIN)
    assert made == []
    for minimum in (30, 60, 90):
        starts(slots, replace(PROPOSED, minimum=timedelta(minutes=minimum)))
    assert len(made) == 1
    slots.slots(CALENDAR, WEDNESDAY, PROPOSED, NOW + timedelta(minutes=1), None)
    slots.slots(replace(CALENDAR), WEDNESDAY, PROPOSED, NOW, None)
    assert len(made) == 3

"""A recipient's settings as they are asked of the planner."""

from dataclasses import fields, replace
from datetime import timedelta

from planner.domain.ids import Uid
from planner.domain.recipients import Recipient
from planner.scheduling.offers.availability import AvailabilityOptions, free_times
from planner.scheduling.offers.recipient_options import options_for
from planner.scheduling.offers.slots import Tier
from tests.scheduling.weeks import NOW, span, week

ANA = Recipient(name="Ana", zone="Asia/Kolkata", notice=timedelta(), buffer=timedelta())
WEDNESDAY = span(2, "00:00", "23:59")


def test_the_usual_settings_are_the_usual_options() -> None:
    plain = Recipient(name="", zone="Asia/Kolkata")
    assert options_for(plain) == AvailabilityOptions(recipient_zone="Asia/Kolkata")


def test_every_option_can_be_said() -> None:
    other = Recipient(
        name="Ana",
        zone="Asia/Tokyo",
        language="pt-PT",
        minimum=timedelta(minutes=45),
        rounding=timedelta(minutes=5),
        buffer=timedelta(minutes=1),
        notice=timedelta(hours=1),
        most=3,
        spread=True,
        flexible=False,
        possible=True,
        planned_blocks_busy=True,
        proposed_work_busy=True,
        habits_busy=False,
        open_habits=(Uid("lunch"),),
        shown=("kind",),
    )
    plain, options = AvailabilityOptions(recipient_zone="UTC"), options_for(other)
    for field in fields(plain):
        assert getattr(options, field.name) != getattr(plain, field.name), field.name
    assert options.tier is Tier.POSSIBLE


def test_a_habit_that_is_left_open_keeps_no_time_free() -> None:
    (lunch,) = week().habits
    usual = free_times(week(), WEDNESDAY, options_for(ANA), NOW)
    open_ = free_times(week(), WEDNESDAY, options_for(replace(ANA, open_habits=(lunch,))), NOW)
    assert len(usual) > len(open_)
    assert open_[0].interval == span(2, "09:00", "17:30")

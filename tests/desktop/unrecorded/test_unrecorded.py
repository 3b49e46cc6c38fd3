"""What is said of blocks that passed, before it is recorded."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.unrecorded.unrecorded import Line, Outcome, all_said, lines, was_away
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from tests.desktop.weeks import NOW, working_week

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def line(minutes: int = 60) -> Line:
    return Line(Uid("block"), "Write", Interval(START, START + timedelta(minutes=minutes)))


@pytest.mark.parametrize(
    ("outcome", "worked"),
    [
        (Outcome.DONE, HOUR),
        (Outcome.PARTLY, HOUR / 2),
        (Outcome.MISSED, timedelta()),
        (None, None),
    ],
)
def test_an_outcome_is_a_length_of_work(outcome: Outcome | None, worked: timedelta | None) -> None:
    said = line().with_outcome(Outcome.DONE).with_outcome(outcome)
    assert said.worked == worked
    assert said.outcome is outcome


@pytest.mark.parametrize("minutes", [1, 10, 15, 20, 50, 90])
def test_a_part_is_neither_nothing_nor_all(minutes: int) -> None:
    part = line(minutes).with_outcome(Outcome.PARTLY)
    assert part.outcome is Outcome.PARTLY


def test_steps_go_from_nothing_to_all() -> None:
    said = line().stepped(1)
    assert said.worked == HOUR / 2
    assert said.stepped(1).worked == timedelta(minutes=45)
    assert said.stepped(9).outcome is Outcome.DONE
    assert said.stepped(-9).outcome is Outcome.MISSED


def test_all_the_rest_leaves_what_was_said() -> None:
    said = all_said([line().with_outcome(Outcome.MISSED), line()], Outcome.DONE)
    assert [each.outcome for each in said] == [Outcome.MISSED, Outcome.DONE]
    assert {each.outcome for each in all_said(said, Outcome.MISSED)} == {Outcome.MISSED}


def test_who_left_work_of_another_day_was_away() -> None:
    calendar = working_week()
    assert not was_away(calendar, NOW + timedelta(hours=8))
    assert was_away(calendar, NOW + timedelta(days=1))
    assert lines(calendar, NOW) == ()
    assert lines(calendar, NOW + timedelta(days=1))

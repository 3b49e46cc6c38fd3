"""What the eye can tell apart."""

from datetime import timedelta

from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.proposing.visible import differ_visibly
from tests.scheduling.weeks import span

STEP = timedelta(minutes=5)
NINE = span(0, "09:00", "10:00")


def differ(one: list[tuple[str, Interval]], other: list[tuple[str, Interval]]) -> bool:
    left, right = (tuple((Uid(uid), when) for uid, when in each) for each in (one, other))
    return differ_visibly(left, right, STEP)


def test_a_block_that_is_a_step_elsewhere_is_seen() -> None:
    assert differ([("a", NINE)], [("a", span(0, "09:05", "10:05"))])
    assert differ([("a", NINE)], [("a", span(0, "09:00", "10:05"))])


def test_less_than_a_step_is_not_seen() -> None:
    assert not differ([("a", NINE)], [("a", span(0, "09:03", "10:03"))])


def test_two_tasks_that_change_places_are_seen() -> None:
    ten = span(0, "10:00", "11:00")
    assert differ([("a", NINE), ("b", ten)], [("b", NINE), ("a", ten)])


def test_the_order_of_naming_is_not_seen() -> None:
    ten = span(0, "10:00", "11:00")
    assert not differ([("a", NINE), ("b", ten)], [("b", ten), ("a", NINE)])


def test_work_without_a_place_is_seen() -> None:
    assert differ([("a", NINE), ("b", span(0, "10:00", "11:00"))], [("a", NINE)])


def test_a_piece_more_is_seen_unless_it_touches() -> None:
    halves = [("a", span(0, "09:00", "09:30")), ("a", span(0, "09:30", "10:00"))]
    apart = [("a", span(0, "09:00", "09:30")), ("a", span(0, "09:45", "10:15"))]
    assert not differ([("a", NINE)], halves)
    assert differ([("a", NINE)], apart)

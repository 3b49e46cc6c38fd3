from datetime import timedelta

import pytest

from planner.domain.message import english
from planner.scheduling.problem.term_words import cost_words, difference_words, worth
from planner.scheduling.problem.terms import KINDS, Term


def test_a_thousand_units_are_a_minute_of_evening_work() -> None:
    assert worth(90_000) == timedelta(hours=1, minutes=30)


@pytest.mark.parametrize("kind", KINDS)
def test_every_term_is_said_whether_it_is_worse_or_better(kind: str) -> None:
    said = [
        english(message, "UTC")
        for units, amount in ((30_000, 30), (-30_000, -30))
        for message in difference_words([Term(kind, units, amount)])
    ]
    assert len(set(said)) == 2


def test_what_is_worse_comes_first() -> None:
    terms = [Term("soft_late", -60_000, -60), Term("window", 30_000, 30)]
    said = [english(message, "UTC") for message in difference_words(terms)]
    assert said == ["30 min more in the evening", "1 h 00 less lateness"]


def test_the_same_lateness_of_heavier_work_is_not_called_more() -> None:
    (said,) = difference_words([Term("soft_late", 60_000, 0)])
    assert english(said, "UTC") == "more important work would be late"


def test_the_costs_of_a_place_end_with_their_sum() -> None:
    terms = (Term("window", 60_000, 60), Term("fragment", 15_000, 1), Term("early", 3_000, 9))
    assert [english(message, "UTC") for message in cost_words(terms)] == [
        "It takes 1 h 00 of flexible hours",
        "It is cut into 2 pieces",
        "That it waits costs as much as 3 min of evening work",
        "Together that costs as much as 1 h 18 of evening work",
    ]

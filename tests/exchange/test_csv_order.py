"""The order of day and month is proved, said or guessed, and told."""

import pytest

from planner.domain.sentence import Sentence
from planner.exchange.csv_dates import Order
from planner.exchange.csv_order import FoundOrder, found_order

ENGLISH, PORTUGUESE = ["title", "start"], ["título", "início"]
EITHER, DAY, MONTH = "03/04/2026", "31/01/2026", "01/31/2026"


def found(
    *dates: str, header: list[str] = ENGLISH, said: Order | None = None, time: str = ""
) -> FoundOrder:
    return found_order([["A", date, time] for date in dates], header, [1], said)


@pytest.mark.parametrize(("dates", "order"), [([EITHER, DAY], "dmy"), ([MONTH, EITHER], "mdy")])
@pytest.mark.parametrize("said", [None, *Order])
def test_a_date_of_one_order_proves_it_whatever_is_said(
    dates: list[str], order: str, said: Order | None
) -> None:
    answer = found(*dates, said=said)
    assert (answer.order, answer.asks) == (order, False)
    assert str(answer.told).startswith(f"Dates such as {dates[0]} were read as ")


@pytest.mark.parametrize("dates", [[], [""], ["2026-03-04"], ["tomorrow"], ["0/0/00"]])
def test_where_no_date_needs_an_order_nothing_is_told(dates: list[str]) -> None:
    assert found(*dates) == FoundOrder(Order.DAY_FIRST)


@pytest.mark.parametrize("said", Order)
def test_where_both_are_possible_what_is_said_counts(said: Order) -> None:
    answer = found(EITHER, said=said)
    assert (answer.order, answer.asks) == (said, True)
    assert "as you say" in str(answer.told)


@pytest.mark.parametrize(
    ("answer", "order", "because"),
    [
        (found(EITHER, header=PORTUGUESE), Order.DAY_FIRST, "Portuguese names"),
        (found("03.04.2026"), Order.DAY_FIRST, "full stops"),
        (found(EITHER, time="9:00 AM"), Order.MONTH_FIRST, "AM and PM"),
        (found(EITHER, header=PORTUGUESE, time="9:00 AM"), Order.DAY_FIRST, "Portuguese names"),
    ],
)
def test_a_guess_has_its_reason_and_may_be_changed(
    answer: FoundOrder, order: Order, because: str
) -> None:
    assert (answer.order, answer.asks) == (order, True)
    assert isinstance(answer.told, Sentence)
    assert because in answer.told


@pytest.mark.parametrize("time", ["", "13:00", "I am", "Amsterdam am"])
def test_without_any_reason_the_user_is_asked(time: str) -> None:
    answer = found(EITHER, time=time)
    assert (answer.order, answer.asks) == (None, True)
    assert "say which" in str(answer.told)


def test_a_row_that_is_too_short_says_nothing() -> None:
    assert found_order([["A"], ["A", DAY]], ENGLISH, [1]).order is Order.DAY_FIRST

"""Which order of day and month a table's dates have: proved, said by the user, or guessed."""

from collections.abc import Iterable, Sequence

from planner.domain.sentence import Sentence
from planner.domain.values import dataclass
from planner.exchange.csv_columns import is_portuguese
from planner.exchange.csv_dates import NAMES, Order, possible_orders

ENOUGH = 200
"""Rows in which times with AM and PM are looked for."""


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """None: only the user can say it. `asks`: he may say another; `told` is what he is told."""

    order: Order | None
    asks: bool = False
    told: Sentence | None = None


def found_order(
    rows: Sequence[Sequence[str]],
    header: Sequence[str],
    places: Iterable[int],
    said: Order | None = None,
) -> FoundOrder:
    """`places` are the columns with dates; what is `said` counts where both orders are possible."""
    cells = [row[place] for place in places for row in rows if place < len(row)]
    orders, example = possible_orders(cells)
    if not example:
        return FoundOrder(Order.DAY_FIRST)
    if len(orders) == 1:
        (order,) = orders
        told = Sentence(
            "Dates such as {date} were read as {order}.", date=example, order=NAMES[order]
        )
        return FoundOrder(order, told=told)
    if said is not None:
        told = Sentence(
            "Dates such as {date} were read as {order}, as you say.",
            date=example,
            order=NAMES[said],
        )
        return FoundOrder(said, asks=True, told=told)
    return _guessed(rows, header, example)


def _guessed(rows: Sequence[Sequence[str]], header: Sequence[str], example: str) -> FoundOrder:
    order, because = _guess(rows, header, example)
    if because is None:
        told = Sentence(
            "Dates such as {date} could be day/month/year or month/day/year: say which.",
            date=example,
        )
        return FoundOrder(None, asks=True, told=told)
    told = Sentence(
        "Dates such as {date} were read as {order}, since {because}.",
        date=example,
        order=NAMES[order],
        because=because,
    )
    return FoundOrder(order, asks=True, told=told)


def _guess(
    rows: Sequence[Sequence[str]], header: Sequence[str], example: str
) -> tuple[Order, Sentence | None]:
    """With its reason; None: there is none."""
    if is_portuguese(header):
        return Order.DAY_FIRST, Sentence("the columns have Portuguese names")
    if "." in example:
        return Order.DAY_FIRST, Sentence("they have full stops")
    texts = (cell.strip().lower() for row in rows[:ENOUGH] for cell in row)
    if any(text[:1].isdigit() and text.endswith((" am", " pm")) for text in texts):
        return Order.MONTH_FIRST, Sentence("the times have AM and PM")
    return Order.DAY_FIRST, None

"""What a term of the objective is in words."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.message import Message, Value
from planner.scheduling.problem.terms import Term, total

EVENING_MINUTE = 1000

_MORE = {
    "hard_late": Message("{length} more lateness after deadlines"),
    "unplaced": Message("{length} more work without a place"),
    "soft_late": Message("{length} more lateness"),
    "window": Message("{length} more in the evening"),
    "energy": Message("{length} more outside the preferred hours"),
    "fragment": Message("{count} more pieces"),
    "moved": Message("{length} of accepted work would move"),
    "early": Message("work would be done later"),
}
_LESS = {
    "hard_late": Message("{length} less lateness after deadlines"),
    "unplaced": Message("{length} less work without a place"),
    "soft_late": Message("{length} less lateness"),
    "window": Message("{length} less in the evening"),
    "energy": Message("{length} less outside the preferred hours"),
    "fragment": Message("{count} fewer pieces"),
    "moved": Message("{length} less of accepted work would move"),
    "early": Message("work would be done earlier"),
}
_DEARER = {
    "hard_late": Message("deadlines of more important work would be missed"),
    "unplaced": Message("more important work would find no place"),
    "soft_late": Message("more important work would be late"),
    "window": Message("dearer hours"),
}
_CHEAPER = {
    "hard_late": Message("deadlines of less important work would be missed"),
    "unplaced": Message("less important work would find no place"),
    "soft_late": Message("less important work would be late"),
    "window": Message("cheaper hours"),
}


def worth(units: int) -> timedelta:
    """As long an evening costs as much."""
    return timedelta(minutes=units / EVENING_MINUTE)


def difference_words(terms: Iterable[Term]) -> Iterator[Message]:
    """What is worse, then what is better, the gravest first."""
    ordered = sorted(terms, key=lambda term: term.units < 0)
    yield from (_difference(term) for term in ordered)


def _difference(term: Term) -> Message:
    """By its amount; where that does not tell, by what makes the same amount cost more or less."""
    worse = term.units > 0
    if term.kind in _DEARER and term.units * term.amount <= 0:
        return _DEARER[term.kind] if worse else _CHEAPER[term.kind]
    said = _MORE[term.kind] if worse else _LESS[term.kind]
    amount = abs(term.amount)
    if term.kind == "fragment":
        return Message(said.template, {"count": amount})
    if term.kind == "early":
        return said
    return Message(said.template, {"length": timedelta(minutes=amount)})


def cost_words(terms: tuple[Term, ...]) -> Iterator[Message]:
    """What a job's own place costs, but for its lateness, which needs its dates."""
    for term in terms:
        message = _cost(term)
        if message is not None:
            yield message
    if len(terms) > 1:
        values: dict[str, Value] = {"worth": worth(total(terms))}
        yield Message("Together that costs as much as {worth} of evening work", values)


def _cost(term: Term) -> Message | None:
    length: dict[str, Value] = {"length": timedelta(minutes=term.amount)}
    match term.kind:
        case "unplaced":
            return Message("{length} of it has no place", length)
        case "window":
            return Message("It takes {length} of flexible hours", length)
        case "energy":
            return Message("{length} of it lies outside its preferred hours", length)
        case "fragment":
            return Message("It is cut into {count} pieces", {"count": term.amount + 1})
        case "early":
            waits: dict[str, Value] = {"worth": worth(term.units)}
            return Message("That it waits costs as much as {worth} of evening work", waits)
    return None

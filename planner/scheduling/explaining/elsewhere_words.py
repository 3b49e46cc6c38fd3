"""What forbids another place, or what it costs and moves, in words of the calendar."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.message import Message, Value
from planner.scheduling.explaining.elsewhere import Elsewhere, Forbidden, Move, Priced
from planner.scheduling.placing.place_words import PlaceWords
from planner.scheduling.problem.term_words import difference_words, worth


def elsewhere_words(words: PlaceWords, found: Elsewhere) -> Iterator[Message]:
    """The rules that forbid it there, or the price and what moves."""
    if isinstance(found, Forbidden):
        said = (words.forbidden(conflict, found.span) for conflict in found.conflicts)
        yield from {(m.template, str(m.values)): m for m in said}.values()
    elif isinstance(found, Priced):
        yield _price(words, found)
        yield from difference_words(found.terms)
        yield from _moves(words, found.moved)
    else:
        yield Message("No plan was found that has it at {at}", {"at": words.at(found.span[0])})


def _price(words: PlaceWords, found: Priced) -> Message:
    more = found.difference
    values: dict[str, Value] = {"at": words.at(found.span[0]), "worth": worth(abs(more))}
    if found.span == words.place.span:
        return Message("It is at {at} already", values)
    if more == 0:
        return Message("It could be at {at} at the same cost", values)
    if more > 0:
        return Message(
            "It could be at {at}; the plan would be worse, by as much as {worth} of evening work",
            values,
        )
    return Message(
        "It could be at {at}; the plan would be better, by as much as {worth} of evening work",
        values,
    )


def _moves(words: PlaceWords, moves: Iterable[Move]) -> Iterator[Message]:
    for move in moves:
        task = words.summary(move.job)
        if move.spans:
            start = words.at(move.spans[0][0])
            yield Message("{task} would move to {start}", {"task": task, "start": start})
        if move.missing:
            length = timedelta(minutes=move.missing)
            values: dict[str, Value] = {"task": task, "length": length}
            yield Message("{length} of {task} would find no place", values)
        if move.late:
            values = {"task": task, "late": timedelta(minutes=move.late)}
            yield Message("{task} would end {late} after it is due", values)

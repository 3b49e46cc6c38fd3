"""Why a place does not begin earlier, in words of the calendar."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.blocks import BlockState
from planner.domain.message import Message, Value
from planner.scheduling.building.busy import buffered, busy_occurrences, staying_blocks
from planner.scheduling.explaining.binding import Binding, CouldBeEarlier
from planner.scheduling.placing.conflicts import Conflict, Rule
from planner.scheduling.placing.place_words import PlaceWords
from planner.scheduling.problem.term_words import worth
from planner.scheduling.problem.terms import total

_FIRST = (
    Rule.RELEASE,
    Rule.DEPENDENCY,
    Rule.REST,
    Rule.FIXED,
    Rule.BUSY,
    Rule.WORK,
    Rule.PIECE,
    Rule.WINDOW,
    Rule.HOURS,
    Rule.DAY_CAP,
    Rule.WEEK_CAP,
    Rule.FOLLOWER,
)


def binding_words(words: PlaceWords, found: Binding | CouldBeEarlier) -> Iterator[Message]:
    """Why it does not begin earlier."""
    if isinstance(found, CouldBeEarlier):
        yield _could_be_earlier(words, found)
        return
    if _is_first(words):
        yield Message("It is the first thing from now")
        return
    conflict = min(found.conflicts, key=lambda c: _FIRST.index(c.rule), default=None)
    rule = conflict.rule if conflict is not None else Rule.HOURS
    yield _bound(words, conflict, rule)
    if rule in (Rule.RELEASE, Rule.DEPENDENCY):
        return
    yield from (_kept_from(words, found) for found in found.kept_from[:1])
    if not found.kept_from:
        length = timedelta(minutes=words.place.length)
        yield Message("No earlier free time holds {length}", {"length": length})


def _could_be_earlier(words: PlaceWords, found: CouldBeEarlier) -> Message:
    more = total(found.terms)
    values: dict[str, Value] = {"start": words.at(found.start), "worth": worth(abs(more))}
    if more > 0:
        template = "It could begin {start}, but that costs as much as {worth} of evening work"
        return Message(template, values)
    if more < 0:
        template = "It could begin {start}, which saves as much as {worth} of evening work"
        return Message(template, values)
    return Message("It could begin {start} at the same cost", {"start": words.at(found.start)})


def _bound(words: PlaceWords, conflict: Conflict | None, rule: Rule) -> Message:
    if conflict is not None and rule is Rule.RELEASE:
        return words.released(conflict)
    if conflict is not None and conflict.job is not None and rule is Rule.DEPENDENCY:
        task = words.summary(conflict.job)
        return Message("It begins as soon as {task} is done", {"task": task})
    if conflict is not None and rule is Rule.REST:
        values: dict[str, Value] = {"rest": words.rest, "end": words.at(conflict.span[0])}
        return Message("It begins after {rest} of rest from work that ends {end}", values)
    if rule in (Rule.FIXED, Rule.BUSY, Rule.WORK):
        return _right_after(words, conflict)
    if rule is Rule.PIECE:
        return Message("It begins a pause after another piece of the same task")
    return Message("Its hours begin {start}", {"start": words.at(words.place.span[0])})


def _is_first(words: PlaceWords) -> bool:
    return words.place.span[0] == words.planning.axis.ceil(words.now)


def _right_after(words: PlaceWords, conflict: Conflict | None) -> Message:
    """After an event, work that stays, or other planned work."""
    start = words.place.span[0]
    axis, number = words.planning.axis, conflict.job if conflict is not None else None
    if number is not None:
        return Message("It begins right after {task}", {"task": words.summary(number)})
    for found in busy_occurrences(words.calendar, axis.interval((start - 1, start + 1))):
        if axis.outwards(buffered(words.calendar, found))[1] == start:
            return Message("It begins right after {event}", {"event": found.event.summary})
    ended = (b for b in staying_blocks(words.calendar, words.now) if axis.ceil(b.end) == start)
    for block in ended:
        if block.state is not BlockState.MISSED:
            return Message("It begins right after {task}", {"task": words.name(block.entry)})
    return Message("What lies before it ends {start}", {"start": words.at(start)})


def _kept_from(words: PlaceWords, conflict: Conflict) -> Message:
    day = words.planning.axis.day_of(words.at(conflict.span[0]))
    match conflict.rule:
        case Rule.DAY_CAP:
            values: dict[str, Value] = {"day": day, "cap": words.day_cap}
            return Message(
                "In earlier free time it would make {day} hold more than {cap} of work", values
            )
        case Rule.WEEK_CAP:
            values = {"day": day, "cap": words.week_cap}
            return Message(
                "In earlier free time it would make the week of {day} hold more than {cap} of work",
                values,
            )
        case Rule.REST:
            values = {"rest": words.rest, "end": words.at(conflict.span[0])}
            template = "Earlier it would have less than {rest} of rest from {end}"
            return Message(template, values)
    return words.forbidden(conflict, words.place.span)

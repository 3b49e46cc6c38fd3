"""What forbids a block at another time, or what putting it there would cost."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.scheduling.binding import Place
from planner.scheduling.busy import buffered, busy_occurrences, staying_blocks
from planner.scheduling.evenings import together, with_fixed
from planner.scheduling.objective import evaluate
from planner.scheduling.price_words import differences
from planner.scheduling.problem import Plan, Span
from planner.scheduling.rules import violations
from planner.scheduling.span_algebra import overlaps, without
from planner.scheduling.variants import repaired


def elsewhere(place: Place, at: datetime) -> tuple[Message, ...]:
    """The rules that forbid it to begin at `at`; where none does, the price of it."""
    axis = place.planning.axis
    start = axis.floor(at)
    if at < place.now:
        return (Message("{at} has passed", {"at": at}),)
    if not 0 <= start <= axis.horizon - place.length:
        return (Message("{at} lies beyond the weeks that are planned", {"at": at}),)
    span = (start, start + place.length)
    forbidden = tuple(_forbidden(place, span))
    return forbidden or _price(place, span)


def _forbidden(place: Place, span: Span) -> Iterator[Message]:
    yield from _taken(place, span)
    yield from _outside(place, span)
    yield from _out_of_order(place, span)
    if not place.job.counts:
        return
    alone = {place.job.id: place.with_span_at(span[0])[place.job.id]}
    broken = violations(place.planning.problem, alone)
    yield from _rest_or_cap(place, broken)


def _taken(place: Place, span: Span) -> Iterator[Message]:
    interval = place.planning.axis.interval(span)
    for found in busy_occurrences(place.calendar, interval):
        taken = buffered(place.calendar, found)
        values: dict[str, Value] = {
            "event": found.event.summary,
            "start": taken.start,
            "end": taken.end,
        }
        yield Message("{event} takes {start} to {end}", values)
    for block in staying_blocks(place.calendar, place.now):
        if block.interval.overlaps(interval):
            values = {"task": _summary(place.calendar, block.entry), "start": block.start}
            yield Message("{task} stays at {start}", values)


def _summary(calendar: Calendar, uid: Uid) -> str:
    entry = calendar.tasks.get(uid) or calendar.habits.get(uid)
    return entry.summary if entry is not None else ""


def _outside(place: Place, span: Span) -> Iterator[Message]:
    problem, axis = place.planning.problem, place.planning.axis
    window = place.planning.sources[place.job.id].window
    if window is not None:
        if not window.covers(axis.interval(span)):
            yield Message(
                "Its window is {start} to {end}", {"start": window.start, "end": window.end}
            )
        return
    for part in without([span], [(w.start, w.end) for w in problem.windows])[:1]:
        values: dict[str, Value] = {"start": axis.instant(part[0]), "end": axis.instant(part[1])}
        yield Message("{start} to {end} is outside your hours", values)


def _out_of_order(place: Place, span: Span) -> Iterator[Message]:
    axis, sources = place.planning.axis, place.planning.sources
    if span[0] < place.job.release and place.job.allowed is None:
        yield Message("It may not begin before {start}", {"start": axis.instant(place.job.release)})
    for number in place.job.predecessors:
        ends = [end for _, end in place.plan.get(number, ())]
        if ends and max(ends) > span[0]:
            values: dict[str, Value] = {
                "task": sources[number].summary,
                "end": axis.instant(max(ends)),
            }
            yield Message("{task} has to be done first; it ends {end}", values)
    own = [s for s in place.plan[place.job.id] if s != place.span]
    pause = place.planning.problem.pause
    if any(overlaps((s - pause, e + pause), span) for s, e in own):
        yield Message("It is too close to another piece of the same task")


def _rest_or_cap(place: Place, broken: list[str]) -> Iterator[Message]:
    problem = place.planning.problem
    if any("rest" in sentence for sentence in broken):
        rest = {"rest": timedelta(minutes=problem.rest)}
        yield Message("Work that stays would be less than {rest} of rest away", rest)
    if any(sentence.startswith("day") for sentence in broken):
        cap = {"cap": timedelta(minutes=problem.day_cap)}
        yield Message("The day would hold more than {cap} of work", cap)
    if any(sentence.startswith("week") for sentence in broken):
        cap = {"cap": timedelta(minutes=problem.week_cap)}
        yield Message("The week would hold more than {cap} of work", cap)


def _price(place: Place, span: Span) -> tuple[Message, ...]:
    """It can be there; what then moves, and what is worse."""
    problem = place.planning.problem
    plan = _with_it_there(place, span)
    here, there = evaluate(problem, place.plan), evaluate(problem, plan)
    worse = tuple(differences(here, there, problem.weights))
    moved = tuple(_moved(place, plan))
    at = {"at": place.planning.axis.instant(span[0])}
    if there.total <= here.total:
        return (Message("It could be at {at} and the plan would be no worse", at), *moved)
    return (Message("It could be at {at}; the plan would be worse", at), *worse, *moved)


def _with_it_there(place: Place, span: Span) -> Plan:
    problem = place.planning.problem
    placed = {place.job.id: [span]}
    others = {
        number: tuple(s for s in spans if (number, s) != place.key)
        for number, spans in place.plan.items()
    }
    return together(repaired(with_fixed(problem, placed), others), placed)


def _moved(place: Place, plan: Plan) -> Iterator[Message]:
    for number, spans in place.plan.items():
        new = without(plan.get(number, ()), spans)
        if number != place.job.id and new:
            values: dict[str, Value] = {
                "task": place.planning.sources[number].summary,
                "start": place.planning.axis.instant(new[0][0]),
            }
            yield Message("{task} would move to {start}", values)

"""Why work is where it is, and why not elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.entries import Event, Habit
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.building.busy import is_movable
from planner.scheduling.explaining.binding import Binding, CouldBeEarlier, binding
from planner.scheduling.explaining.binding_words import binding_words
from planner.scheduling.explaining.elsewhere import Elsewhere, elsewhere
from planner.scheduling.explaining.elsewhere_words import elsewhere_words
from planner.scheduling.placing.place import Place
from planner.scheduling.placing.place_words import PlaceWords
from planner.scheduling.problem.problem import Job
from planner.scheduling.problem.span_algebra import minutes_in
from planner.scheduling.problem.term_words import cost_words
from planner.scheduling.problem.terms import Term, job_terms
from planner.scheduling.proposing.kept import accepted_minutes, limited

_SETTLED = {
    BlockState.PINNED: "You pinned it at {start}",
    BlockState.STARTED: "It was started and stays at {start}",
    BlockState.DONE: "It was done at {start}",
    BlockState.MISSED: "It was planned for {start} and missed",
    BlockState.ACCEPTED: "It began at {start} and is not recorded yet",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer in words, and what they are made from, so that it can be replayed.

    Without a time to compare: `bound` and `terms`, what the whole job costs where it is. With one:
    `there`. All in the minutes of `planning`, of whose problem `place` explains a span. None where
    there is nothing to weigh.
    """

    messages: tuple[Message, ...]
    planning: PlanningProblem | None = None
    place: Place | None = None
    bound: Binding | CouldBeEarlier | None = None
    terms: tuple[Term, ...] = ()
    there: Elsewhere | None = None


def why(calendar: Calendar, now: datetime, uid: Uid, at: datetime | None = None) -> Explanation:
    """What binds a block, or the next block of a task or habit, and what its place costs.

    With `at`: the rule that forbids it there, or what it would cost there; of a habit the block
    nearest to it. Raises UnknownEntry.
    """
    entry = calendar.find(uid)
    if entry is None:
        raise UnknownEntry('There is no entry "{uid}".', uid=uid)
    if isinstance(entry, Event):
        return _said("{event} has a fixed time", {"event": entry.summary})
    block = entry if isinstance(entry, PlannedBlock) else _block_of(calendar, now, entry, at)
    if block is None:
        return Explanation((_unplanned(entry),))
    if not is_movable(block, now):
        return Explanation((Message(_SETTLED[block.state], {"start": block.start}),))
    whole = build(calendar, now)
    number = whole.job_of(block.entry, block.interval)
    if number is None:
        return _said("{start} is no longer allowed; plan again", {"start": block.start})
    words = _words(calendar, now, whole, number, block)
    return _here(words, whole) if at is None else _there(words, at)


def _said(template: str, values: dict[str, Value]) -> Explanation:
    return Explanation((Message(template, values),))


def _block_of(
    calendar: Calendar, now: datetime, entry: Entry, at: datetime | None
) -> PlannedBlock | None:
    """The next one; of a habit the one nearest to the time that is asked about."""
    asked = at if isinstance(entry, Habit) and at is not None else now
    blocks = [b for b in calendar.planned_blocks.values() if b.entry == entry.uid and b.end > now]

    def order(block: PlannedBlock) -> tuple[bool, timedelta]:
        return not is_movable(block, now), abs(block.start - asked)

    return min(blocks, key=order, default=None)


def _unplanned(entry: object) -> Message:
    if isinstance(entry, Task) and not entry.is_open:
        return Message("{task} is done; nothing of it is left to plan", {"task": entry.summary})
    if isinstance(entry, Task | Habit):
        return Message("{task} has no place in the plan yet", {"task": entry.summary})
    return Message("Only planned work has a place to explain")


def _words(
    calendar: Calendar, now: datetime, whole: PlanningProblem, number: int, block: PlannedBlock
) -> PlaceWords:
    """The place among what was accepted: open work is not placed to answer a question."""
    problem = limited(whole.problem, accepted_minutes(whole.problem))
    planning = replace(whole, problem=problem)
    span = planning.plan(((block.entry, block.interval),))[number][0]
    place = Place(problem, problem.previous, _job(planning, number), span)
    return PlaceWords(calendar, now, planning, place)


def _job(planning: PlanningProblem, number: int) -> Job:
    return next(job for job in planning.problem.jobs if job.id == number)


def _here(words: PlaceWords, whole: PlanningProblem) -> Explanation:
    """The whole of the job is priced, also what of it has no place."""
    place, job = words.place, _job(whole, words.place.job.id)
    bound, spans = binding(place), place.plan[place.job.id]
    terms = job_terms(whole.problem, job, spans)
    messages = (
        _placed(words),
        *binding_words(words, bound),
        *_hours(words, terms),
        *_dates(words, job),
        *cost_words(terms),
    )
    return Explanation(messages, words.planning, place, bound, terms)


def _placed(words: PlaceWords) -> Message:
    place = words.place
    spans, interval = place.plan[place.job.id], words.planning.axis.interval(place.span)
    values: dict[str, Value] = {"start": interval.start, "end": interval.end}
    if len(spans) == 1:
        return Message("It is planned {start} to {end}, in one piece", values)
    number = sorted(spans).index(place.span) + 1
    values |= {"number": number, "count": len(spans)}
    return Message("It is planned {start} to {end}, piece {number} of {count}", values)


def _hours(words: PlaceWords, terms: tuple[Term, ...]) -> Iterator[Message]:
    if words.place.job.allowed is not None:
        window = words.planning.sources[words.place.job.id].window
        if window is not None:
            values: dict[str, Value] = {"start": window.start, "end": window.end}
            yield Message("It lies in its window, {start} to {end}", values)
    elif not any(term.kind == "window" for term in terms):
        yield Message("It lies in core hours, which cost nothing")


def _dates(words: PlaceWords, job: Job) -> Iterator[Message]:
    spans, axis = words.place.plan[job.id], words.planning.axis
    if job.due is None or job.allowed is not None:
        return
    due, ends = axis.instant(job.due), axis.instant(spans[-1][1])
    if minutes_in(spans) < job.processing:
        yield Message(
            "It counts as late until all of it has a place; it is due {due}", {"due": due}
        )
    elif ends <= due:
        values: dict[str, Value] = {"end": ends, "due": due}
        yield Message("The last piece ends {end}; it is due {due}", values)
    else:
        values = {"late": ends - due, "due": due}
        yield Message("It ends {late} after it is due {due}", values)


def _there(words: PlaceWords, at: datetime) -> Explanation:
    axis, place = words.planning.axis, words.place
    start = axis.floor(at)
    if at < words.now:
        return _said("{at} has passed", {"at": at})
    if not 0 <= start <= axis.horizon - place.length:
        return _said("{at} lies beyond the weeks that are planned", {"at": at})
    found = elsewhere(place, place.at(start))
    messages = tuple(elsewhere_words(words, found))
    return Explanation(messages, words.planning, place, there=found)

"""What binds the start of a planned span: why it does not begin earlier."""

from collections.abc import Iterator

from planner.domain.values import dataclass
from planner.scheduling.placing.conflicts import Conflict, standing
from planner.scheduling.placing.place import Place
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.problem import Span
from planner.scheduling.problem.span_algebra import open_time, without
from planner.scheduling.problem.terms import Term, terms_between


@dataclass(frozen=True, slots=True)
class Binding:
    """While everything else stays: what a span breaks that begins one step of the grid earlier.

    `kept_from` is what keeps it out of the nearest earlier free time that would hold it; without
    it there is none.
    """

    conflicts: tuple[Conflict, ...]
    kept_from: tuple[Conflict, ...] = ()
    room: Span | None = None


@dataclass(frozen=True, slots=True)
class CouldBeEarlier:
    """Nothing binds: the span could begin at `start`, and the plan would cost `terms` more."""

    start: int
    terms: tuple[Term, ...]


def binding(place: Place) -> Binding | CouldBeEarlier:
    """The rules that keep a span from beginning earlier, or the first place where none does."""
    held: tuple[tuple[Conflict, ...], Span | None] = ((), None)
    for start, room in _starts(place):
        conflicts = standing(place, place.at(start))
        if not conflicts:
            moved = place.with_span(place.at(start))
            return CouldBeEarlier(start, terms_between(place.problem, place.plan, moved))
        held = conflicts, room
    before = place.span[0] - place.problem.grid
    return Binding(standing(place, place.at(before)), *held)


def _starts(place: Place) -> Iterator[tuple[int, Span]]:
    """Where in earlier free time a rule can cease to bind, in order, with the free time."""
    problem, job = place.problem, place.job
    ends = [end for number in job.predecessors for _, end in place.plan.get(number, ())]
    ready = -(-max([job.release, *ends]) // problem.grid) * problem.grid
    free = job.allowed if job.allowed is not None else open_time(problem)
    others = [span for spans in place.others.values() for span in spans]
    rested = list(_rested(place, others))
    for room in without(free, [*others, *problem.busy]):
        start = max(room[0], ready)
        inside = (moment for moment in rested if start < moment)
        for candidate in sorted({start, *inside}):
            if candidate < place.span[0] and candidate + place.length <= room[1]:
                yield candidate, room


def _rested(place: Place, others: list[Span]) -> Iterator[int]:
    """Ends of the rest and of the pause after other spans, and of days, on the grid."""
    problem = place.problem
    fixed = [work.end for work in problem.fixed]
    moments = [end + problem.rest for end in [*fixed, *(end for _, end in others)]]
    moments += [end + problem.pause for _, end in place.own]
    moments += days_of(problem).starts
    yield from (-(-moment // problem.grid) * problem.grid for moment in moments)

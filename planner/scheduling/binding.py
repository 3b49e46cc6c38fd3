"""What binds the start of a planned span: why it does not begin earlier."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.message import Message, Value
from planner.scheduling.build import PlanningProblem
from planner.scheduling.busy import buffered, busy_occurrences, staying_blocks
from planner.scheduling.objective import evaluate
from planner.scheduling.price_words import differences
from planner.scheduling.problem import Job, Plan, Span
from planner.scheduling.rules import violations
from planner.scheduling.span_algebra import open_time, without


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a job in an accepted plan."""

    planning: PlanningProblem
    calendar: Calendar
    now: datetime
    plan: Plan
    job: Job
    span: Span

    @property
    def length(self) -> int:
        return self.span[1] - self.span[0]

    @property
    def others(self) -> list[Span]:
        """All other spans of the plan."""
        return [s for n, spans in self.plan.items() for s in spans if (n, s) != self.key]

    @property
    def key(self) -> tuple[int, Span]:
        return self.job.id, self.span

    def with_span_at(self, start: int) -> dict[int, tuple[Span, ...]]:
        """The plan with this span moved."""
        moved = (start, start + self.length)
        own = [moved if s == self.span else s for s in self.plan[self.job.id]]
        return {**self.plan, self.job.id: tuple(sorted(own))}

    def earliest(self) -> int:
        """The first start that breaks no rule while everything else stays."""
        for start in self._starts():
            if not violations(self.planning.problem, self.with_span_at(start)):
                return start
        return self.span[0]

    def _starts(self) -> Iterator[int]:
        problem = self.planning.problem
        ready = max([self.job.release, *self._predecessor_ends()])
        allowed = self.job.allowed if self.job.allowed is not None else open_time(problem)
        for start, end in without(allowed, self.others):
            for candidate in sorted({max(start, ready), *self._rested(start, end)}):
                if start <= candidate < self.span[0] and candidate + self.length <= end:
                    yield candidate

    def _rested(self, start: int, end: int) -> Iterator[int]:
        for other in (*self.others, *((w.start, w.end) for w in self.planning.problem.fixed)):
            if start < other[1] + self.planning.problem.rest < end:
                yield other[1] + self.planning.problem.rest

    def _predecessor_ends(self) -> list[int]:
        return [end for n in self.job.predecessors for _, end in self.plan.get(n, ())]


def binding(place: Place) -> Message:
    """The release, dependency, rest, neighbour or price that keeps it from beginning earlier."""
    earliest = place.earliest()
    if earliest < place.span[0]:
        return _could_be_earlier(place, earliest)
    found = (
        rule(place) for rule in (_released, _preceded, _rested, _from_now, _after_busy, _after_work)
    )
    return next((message for message in found if message), _hours_begin(place))


def _could_be_earlier(place: Place, earliest: int) -> Message:
    problem = place.planning.problem
    here = evaluate(problem, place.plan)
    there = evaluate(problem, place.with_span_at(earliest))
    start = {"start": place.planning.axis.instant(earliest)}
    cost = next(differences(here, there, problem.weights), None)
    if cost is not None and there.total > here.total:
        template = "It could begin {start}, but that costs more: " + cost.template
        return Message(template, {**start, **cost.values})
    return Message("It could begin {start}; a new plan would tell whether that is better", start)


def _released(place: Place) -> Message | None:
    if place.span[0] != place.job.release or place.job.allowed is not None:
        return None
    source = place.planning.sources[place.job.id]
    task = place.calendar.tasks.get(source.uid)
    if task is None or task.release_date is None:
        return None
    return Message("It may not begin before {start}", {"start": task.release_date})


def _preceded(place: Place) -> Message | None:
    for number in place.job.predecessors:
        if any(end == place.span[0] for _, end in place.plan.get(number, ())):
            task = place.planning.sources[number].summary
            return Message("It begins as soon as {task} is done", {"task": task})
    return None


def _rested(place: Place) -> Message | None:
    problem, start = place.planning.problem, place.span[0]
    counting = {job.id for job in problem.jobs if job.counts}
    ends = [work.end for work in problem.fixed]
    ends += [end for n, spans in place.plan.items() if n in counting for _, end in spans]
    if not (place.job.counts and problem.rest and start - problem.rest in ends):
        return None
    values: dict[str, Value] = {
        "rest": timedelta(minutes=problem.rest),
        "end": place.planning.axis.instant(start - problem.rest),
    }
    return Message("It begins after {rest} of rest from work that ends {end}", values)


def _from_now(place: Place) -> Message | None:
    if place.span[0] == place.planning.axis.ceil(place.now):
        return Message("It is the first thing from now")
    return None


def _after_busy(place: Place) -> Message | None:
    axis = place.planning.axis
    for found in busy_occurrences(place.calendar, axis.span):
        if axis.outwards(buffered(place.calendar, found))[1] == place.span[0]:
            event: dict[str, Value] = {
                "event": found.event.summary,
                "length": timedelta(minutes=place.length),
            }
            return Message(
                "It begins right after {event}; no earlier free time holds {length}", event
            )
    return None


def _after_work(place: Place) -> Message | None:
    start = place.planning.axis.instant(place.span[0])
    ends = [
        (place.planning.sources[n].summary, end)
        for n, spans in place.plan.items()
        for _, end in spans
        if end == place.span[0]
    ]
    ends += [
        (entry.summary, place.span[0])
        for block in staying_blocks(place.calendar, place.now)
        if block.end == start and block.state is not BlockState.MISSED
        if (entry := place.calendar.tasks.get(block.entry)) is not None
    ]
    if not ends:
        return None
    values: dict[str, Value] = {"task": ends[0][0], "length": timedelta(minutes=place.length)}
    return Message("It begins right after {task}; no earlier free time holds {length}", values)


def _hours_begin(place: Place) -> Message:
    start: dict[str, Value] = {
        "start": place.planning.axis.instant(place.span[0]),
        "length": timedelta(minutes=place.length),
    }
    return Message("{start} begins the first free time that holds {length}", start)

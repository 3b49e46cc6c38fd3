"""Another time for an appointment that takes the time of work."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from planner.domain.edits import move_event
from planner.domain.entries import Event, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.domain.occurrences import Occurrence
from planner.scheduling.building.busy import buffered, busy_occurrences, staying_blocks
from planner.scheduling.fitting.repair_kinds import MOST_OF_A_KIND, Repair, RepairKind
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.problem.free_time import normalised
from planner.scheduling.problem.problem import Problem, Span
from planner.scheduling.problem.span_algebra import open_time

MOST_PLANS, EFFORT = 12, 1200
"""Places to try for an event, and events to try times the jobs that each plan is about."""


def moved_events(shortage: Shortage) -> Iterator[Repair]:
    """For single events inside the shortage, own time first: the nearest time within the hours that
    is free and lets everything fit.
    """
    if shortage.span[0] >= shortage.span[1]:
        return
    within = shortage.planning.axis.interval(shortage.span)
    single = [o for o in busy_occurrences(shortage.calendar, within) if _can_move(shortage, o)]
    single.sort(key=lambda o: (not isinstance(o.event, PersonalBlock), o.interval))
    taken = _taken(shortage)
    enough = (pair for o in single if (pair := _freed(shortage, taken, o.event)) is not None)
    tried = islice(enough, max(MOST_OF_A_KIND, EFFORT // max(1, len(shortage.problem.jobs))))
    found = (_moved(shortage, free, event) for event, free in tried)
    yield from islice(filter(None, found), MOST_OF_A_KIND)


def _taken(shortage: Shortage) -> list[tuple[Uid, Span]]:
    """All that is busy, by entry."""
    calendar, axis = shortage.calendar, shortage.planning.axis
    found = busy_occurrences(calendar, axis.span)
    events = [(o.event.uid, axis.outwards(buffered(calendar, o))) for o in found]
    blocks = staying_blocks(calendar, shortage.now)
    return events + [(block.uid, axis.outwards(block.interval)) for block in blocks]


def _freed(
    shortage: Shortage, taken: list[tuple[Uid, Span]], event: Event
) -> tuple[Event, Problem] | None:
    """The problem without an event; None where that frees too little."""
    own = sum(end - start for uid, (start, end) in taken if uid == event.uid)
    if own < shortage.lacking:
        return None
    others = normalised(span for uid, span in taken if uid != event.uid)
    free = replace(shortage.problem, busy=tuple(others))
    return (event, free) if shortage.is_possible(free) else None


def _can_move(shortage: Shortage, found: Occurrence) -> bool:
    event = found.event
    recurs = event.recurrence is not None or event.series is not None
    return not recurs and not event.all_day and event.start > shortage.now


def _moved(shortage: Shortage, free: Problem, event: Event) -> Repair | None:
    calendar, axis = shortage.calendar, shortage.planning.axis
    if shortage.planned(free) is None:
        return None
    old = axis.outwards(buffered(calendar, Occurrence(event, event.interval)))
    plans = 0
    for start in _starts(free, old, shortage.first):
        there = start, start + old[1] - old[0]
        problem = replace(free, busy=tuple(normalised([*free.busy, there])))
        if not shortage.is_possible(problem):
            continue
        if shortage.planned(problem) is not None:
            return _repair(shortage, event, start - old[0])
        plans += 1
        if plans == MOST_PLANS:
            break
    return None


def _starts(problem: Problem, old: Span, first: int) -> list[int]:
    """Where it could begin within the hours, the nearest first."""
    length = old[1] - old[0]
    starts = (
        start
        for room in open_time(problem)
        for start in range(max(room[0], first), room[1] - length + 1, problem.grid)
    )
    return sorted((s for s in starts if s != old[0]), key=lambda s: (abs(s - old[0]), s))


def _repair(shortage: Shortage, event: Event, by: int) -> Repair:
    shift = timedelta(minutes=by)
    values: dict[str, Value] = {"event": event.summary, "start": event.start + shift}
    return Repair(
        message=Message("Move {event} to {start}", values),
        calendar=move_event(shortage.calendar, event.uid, event.start + shift),
        kind=RepairKind.MOVED,
        entries=(event.uid,),
        amount=abs(shift),
    )

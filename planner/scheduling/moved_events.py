"""Another time for an appointment that takes the time of work."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from planner.domain.edits import move_event
from planner.domain.entries import Event, PersonalBlock
from planner.domain.message import Message, Value
from planner.domain.occurrences import Occurrence
from planner.domain.tables import without_entries
from planner.scheduling.busy import buffered, busy_occurrences
from planner.scheduling.feasibility import certificate
from planner.scheduling.fit_trials import aimed_at
from planner.scheduling.free_time import normalised
from planner.scheduling.problem import Problem, Span
from planner.scheduling.repair_kinds import MOST_OF_A_KIND, Repair, RepairKind
from planner.scheduling.shortage import Shortage
from planner.scheduling.span_algebra import open_time

MOST_PLANS = 12


def moved_events(shortage: Shortage) -> Iterator[Repair]:
    """For single events inside the shortage, own time first: the nearest time within the hours that
    is free and lets everything fit.
    """
    if shortage.span[0] >= shortage.span[1]:
        return
    within = shortage.planning.axis.interval(shortage.span)
    single = [o for o in busy_occurrences(shortage.calendar, within) if _can_move(shortage, o)]
    single.sort(key=lambda o: (not isinstance(o.event, PersonalBlock), o.interval))
    found = (_moved(shortage, occurrence.event) for occurrence in single)
    yield from islice(filter(None, found), MOST_OF_A_KIND)


def _can_move(shortage: Shortage, found: Occurrence) -> bool:
    event = found.event
    recurs = event.recurrence is not None or event.series is not None
    return not recurs and not event.all_day and event.start > shortage.now


def _moved(shortage: Shortage, event: Event) -> Repair | None:
    calendar, axis = shortage.calendar, shortage.planning.axis
    free = shortage.problem_of(without_entries(calendar, {event.uid}))
    if shortage.planned(free) is None:
        return None
    old = axis.outwards(buffered(calendar, Occurrence(event, event.interval)))
    plans = 0
    for start in _starts(free, old, shortage.first):
        there = start, start + old[1] - old[0]
        problem = replace(free, busy=tuple(normalised([*free.busy, there])))
        if certificate(aimed_at(problem, shortage.required)) is not None:
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

"""Why work is where it is, and why not elsewhere."""

from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Event, Habit
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.domain.tasks import Task
from planner.scheduling.binding import Place, binding
from planner.scheduling.build import build
from planner.scheduling.busy import is_movable
from planner.scheduling.elsewhere import elsewhere
from planner.scheduling.kept import accepted_minutes, limited
from planner.scheduling.objective import Objective

_SETTLED = {
    BlockState.PINNED: "You pinned it at {start}",
    BlockState.STARTED: "It was started and stays at {start}",
    BlockState.DONE: "It was done at {start}",
    BlockState.MISSED: "It was planned for {start} and missed",
    BlockState.ACCEPTED: "It began at {start} and is not recorded yet",
}


def why(
    calendar: Calendar, now: datetime, uid: Uid, at: datetime | None = None
) -> tuple[Message, ...]:
    """What binds a block, or the next block of a task or habit, and what its place costs.

    With `at`: the rule that forbids it there, or what it would cost there. Raises UnknownEntry.
    """
    entry = calendar.find(uid)
    if entry is None:
        raise UnknownEntry(f'There is no entry "{uid}".')
    if isinstance(entry, Event):
        return (Message("{event} has a fixed time", {"event": entry.summary}),)
    block = entry if isinstance(entry, PlannedBlock) else _next_block(calendar, now, uid)
    if block is None:
        return (_unplanned(entry),)
    if not is_movable(block, now):
        return (Message(_SETTLED[block.state], {"start": block.start}),)
    place = _place(calendar, now, block)
    if place is None:
        return (Message("{start} is no longer allowed; plan again", {"start": block.start}),)
    return (binding(place), *_cost(place)) if at is None else elsewhere(place, at)


def _next_block(calendar: Calendar, now: datetime, uid: Uid) -> PlannedBlock | None:
    blocks = [b for b in calendar.planned_blocks.values() if b.entry == uid and b.end > now]
    return min(blocks, key=lambda block: (not is_movable(block, now), block.start), default=None)


def _unplanned(entry: object) -> Message:
    if isinstance(entry, Task) and not entry.is_open:
        return Message("{task} is done; nothing of it is left to plan", {"task": entry.summary})
    if isinstance(entry, Task | Habit):
        return Message("{task} has no place in the plan yet", {"task": entry.summary})
    return Message("Only planned work has a place to explain")


def _place(calendar: Calendar, now: datetime, block: PlannedBlock) -> Place | None:
    planning = build(calendar, now)
    problem = limited(planning.problem, accepted_minutes(planning.problem))
    planning = replace(planning, problem=problem)
    number = planning.job_of(block.entry, block.interval)
    if number is None:
        return None
    job = next(job for job in planning.problem.jobs if job.id == number)
    span = planning.plan(((block.entry, block.interval),))[number][0]
    return Place(planning, calendar, now, planning.problem.previous, job, span)


def _cost(place: Place) -> tuple[Message, ...]:
    """The hours it takes, its due date, and into how many pieces it is cut."""
    problem, job = place.planning.problem, place.job
    messages = [_hours(place, Objective(problem).priced_minutes(*place.span))]
    spans = place.plan[job.id]
    if job.due is not None and job.allowed is None:
        ends = place.planning.axis.instant(spans[-1][1])
        due = place.planning.axis.instant(job.due)
        if ends <= due:
            template = "The last piece ends {end}; it is due {due}"
            messages.append(Message(template, {"end": ends, "due": due}))
        else:
            values: dict[str, Value] = {"late": ends - due, "due": due}
            messages.append(Message("It ends {late} after it is due {due}", values))
    if len(spans) > 1:
        messages.append(Message("It is cut into {count} pieces", {"count": len(spans)}))
    return tuple(messages)


def _hours(place: Place, flexible: int) -> Message:
    if place.job.allowed is not None:
        window = place.planning.sources[place.job.id].window
        values = {} if window is None else {"start": window.start, "end": window.end}
        return Message("It lies in its window, {start} to {end}", values)
    if flexible:
        return Message(
            "It takes {length} of flexible hours", {"length": timedelta(minutes=flexible)}
        )
    return Message("It lies in core hours, which cost nothing")

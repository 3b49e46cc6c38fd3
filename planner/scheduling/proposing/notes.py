"""Sentences that go with a variant: what was left out, what does not fit, what is over a limit."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.message import Message, Value
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.building.busy import busy_occurrences
from planner.scheduling.building.clashes import clashes
from planner.scheduling.evening.evenings import Misfit, Obstacle
from planner.scheduling.proposing.differences import Replanning
from planner.scheduling.proposing.dropped import hours_notes

_OBSTACLES = {
    Obstacle.NO_HOURS: "{task}, {length}: {day} has no flexible hours left",
    Obstacle.FULL: "{task}, {length}: the evening of {day} is full",
    Obstacle.CHUNK: "{task}, {length}: the time left on {day} is shorter than its shortest piece",
    Obstacle.REST: "{task}, {length}: a later end on {day} would break the rest of {rest}",
    Obstacle.DUE: "{task}, {length}: due {due}, before it could be done in the evening",
    Obstacle.DAY_CAP: "{task}, {length}: {day} has reached its limit of {day_cap}",
    Obstacle.EVENING_CAP: "{task}, {length}: the evenings of this week have reached their limit",
    Obstacle.QUIET: "{task}, {length}: the evening of {day} is to stay free, others are worked in",
    Obstacle.WAITS: "{task}, {length}: it cannot start before other work is done",
}


def misfit_notes(planning: PlanningProblem, misfits: Iterable[Misfit]) -> tuple[Message, ...]:
    """Which work does not go into the evening, how much of it, and why."""
    jobs = {job.id: job for job in planning.problem.jobs}
    found = []
    for misfit in misfits:
        template = _OBSTACLES[misfit.obstacle]
        due = jobs[misfit.job].due
        values: dict[str, Value] = {
            "task": planning.sources[misfit.job].summary,
            "length": timedelta(minutes=misfit.minutes),
            "day": planning.axis.date_at(misfit.day),
            "rest": timedelta(minutes=planning.problem.rest),
            "day_cap": timedelta(minutes=planning.problem.day_cap),
            "due": "" if due is None else planning.axis.instant(due),
        }
        used = {name: value for name, value in values.items() if f"{{{name}}}" in template}
        found.append(Message(template, used))
    return tuple(found)


def change_notes(change: Replanning) -> tuple[Message, ...]:
    """Changed events that clash or are over, work dropped outside the hours, and pinned work that
    an appointment now overlaps.
    """
    conflicts = _pinned_conflicts(change, change.after)
    if change.before is not change.after:
        known = list(_pinned_conflicts(change, change.before))
        conflicts = (message for message in conflicts if message not in known)
    within = change.planning.axis.span
    odd = clashes(change.before, change.after, change.now, within)
    outside = hours_notes(change.before, change.after, change.now)
    return (*odd, *outside, *conflicts)


def _pinned_conflicts(change: Replanning, calendar: Calendar) -> Iterator[Message]:
    occurrences = busy_occurrences(calendar, change.planning.axis.span)
    for block in calendar.planned_blocks.values():
        if block.state is not BlockState.PINNED or block.end <= change.now:
            continue
        entry = calendar.tasks.get(block.entry) or calendar.habits.get(block.entry)
        for found in occurrences:
            if entry is not None and found.busy.overlaps(block.interval):
                yield Message(
                    "{task} is pinned at {start} and overlaps {event}",
                    {
                        "task": entry.summary,
                        "start": block.start,
                        "event": found.event.summary,
                    },
                )

"""What is said of work that does not fit: the proof, and which tasks are concerned."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.message import Message, Value
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.problem.feasibility import Shortfall

FEW = 3
"""So many overdue tasks are told one by one; more are summed up."""


def proof_words(planning: PlanningProblem, found: Shortfall) -> Message:
    axis = planning.axis
    values: dict[str, Value] = {
        "start": axis.instant(found.start),
        "end": axis.instant(found.end),
        "count": len(found.jobs),
        "need": timedelta(minutes=found.needed),
        "have": timedelta(minutes=found.available),
        "tasks": names_of(planning, found.jobs),
    }
    return Message(
        "Between {start} and {end} {count} tasks need {need} and have {have}: {tasks}"
        if len(found.jobs) > 1
        else "Between {start} and {end} {tasks} needs {need} and has {have}",
        values,
    )


def overdue_words(
    calendar: Calendar, planning: PlanningProblem, overdue: tuple[int, ...], now: datetime
) -> Iterator[Message]:
    """Their dates have passed, or come before the next minute that can be planned."""
    if len(overdue) > FEW:
        values: dict[str, Value] = {"count": len(overdue), "tasks": names_of(planning, overdue)}
        yield Message("{count} tasks are overdue: {tasks}", values)
        return
    for uid in uids_of(planning, overdue):
        task = calendar.tasks[uid]
        due = task.deadline or task.due_date or now
        values = {"task": task.summary, "due": due}
        if due <= now:
            yield Message("{task} is overdue: it was due {due}", values)
        else:
            yield Message("{task} is due {due}, too soon for any work", values)


def late_words(planning: PlanningProblem, late: tuple[int, ...]) -> Iterator[Message]:
    if late:
        values = {"tasks": names_of(planning, late)}
        yield Message("No plan was found that has these tasks in time: {tasks}", values)


def without_place_words(planning: PlanningProblem, missing: Mapping[int, int]) -> Iterator[Message]:
    for job, minutes in missing.items():
        length = timedelta(minutes=minutes)
        values: dict[str, Value] = {"task": planning.sources[job].summary, "length": length}
        yield Message("{task}, {length}: finds no place", values)


def also_short_words(planning: PlanningProblem, others: list[int]) -> Iterator[Message]:
    if others:
        values: dict[str, Value] = {"count": len(others), "tasks": names_of(planning, others)}
        yield Message("These repairs leave what does not fit elsewhere: {tasks}", values)


def uids_of(planning: PlanningProblem, jobs: Iterable[int]) -> tuple[Uid, ...]:
    return tuple(planning.sources[job].uid for job in jobs)


def names_of(planning: PlanningProblem, jobs: Iterable[int]) -> str:
    return ", ".join(planning.sources[job].summary for job in jobs)

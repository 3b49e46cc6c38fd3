"""What a booked time costs the plan of its owner, in figures and in words."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.message import Message, Value
from planner.domain.values import dataclass
from planner.scheduling.building.axis import MINUTE
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.offers.bookings import Booked
from planner.scheduling.problem.objective import Score
from planner.scheduling.problem.problem import Job, Plan
from planner.scheduling.problem.span_algebra import minutes_in


@dataclass(frozen=True, slots=True)
class SlotCost:
    """`total`: how much dearer the plan is with the time booked. `words`: what of it a person
    notices, the gravest first; they name tasks, so they are for the calendar's owner alone.
    """

    total: int = 0
    evening: timedelta = timedelta()
    words: tuple[Message, ...] = ()


def slot_cost(planning: PlanningProblem, base: Booked, booked: Booked) -> SlotCost:
    """The difference of the two plans; nothing where the second is no dearer."""
    if booked.plan is base.plan:
        return SlotCost()
    return SlotCost(
        total=max(0, booked.score.total - base.score.total),
        evening=max(0, booked.score.evening_minutes - base.score.evening_minutes) * MINUTE,
        words=(*_late(planning, base.plan, booked), *_burden(planning, base.score, booked.score)),
    )


def _late(planning: PlanningProblem, before: Plan, booked: Booked) -> Iterator[Message]:
    """Broken deadlines first, then work without a place, then work that is done later than due."""
    jobs = planning.problem.jobs
    for job in sorted(jobs, key=lambda job: (job.id not in booked.broken, job.id)):
        missing = _missing(job, booked.plan)
        more = _lateness(job, booked.plan) - _lateness(job, before)
        if missing > _missing(job, before):
            yield _without_place(planning, job, missing)
        elif more > 0:
            template = (
                "{task} misses its deadline by {length}"
                if job.id in booked.broken
                else "{task} is {length} later than due"
            )
            late = _lateness(job, booked.plan) * MINUTE
            yield Message(template, {"task": _summary(planning, job), "length": late})


def _without_place(planning: PlanningProblem, job: Job, missing: int) -> Message:
    values: dict[str, Value] = {"task": _summary(planning, job), "length": missing * MINUTE}
    day = planning.sources[job.id].day
    if day is None:
        return Message("{length} of {task} find no place", values)
    return Message("{task} has no room on {day}", {"task": values["task"], "day": day})


def _burden(planning: PlanningProblem, base: Score, booked: Score) -> Iterator[Message]:
    """Evening minutes, and what was accepted and has to move."""
    evening = booked.evening_minutes - base.evening_minutes
    if evening > 0:
        yield Message("{length} more in the evening", {"length": evening * MINUTE})
    moved = (booked.moved - base.moved) // max(1, planning.problem.weights.moved)
    if moved > 0:
        yield Message("{length} of accepted work would move", {"length": moved * MINUTE})


def _summary(planning: PlanningProblem, job: Job) -> str:
    return planning.sources[job.id].summary


def _missing(job: Job, plan: Plan) -> int:
    return job.processing - minutes_in(plan.get(job.id, ()))


def _lateness(job: Job, plan: Plan) -> int:
    blocks = plan.get(job.id, ())
    return max(0, blocks[-1][1] - job.due) if job.due is not None and blocks else 0

"""Whether all work can be done in time; where not, the proof and the smallest repairs."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.feasibility import Shortfall, certificate
from planner.scheduling.fit_repairs import Repair, late_jobs, repairs
from planner.scheduling.solve import solve


@dataclass(frozen=True, slots=True)
class FitReport:
    """`within` is the interval that lacks time for `tasks`; None where no proof was found.

    `late` are tasks that a plan finishes late or not at all. `hard`: deadlines are concerned, not
    only due dates. Every repair was tried.
    """

    messages: tuple[Message, ...]
    within: Interval | None = None
    tasks: tuple[Uid, ...] = ()
    need: timedelta = timedelta()
    have: timedelta = timedelta()
    hard: bool = False
    late: tuple[Uid, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def fits(self) -> bool:
        return self.within is None and not self.late


def fit(calendar: Calendar, now: datetime) -> FitReport:
    """First the deadlines, then the due dates."""
    planning = build(calendar, now)
    for hard in (True, False):
        shortfall = certificate(planning.problem, hard_only=hard)
        if shortfall is not None:
            return _short(calendar, now, planning, shortfall, hard=hard)
    late = tuple(late_jobs(planning.problem, solve(planning.problem, budget=0).blocks))
    if not late:
        return FitReport((Message("Everything fits: no task is late"),))
    return _late(planning, late)


def _late(planning: PlanningProblem, late: tuple[int, ...]) -> FitReport:
    """There is time enough, but not in pieces that the rules allow."""
    names = ", ".join(planning.sources[job].summary for job in late)
    message = Message("No plan was found that has these tasks in time: {tasks}", {"tasks": names})
    return FitReport((message,), late=tuple(planning.sources[job].uid for job in late))


def _short(
    calendar: Calendar, now: datetime, planning: PlanningProblem, found: Shortfall, *, hard: bool
) -> FitReport:
    tried = repairs(calendar, now, planning, found, hard=hard)
    return FitReport(
        messages=(_proof(planning, found), *(repair.message for repair in tried)),
        within=_interval(planning, found),
        tasks=tuple(planning.sources[job].uid for job in found.jobs),
        need=timedelta(minutes=found.needed),
        have=timedelta(minutes=found.available),
        hard=hard,
        repairs=tried,
    )


def _interval(planning: PlanningProblem, found: Shortfall) -> Interval | None:
    return planning.axis.interval((found.start, found.end)) if found.start < found.end else None


def _proof(planning: PlanningProblem, found: Shortfall) -> Message:
    axis = planning.axis
    values: dict[str, Value] = {
        "start": axis.instant(found.start),
        "end": axis.instant(found.end),
        "count": len(found.jobs),
        "need": timedelta(minutes=found.needed),
        "have": timedelta(minutes=found.available),
        "tasks": ", ".join(planning.sources[job].summary for job in found.jobs),
    }
    return Message(
        "Between {start} and {end} {count} tasks need {need} and have {have}: {tasks}"
        if len(found.jobs) > 1
        else "Between {start} and {end} {tasks} needs {need} and has {have}",
        values,
    )

"""Whether all work can be done in time; where not, the proof and the smallest repairs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.scheduling.build import PlanningProblem, build
from planner.scheduling.feasibility import Shortfall, certificate
from planner.scheduling.fit_repairs import Repair, later, repairs
from planner.scheduling.fit_trials import from_now, late_jobs, missing_minutes, quick_plan
from planner.scheduling.problem import Plan
from planner.scheduling.solve import solve

FEW = 3


@dataclass(frozen=True, slots=True)
class FitReport:
    """`within` is the interval that lacks time for `tasks`; None where no proof was found.

    `overdue` are tasks whose date has passed; of the others, `late` are tasks that a plan finishes
    late and `unplaced` those for which it finds no place. `hard`: deadlines are concerned, not only
    due dates. Every repair was tried.
    """

    messages: tuple[Message, ...]
    within: Interval | None = None
    tasks: tuple[Uid, ...] = ()
    need: timedelta = timedelta()
    have: timedelta = timedelta()
    hard: bool = False
    late: tuple[Uid, ...] = ()
    unplaced: tuple[Uid, ...] = ()
    overdue: tuple[Uid, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def fits(self) -> bool:
        return not (self.tasks or self.late or self.unplaced or self.overdue)


def fit(calendar: Calendar, now: datetime) -> FitReport:
    """First what is overdue, then the deadlines, then the due dates, then work without a place."""
    planning = build(calendar, now)
    first = planning.axis.ceil(now)
    overdue = tuple(
        job.id
        for job in planning.problem.jobs
        if job.allowed is None and job.due is not None and job.due <= first
    )
    planning = replace(planning, problem=from_now(planning.problem, first, overdue))
    plan = quick_plan(planning.problem)
    report = _report(calendar, planning, plan)
    return _with_overdue(report, calendar, planning, plan, overdue, now) if overdue else report


def _report(calendar: Calendar, planning: PlanningProblem, plan: Plan) -> FitReport:
    problem = planning.problem
    for hard in (True, False):
        shortfall = certificate(problem, hard_only=hard)
        if shortfall is not None:
            return _short(calendar, planning, plan, shortfall, hard=hard)
    if any(late_jobs(problem, plan)) or missing_minutes(problem, plan):
        plan = solve(problem, budget=0).blocks
    late, missing = tuple(late_jobs(problem, plan)), missing_minutes(problem, plan)
    if not late and not missing:
        return FitReport((Message("Everything fits: no task is late"),))
    return FitReport(
        messages=(*_late(planning, late), *_without_place(planning, missing)),
        late=_uids(planning, late),
        unplaced=_uids(planning, missing),
    )


def _short(
    calendar: Calendar, planning: PlanningProblem, plan: Plan, found: Shortfall, *, hard: bool
) -> FitReport:
    tried = repairs(calendar, planning, found, hard=hard)
    missing = missing_minutes(planning.problem, plan)
    return FitReport(
        messages=(
            _proof(planning, found),
            *_without_place(planning, missing),
            *(repair.message for repair in tried),
        ),
        within=_interval(planning, found),
        tasks=_uids(planning, found.jobs),
        need=timedelta(minutes=found.needed),
        have=timedelta(minutes=found.available),
        hard=hard,
        unplaced=_uids(planning, missing),
        repairs=tried,
    )


def _with_overdue(
    report: FitReport,
    calendar: Calendar,
    planning: PlanningProblem,
    plan: Plan,
    overdue: tuple[int, ...],
    now: datetime,
) -> FitReport:
    """The report of everything else, with the dates that have passed, and later ones for them."""
    repairs = tuple(_later_dates(calendar, planning, plan, overdue))
    rest = report.messages
    if report.fits:
        rest = (Message("Everything else fits: no other task is late"),)
    return replace(
        report,
        messages=(
            *_overdue(calendar, planning, overdue, now),
            *rest,
            *(repair.message for repair in repairs),
        ),
        overdue=_uids(planning, overdue),
        repairs=(*report.repairs, *repairs),
    )


def _later_dates(
    calendar: Calendar, planning: PlanningProblem, plan: Plan, overdue: tuple[int, ...]
) -> Iterator[Repair]:
    missing = missing_minutes(planning.problem, plan)
    for job in overdue[:FEW]:
        if job not in missing:
            finish = planning.axis.instant(plan[job][-1][1])
            yield later(calendar, (planning.sources[job].uid,), finish)


def _overdue(
    calendar: Calendar, planning: PlanningProblem, overdue: tuple[int, ...], now: datetime
) -> Iterator[Message]:
    """Their dates have passed, or come before the next minute that can be planned."""
    if len(overdue) > FEW:
        values: dict[str, Value] = {"count": len(overdue), "tasks": _names(planning, overdue)}
        yield Message("{count} tasks are overdue: {tasks}", values)
        return
    for uid in _uids(planning, overdue):
        task = calendar.tasks[uid]
        due = task.deadline or task.due_date or now
        values = {"task": task.summary, "due": due}
        if due <= now:
            yield Message("{task} is overdue: it was due {due}", values)
        else:
            yield Message("{task} is due {due}, too soon for any work", values)


def _late(planning: PlanningProblem, late: tuple[int, ...]) -> Iterator[Message]:
    """There is time enough, but not in pieces that the rules allow."""
    if late:
        values = {"tasks": _names(planning, late)}
        yield Message("No plan was found that has these tasks in time: {tasks}", values)


def _without_place(planning: PlanningProblem, missing: Mapping[int, int]) -> Iterator[Message]:
    for job, minutes in missing.items():
        length = timedelta(minutes=minutes)
        values: dict[str, Value] = {"task": planning.sources[job].summary, "length": length}
        yield Message("{task}, {length}: finds no place", values)


def _uids(planning: PlanningProblem, jobs: Iterable[int]) -> tuple[Uid, ...]:
    return tuple(planning.sources[job].uid for job in jobs)


def _names(planning: PlanningProblem, jobs: Iterable[int]) -> str:
    return ", ".join(planning.sources[job].summary for job in jobs)


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
        "tasks": _names(planning, found.jobs),
    }
    return Message(
        "Between {start} and {end} {count} tasks need {need} and have {have}: {tasks}"
        if len(found.jobs) > 1
        else "Between {start} and {end} {tasks} needs {need} and has {have}",
        values,
    )

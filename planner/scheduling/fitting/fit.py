"""Whether all work can be done in time; where not, the proof and the smallest repairs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.fitting.fit_limits import (
    Limit,
    limit_words,
    limits_ask_for_more,
    limits_to_blame,
)
from planner.scheduling.fitting.fit_repairs import repairs
from planner.scheduling.fitting.fit_trials import (
    aimed_at,
    followers,
    from_now,
    late_jobs,
    missing_minutes,
    plan_in_time,
    quick_plan,
)
from planner.scheduling.fitting.fit_words import (
    FEW,
    also_short_words,
    late_words,
    overdue_words,
    proof_words,
    uids_of,
    without_place_words,
)
from planner.scheduling.fitting.later_dates import later
from planner.scheduling.fitting.quiet_evenings import is_small, plan_within
from planner.scheduling.fitting.repair_kinds import Repair
from planner.scheduling.fitting.shortage import Shortage, pressing
from planner.scheduling.problem.feasibility import Shortfall, certificate
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.search.solve import solve


@dataclass(frozen=True, slots=True)
class FitReport:
    """`within` is the interval that lacks time for `tasks`; None where no proof was found.

    The proof counts minutes of divisible work. Where it finds enough of them and a plan is late
    even so, `late` are these tasks and `limits` what prevents it. `short_too` are tasks that do not
    fit for other reasons: no repair is about them. `overdue` are tasks whose date has passed,
    `unplaced` those for which a plan finds no place. `hard`: deadlines are concerned, not only due
    dates. Every repair was tried.
    """

    messages: tuple[Message, ...]
    within: Interval | None = None
    tasks: tuple[Uid, ...] = ()
    need: timedelta = timedelta()
    have: timedelta = timedelta()
    hard: bool = False
    late: tuple[Uid, ...] = ()
    limits: tuple[Limit, ...] = ()
    short_too: tuple[Uid, ...] = ()
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
    report = _Question(calendar, planning, now, frozenset(overdue), plan).report()
    return _with_overdue(report, calendar, planning, plan, overdue, now) if overdue else report


@dataclass(frozen=True, slots=True)
class _Question:
    """Whether all that has a date, and is not overdue, can be in time. `plan` is a first try;
    `opened` is the problem without the limits of a week's evenings where they bind.
    """

    calendar: Calendar
    planning: PlanningProblem
    now: datetime
    overdue: frozenset[int]
    plan: Plan
    opened: Problem | None = None

    @property
    def problem(self) -> Problem:
        return self.planning.problem

    def report(self) -> FitReport:
        for hard in (True, False):
            required = self._dated(hard=hard)
            asked = self if hard else self._in_quiet_evenings(required)
            if asked is self and required.isdisjoint(late_jobs(self.problem, self.plan)):
                continue
            found = certificate(aimed_at(self.problem, required))
            if found is not None:
                return asked.short(found, required, hard=hard)
            if plan_in_time(asked.problem, required) is None:
                return asked.late(required, hard=hard)
        missing = missing_minutes(self.problem, self.plan)
        if missing:
            missing = missing_minutes(self.problem, solve(self.problem, budget=0).blocks)
        if not missing:
            return FitReport((Message("Everything fits: no task is late"),))
        words = tuple(without_place_words(self.planning, missing))
        return FitReport(words, unplaced=uids_of(self.planning, missing))

    def _in_quiet_evenings(self, required: frozenset[int]) -> "_Question":
        """The same within the limits of a week's evenings, which due dates do not open, unless
        deadlines have them opened.
        """
        cap = EveningCap.of(self.planning, self.calendar, self.now)
        in_time = next(late_jobs(self.problem, self.plan), None) is None
        if in_time and cap.allows(self.problem, self.plan):
            return self
        within, deadlines = cap.within(self.problem, self.plan), self._dated(hard=True)
        if deadlines and plan_in_time(within, deadlines) is None:
            return self
        if is_small(within) and plan_in_time(within, required) is None:
            other = plan_within(cap, self.problem, required)
            within = within if other is None else cap.within(self.problem, other)
        planning = replace(self.planning, problem=within)
        return replace(self, planning=planning, opened=self.problem)

    def _dated(self, *, hard: bool) -> frozenset[int]:
        dated = (job for job in self.problem.jobs if job.allowed is None and job.due is not None)
        return frozenset(job.id for job in dated if job.hard or not hard)

    def short(self, found: Shortfall, required: frozenset[int], *, hard: bool) -> FitReport:
        """The proof, and repairs that have all in time but what is short on its own."""
        others = self._short_too(found, required)
        missing = missing_minutes(self.problem, self.plan)
        waiting = followers(self.problem, found.jobs) & required
        jobs = tuple(sorted({*found.jobs, *waiting}))
        dues = (job.due or 0 for job in self.problem.jobs if job.id in jobs)
        span = found.start, max([found.end, *dues])
        shortage = self._shortage(span, jobs, required - others)
        if not waiting:
            shortage = replace(shortage, lacking=found.needed - found.available)
        limits = self._limits_beyond(shortage)
        tried = repairs(shortage)
        return FitReport(
            messages=(
                proof_words(self.planning, found),
                *(limits_ask_for_more(limits, self.problem) if limits else ()),
                *without_place_words(self.planning, missing),
                *(repair.message for repair in tried),
                *also_short_words(self.planning, sorted(others)),
            ),
            within=_interval(self.planning, found),
            tasks=uids_of(self.planning, found.jobs),
            need=timedelta(minutes=found.needed),
            have=timedelta(minutes=found.available),
            hard=hard,
            limits=limits,
            short_too=uids_of(self.planning, sorted(others)),
            unplaced=uids_of(self.planning, missing),
            repairs=tried,
        )

    def _limits_beyond(self, shortage: Shortage) -> tuple[Limit, ...]:
        """What asks for more than the shortfall: with as much less work there still is no plan."""
        less = (job for job in shortage.lightest() if job.processing > shortage.lacking > 0)
        for job in islice(less, 1):
            problem = shortage.with_jobs(
                [replace(job, processing=job.processing - shortage.lacking)]
            )
            counted = certificate(aimed_at(problem, shortage.required)) is None
            if counted and shortage.planned(problem) is None:
                return limits_to_blame(problem, shortage.required)
        return ()

    def _short_too(self, found: Shortfall, required: frozenset[int]) -> frozenset[int]:
        """What still does not fit when the tasks of the shortfall have no date any more."""
        left = required - {*found.jobs, *followers(self.problem, found.jobs)}
        others = set[int]()
        while (other := certificate(aimed_at(self.problem, left))) is not None:
            concerned = {*other.jobs, *followers(self.problem, other.jobs)}
            others |= left & concerned
            left -= concerned
        return frozenset(others)

    def late(self, required: frozenset[int], *, hard: bool) -> FitReport:
        """There are minutes enough, but no plan was found."""
        aim = aimed_at(self.problem, required)
        late = tuple(late_jobs(aim, solve(aim, budget=0).blocks))
        late = late or tuple(late_jobs(aim, quick_plan(aim)))
        limits = self._limits(required)
        about = pressing(aim.jobs, late)
        span = min(job.release for job in about), max(job.due or 0 for job in about)
        jobs = tuple(job.id for job in about)
        tried = repairs(self._shortage(span, jobs, required))
        return FitReport(
            messages=(
                *late_words(self.planning, late),
                *limit_words(limits, self.problem),
                *(repair.message for repair in tried),
            ),
            hard=hard,
            late=uids_of(self.planning, late),
            limits=limits,
            repairs=tried,
        )

    def _limits(self, required: frozenset[int]) -> tuple[Limit, ...]:
        if self.opened is not None and plan_in_time(self.opened, required) is not None:
            return (Limit.EVENINGS,)
        return limits_to_blame(self.problem, required)

    def _shortage(
        self, span: tuple[int, int], jobs: tuple[int, ...], required: frozenset[int]
    ) -> Shortage:
        planning = replace(self.planning, problem=aimed_at(self.problem, required))
        return Shortage(
            self.calendar,
            planning,
            self.now,
            span,
            jobs,
            required,
            self.overdue,
            opened=None if self.opened is None else aimed_at(self.opened, required),
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
            *overdue_words(calendar, planning, overdue, now),
            *rest,
            *(repair.message for repair in repairs),
        ),
        overdue=uids_of(planning, overdue),
        repairs=(*report.repairs, *repairs),
    )


def _later_dates(
    calendar: Calendar, planning: PlanningProblem, plan: Plan, overdue: tuple[int, ...]
) -> Iterator[Repair]:
    missing = missing_minutes(planning.problem, plan)
    for job in overdue[:FEW]:
        if job not in missing:
            finish = planning.axis.instant(plan[job][-1][1])
            repair = later(calendar, (planning.sources[job].uid,), finish)
            yield replace(repair, tried=planning.blocks(plan))


def _interval(planning: PlanningProblem, found: Shortfall) -> Interval | None:
    return planning.axis.interval((found.start, found.end)) if found.start < found.end else None

"""What a plan changes for its owner: the variant that is shown and can be accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from planner.domain.block_edits import accept_blocks
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, total_length
from planner.domain.message import Message, Value
from planner.scheduling.build import Blocks, PlanningProblem, accepted
from planner.scheduling.lateness import late_tasks, missing_work
from planner.scheduling.ledger import hours_of, work_on_tasks
from planner.scheduling.objective import evaluate
from planner.scheduling.problem import Plan, Problem
from planner.scheduling.proposal import Move, Variant, VariantKind
from planner.scheduling.reasons import Reasons

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Replanning:
    """A change from `before` to `after`, and what is to be planned of it.

    `problem` is that of `planning`, possibly with less work to place.
    """

    before: Calendar
    after: Calendar
    now: datetime
    planning: PlanningProblem
    problem: Problem

    @property
    def expected(self) -> dict[Uid, timedelta]:
        """The work on each task that should have a place."""
        return {
            self.planning.sources[job.id].uid: timedelta(minutes=job.processing)
            for job in self.problem.jobs
            if job.allowed is None
        }

    def variant(self, kind: VariantKind, plan: Plan, notes: Iterable[Message] = ()) -> Variant:
        blocks = self.planning.blocks(plan)
        calendar = self._accepting(blocks)
        moves = moves_of(self, kind, plan, blocks)
        days = changed_days(calendar, moves)
        late = late_tasks(calendar, self.now, self.expected)
        late_before = {task.entry for task in late_tasks(self.before, self.now, {})}
        evening = evening_work(calendar, min(days, default=None), self.now)
        return Variant(
            kind=kind,
            calendar=calendar,
            blocks=blocks,
            moves=moves,
            late=late,
            becomes_late=tuple(task for task in late if task.entry not in late_before),
            unplaced=missing_work(calendar, self.now, self.expected),
            rest_after=rest_after(calendar, days),
            first_start_moved=first_start_moved(self.before, calendar, days),
            evening=evening,
            notes=(*notes, *over_the_evening_cap(calendar, evening, moves)),
            total=evaluate(self.planning.problem, plan).total,
        )

    def _accepting(self, blocks: Blocks) -> Calendar:
        if sorted(blocks) == sorted(accepted(self.after, self.now)):
            return self.after
        return accept_blocks(self.after, blocks, self.now)


def moves_of(change: Replanning, kind: VariantKind, plan: Plan, blocks: Blocks) -> tuple[Move, ...]:
    """One for each task, and for each occurrence of a habit, whose blocks differ."""
    reasons = Reasons(change.planning, change.after, kind, plan)
    gone = _by_occurrence(change, set(accepted(change.after, change.now)) - set(blocks))
    new = _by_occurrence(change, set(blocks) - set(accepted(change.after, change.now)))
    moves = [
        Move(
            entry=uid,
            summary=_summary(change.after, uid),
            before=gone.get((uid, day), ()),
            after=new.get((uid, day), ()),
            reason=reasons.of(uid, gone.get((uid, day), ()), new.get((uid, day), ())),
        )
        for uid, day in gone.keys() | new.keys()
    ]
    return tuple(sorted(moves, key=lambda move: ((move.before or move.after)[0], move.entry)))


def _by_occurrence(
    change: Replanning, blocks: Iterable[tuple[Uid, Interval]]
) -> dict[tuple[Uid, date | None], tuple[Interval, ...]]:
    found: dict[tuple[Uid, date | None], list[Interval]] = {}
    for uid, interval in blocks:
        day = work_day(change.after, interval) if uid in change.after.habits else None
        found.setdefault((uid, day), []).append(interval)
    return {key: tuple(sorted(intervals)) for key, intervals in found.items()}


def _summary(calendar: Calendar, uid: Uid) -> str:
    entry = calendar.tasks.get(uid) or calendar.habits.get(uid)
    return entry.summary if entry is not None else ""


def work_day(calendar: Calendar, interval: Interval) -> date:
    """The day, from boundary to boundary, on which it begins."""
    return day_of(interval.start, calendar.settings.zone, calendar.settings.day_boundary)


def changed_days(calendar: Calendar, moves: Iterable[Move]) -> frozenset[date]:
    return frozenset(
        work_day(calendar, interval) for move in moves for interval in (*move.before, *move.after)
    )


def days_of_work(calendar: Calendar) -> dict[date, Interval]:
    """From the first to the last work on tasks of each day."""
    days: dict[date, Interval] = {}
    for block in calendar.planned_blocks.values():
        if block.state is BlockState.MISSED or block.entry in calendar.habits:
            continue
        day = work_day(calendar, block.interval)
        whole = days.get(day, block.interval)
        days[day] = Interval(min(whole.start, block.start), max(whole.end, block.end))
    return days


def rest_after(calendar: Calendar, days: Iterable[date]) -> dict[date, timedelta]:
    """The rest in the nights before and after these days, where work lies on both sides."""
    work = days_of_work(calendar)
    nights = sorted({night for day in days for night in (day - ONE_DAY, day)})
    return {
        night: work[night + ONE_DAY].start - work[night].end
        for night in nights
        if night in work and night + ONE_DAY in work
    }


def first_start_moved(
    before: Calendar, after: Calendar, days: Iterable[date]
) -> dict[date, tuple[datetime, datetime]]:
    """The days whose first work begins at another time: before and after."""
    old, new = days_of_work(before), days_of_work(after)
    return {
        day: (old[day].start, new[day].start)
        for day in sorted(days)
        if day in old and day in new and old[day].start != new[day].start
    }


def over_the_evening_cap(
    calendar: Calendar, evening: timedelta, moves: tuple[Move, ...]
) -> tuple[Message, ...]:
    """The planner prefers a full evening to late work, but tells."""
    cap = calendar.settings.evening_cap
    if not moves or evening <= cap:
        return ()
    values: dict[str, Value] = {"evening": evening, "cap": cap}
    return (Message("The evenings of this week hold {evening}, more than {cap}", values),)


def evening_work(calendar: Calendar, day: date | None, now: datetime) -> timedelta:
    """Work in flexible hours in the week of a day, by default of now."""
    settings = calendar.settings
    day = day or day_of(now, settings.zone, settings.day_boundary)
    week = week_span(monday_of(day), settings.zone, settings.day_boundary)
    flexible = hours_of(calendar, week, HoursKind.FLEXIBLE)
    return total_length(intersected(work_on_tasks(calendar, week), flexible))

"""What a plan changes for its owner: the variant that is shown and can be accepted."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from planner.domain.block_edits import accept_blocks
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, total_length
from planner.domain.message import Message, Value
from planner.domain.tasks import Task
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem, accepted
from planner.scheduling.building.clashes import changed_events
from planner.scheduling.building.habit_notes import HabitNotes
from planner.scheduling.building.lateness import late_tasks, missing_work
from planner.scheduling.building.ledger import hours_of, work_on_tasks
from planner.scheduling.building.proposal import Blocks, Move, Variant, VariantKind
from planner.scheduling.building.rest import (
    duties,
    first_start_moved,
    rest_after,
    short_rests,
    weeks_of,
    work_day,
)
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.proposing.dropped import places_before
from planner.scheduling.proposing.reasons import Reasons


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
        days = changed_days(calendar, moves) | self._days_of_events()
        weeks = weeks_of(days)
        duties_before, duties_after = duties(self.before, weeks), duties(calendar, weeks)
        late = late_tasks(calendar, self.now, self.expected)
        unplaced = missing_work(calendar, self.now, self.expected)
        late_before = {task.entry for task in late_tasks(self.before, self.now, {})}
        week = monday_of(min(days, default=self._today()))
        return Variant(
            kind=kind,
            calendar=calendar,
            blocks=blocks,
            moves=moves,
            late=late,
            becomes_late=tuple(task for task in late if task.entry not in late_before),
            unplaced=unplaced,
            rest_after=rest_after(duties_after, self.now),
            first_start_moved=first_start_moved(duties_before, duties_after, days),
            evening=evening_work(calendar, week),
            notes=(
                *notes,
                *self._habit_notes(blocks),
                *without_place(kind, calendar.tasks, unplaced),
                *short_rests(duties_before, duties_after, calendar.settings.minimum_rest, self.now),
                *over_the_evening_cap(self.before, calendar, days),
            ),
            total=evaluate(self.planning.problem, plan).total,
            week=week,
        )

    def _today(self) -> date:
        settings = self.after.settings
        return day_of(self.now, settings.zone, settings.day_boundary)

    def _habit_notes(self, blocks: Blocks) -> Iterator[Message]:
        known = accepted(self.before, self.now)
        return HabitNotes(self.planning, self.problem, known, self.after, self.now).of(blocks)

    def _days_of_events(self) -> frozenset[date]:
        """Where the events that changed begin, if that is not over."""
        changed = changed_events(self.before, self.after)
        return frozenset(
            work_day(self.after, event.interval) for event in changed if event.end > self.now
        )

    def _accepting(self, blocks: Blocks) -> Calendar:
        if sorted(blocks) == sorted(accepted(self.after, self.now)):
            return self.after
        return accept_blocks(self.after, blocks, self.now)


def moves_of(change: Replanning, kind: VariantKind, plan: Plan, blocks: Blocks) -> tuple[Move, ...]:
    """One for each task, and for each occurrence of a habit, whose blocks differ.

    Work that does not stay where it was dropped moves from where it was accepted before.
    """
    reasons = Reasons(change.planning, change.after, kind, plan)
    gone = _by_occurrence(change, set(accepted(change.after, change.now)) - set(blocks))
    new = _by_occurrence(change, set(blocks) - set(accepted(change.after, change.now)))
    places = places_before(change.before, change.after, change.now)
    moves = [
        Move(
            entry=uid,
            summary=_summary(change.after, uid),
            before=tuple(sorted(places.get((uid, i), i) for i in gone.get((uid, day), ()))),
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
        day = _occurrence_day(change, uid, interval) if uid in change.after.habits else None
        found.setdefault((uid, day), []).append(interval)
    return {key: tuple(sorted(intervals)) for key, intervals in found.items()}


def _occurrence_day(change: Replanning, uid: Uid, interval: Interval) -> date:
    """What moves to another day of the week is one occurrence."""
    number = change.planning.job_of(uid, interval)
    day = None if number is None else change.planning.sources[number].day
    return day or work_day(change.after, interval)


def _summary(calendar: Calendar, uid: Uid) -> str:
    entry = calendar.tasks.get(uid) or calendar.habits.get(uid)
    return entry.summary if entry is not None else ""


def changed_days(calendar: Calendar, moves: Iterable[Move]) -> frozenset[date]:
    return frozenset(
        work_day(calendar, interval) for move in moves for interval in (*move.before, *move.after)
    )


def evening_work(calendar: Calendar, monday: date) -> timedelta:
    """Work in flexible hours of a week."""
    return total_length(_flexible_work(calendar, monday))


def worked_evenings(calendar: Calendar, monday: date) -> frozenset[date]:
    """The days of a week in whose flexible hours work lies."""
    return frozenset(work_day(calendar, part) for part in _flexible_work(calendar, monday))


def _flexible_work(calendar: Calendar, monday: date) -> tuple[Interval, ...]:
    settings = calendar.settings
    week = week_span(monday, settings.zone, settings.day_boundary)
    flexible = hours_of(calendar, week, HoursKind.FLEXIBLE)
    return intersected(work_on_tasks(calendar, week), flexible)


def over_the_evening_cap(
    before: Calendar, after: Calendar, days: Iterable[date]
) -> Iterator[Message]:
    """Weeks that a plan fills beyond a limit: it does so only where deadlines ask for it."""
    cap, most = after.settings.evening_cap, after.settings.evenings_per_week
    for monday in weeks_of(days):
        count = len(worked_evenings(after, monday))
        if count > max(most, len(worked_evenings(before, monday))):
            counts: dict[str, Value] = {"monday": monday, "count": count, "most": most}
            yield Message(
                "In the week from {monday} {count} evenings hold work, more than {most}", counts
            )
        evening = evening_work(after, monday)
        if evening > max(cap, evening_work(before, monday)):
            values: dict[str, Value] = {"monday": monday, "evening": evening, "cap": cap}
            yield Message(
                "The evenings of the week from {monday} hold {evening}, more than {cap}", values
            )


def without_place(
    kind: VariantKind, tasks: Mapping[Uid, Task], missing: Mapping[Uid, timedelta]
) -> Iterator[Message]:
    """Work that should have a place and has none, by choice where it is left open."""
    is_open = kind is VariantKind.OPEN
    template = "{task}, {length}: left open" if is_open else "{task}, {length}: finds no place"
    for uid, length in missing.items():
        yield Message(template, {"task": tasks[uid].summary, "length": length})

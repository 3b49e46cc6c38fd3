"""What a week holds against its target, and the working hours given and repaid."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import day_span
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, merged, total_length
from planner.domain.occurrences import Occurrence, occurrences
from planner.domain.values import dataclass
from planner.scheduling.building.busy import WIDEST
from planner.scheduling.building.lateness import work_ahead
from planner.scheduling.building.windows import windows_within


@dataclass(frozen=True, slots=True)
class Ledger:
    """One week.

    `worked_or_planned`: work on tasks and appointments. `evening`: the part of it on tasks that
    lies in flexible hours. `gave`: personal time inside core hours, travel counts; `owes` the part
    of it that is owed back; `repaid` flexible time worked or planned, at most what is owed.
    `tightest` is the open task with the least slack: from the end of its plan, or from now and what
    is left of it where nothing is planned, to its date. `overdue` are those whose date has passed.
    """

    worked_or_planned: timedelta
    target: timedelta
    evening: timedelta
    gave: tuple[Interval, ...]
    owes: timedelta
    repaid: timedelta
    repaid_spans: tuple[Interval, ...]
    tightest: tuple[Uid, timedelta] | None
    overdue: tuple[Uid, ...] = ()


def ledger(calendar: Calendar, week: Interval, now: datetime) -> Ledger:
    core = hours_of(calendar, week, HoursKind.CORE)
    flexible = hours_of(calendar, week, HoursKind.FLEXIBLE)
    evening = intersected(work_on_tasks(calendar, week), flexible)
    personal = _personal(calendar, week)
    gave = intersected((taken.busy for taken in personal), core)
    owed = intersected((taken.busy for taken in personal if _owes(taken)), core)
    owes = total_length(owed)
    repaid = _first(evening, owes)
    return Ledger(
        worked_or_planned=total_length(work(calendar, week)),
        target=calendar.settings.week_target,
        evening=total_length(evening),
        gave=gave,
        owes=owes,
        repaid=total_length(repaid),
        repaid_spans=repaid,
        tightest=tightest_slack(calendar, now),
        overdue=overdue_tasks(calendar, now),
    )


def day_load(calendar: Calendar, day: date) -> timedelta:
    """Work and appointments of one day."""
    settings = calendar.settings
    span = day_span(day, settings.zone, settings.day_boundary)
    return total_length(work(calendar, span))


def work(calendar: Calendar, span: Interval) -> tuple[Interval, ...]:
    """Work on tasks and busy appointments inside `span`."""
    meetings = [
        found.interval
        for found in occurrences(calendar, span)
        if isinstance(found.event, Appointment)
        and calendar.takes_time(found.event)
        and not found.event.all_day
    ]
    return intersected([*work_on_tasks(calendar, span), *meetings], [span])


def work_on_tasks(calendar: Calendar, span: Interval) -> tuple[Interval, ...]:
    """Planned, running and done blocks of tasks, and time entries, inside `span`."""
    planned = (
        block.interval
        for block in calendar.planned_blocks.values()
        if block.start < span.end and span.start < block.end
        if block.state is not BlockState.MISSED and block.entry not in calendar.habits
    )
    entries = (
        entry.interval
        for entry in calendar.time_entries.values()
        if entry.start < span.end and span.start < entry.end
    )
    return intersected([*planned, *entries], [span])


def hours_of(calendar: Calendar, span: Interval, kind: HoursKind) -> tuple[Interval, ...]:
    """The hours of one kind inside `span`."""
    windows = windows_within(calendar, span)
    return intersected((window.interval for window in windows if window.kind is kind), [span])


def tightest_slack(calendar: Calendar, now: datetime) -> tuple[Uid, timedelta] | None:
    ahead = work_ahead(calendar, now)
    slacks = (
        (due - (ahead[task.uid][-1].end if task.uid in ahead else now + task.remaining), task.uid)
        for task in calendar.tasks.values()
        if task.is_open and (due := task.due) is not None and due > now
    )
    slack, uid = min(slacks, default=(None, None))
    return None if slack is None or uid is None else (uid, slack)


def overdue_tasks(calendar: Calendar, now: datetime) -> tuple[Uid, ...]:
    """By date."""
    dated = ((task.due, task.uid) for task in calendar.tasks.values() if task.is_open)
    return tuple(
        uid for due, uid in sorted((d, u) for d, u in dated if d is not None) if due <= now
    )


def _personal(calendar: Calendar, week: Interval) -> tuple[Occurrence, ...]:
    """Also those of which only the travel lies in the week."""
    blocks = calendar.personal_blocks.values()
    ahead = max([WIDEST, *(block.travel_before for block in blocks)])
    behind = max([WIDEST, *(block.travel_after for block in blocks)])
    return tuple(
        found
        for found in occurrences(calendar, week.padded(behind, ahead))
        if isinstance(found.event, PersonalBlock) and calendar.takes_time(found.event)
    )


def _owes(found: Occurrence) -> bool:
    return isinstance(found.event, PersonalBlock) and found.event.owes


def _first(spans: Iterable[Interval], at_most: timedelta) -> tuple[Interval, ...]:
    taken = []
    for span in merged(spans):
        if at_most <= timedelta():
            break
        part = min(span.length, at_most)
        taken.append(Interval(span.start, span.start + part))
        at_most -= part
    return tuple(taken)

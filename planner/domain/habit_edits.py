"""What a user does to single occurrences of a habit: functions from a calendar to a calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.domain.block_edits import AHEAD, free_block_uid
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, monday_of
from planner.domain.entries import Habit
from planner.domain.errors import RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import full_date, short_date
from planner.domain.occurrences import habit_day, habit_window, habit_windows
from planner.domain.references import about
from planner.domain.tables import with_entries, without_entries

ONE_DAY = timedelta(days=1)
LOOK_AHEAD = 60
"""Days in which a next occurrence is looked for."""


def skip(calendar: Calendar, uid: Uid, day: date) -> Calendar:
    """Without the occurrence of that day, and without what was planned for it; all others stay."""
    habit = found_habit(calendar, uid)
    _require_day(calendar, habit, day)
    gone = {block.uid for block in _open_blocks(calendar, habit, day)}
    without = replace(habit, skipped=tuple(sorted({*habit.skipped, day})))
    return with_entries(without_entries(calendar, gone), [without])


def snooze(calendar: Calendar, uid: Uid, day: date, start: datetime, now: datetime) -> Calendar:
    """The occurrence of that day starts at `start` and is pinned there.

    That lies in the day's window or, for a habit that happens some times a week, in that of
    another day of the week, which then is in place of the first.
    """
    habit, zone = found_habit(calendar, uid), calendar.settings.zone
    _require_day(calendar, habit, day)
    if start < now:
        raise RefusedEdit(f'"{habit.summary}" cannot be put off to a time that is past.')
    span = Interval(start, start + habit.duration)
    to = habit_day(habit, span, zone)
    _require_place(calendar, habit, span, day, to)
    block = next(_open_blocks(calendar, habit, day), None)
    block = block or _new_block(calendar, habit, span)
    pinned = replace(block, start=span.start, end=span.end, state=BlockState.PINNED)
    return with_entries(calendar, [pinned, _put_off(habit, day, to)])


def next_occurrence(calendar: Calendar, uid: Uid, now: datetime) -> date:
    """The day of a habit's next occurrence that is neither begun nor over."""
    habit, zone = found_habit(calendar, uid), calendar.settings.zone
    blocks = [block for block in _blocks(calendar, habit) if block.state is not BlockState.MISSED]
    ahead = [b.interval for b in blocks if b.state in AHEAD and b.start >= now]
    days = [habit_day(habit, min(ahead), zone)] if ahead else []
    if not (days and habit.times_per_week):
        known = {habit_day(habit, block.interval, zone) for block in blocks}
        today = local_time(now, zone).date()
        windows = habit_windows(habit, zone, today - ONE_DAY, today + ONE_DAY * LOOK_AHEAD)
        days += [day for day, window in windows if window.end > now and day not in known][:1]
    if not days:
        raise RefusedEdit(f'"{habit.summary}" does not happen in the next {LOOK_AHEAD} days.')
    return min(days)


def found_habit(calendar: Calendar, uid: Uid) -> Habit:
    habit = calendar.habits.get(uid)
    if habit is None:
        raise UnknownEntry(f'There is no habit "{uid}".')
    return habit


def _require_day(calendar: Calendar, habit: Habit, day: date) -> None:
    """It happens on that day and is neither left out nor begun."""
    zone = calendar.settings.zone
    blocks = [block for block in _blocks(calendar, habit) if block.state is not BlockState.MISSED]
    days = {habit_day(habit, block.interval, zone) for block in blocks}
    if day in habit.skipped:
        raise RefusedEdit(f'"{habit.summary}" is already left out on {full_date(day)}.')
    if day not in days and (day.weekday() not in habit.weekdays or day in habit.put_off):
        raise RefusedEdit(f'"{habit.summary}" does not happen on {full_date(day)}.')
    own = (block for block in blocks if habit_day(habit, block.interval, zone) == day)
    if any(block.state not in AHEAD for block in own):
        raise RefusedEdit(f'"{habit.summary}" has already begun on {full_date(day)}.')
    if habit.times_per_week and day not in days:
        _require_unplanned_week(calendar, habit, day)


def _require_unplanned_week(calendar: Calendar, habit: Habit, day: date) -> None:
    """Where the planner has chosen the days of a week, one of them is meant."""
    zone = calendar.settings.zone
    ahead = (block for block in _blocks(calendar, habit) if block.state in AHEAD)
    planned = {habit_day(habit, block.interval, zone) for block in ahead}
    shown = ", ".join(short_date(d) for d in sorted(planned) if monday_of(d) == monday_of(day))
    if shown:
        raise RefusedEdit(
            f'"{habit.summary}" is not planned on {full_date(day)}; that week it is on {shown}.'
        )


def _require_place(calendar: Calendar, habit: Habit, span: Interval, day: date, to: date) -> None:
    zone = calendar.settings.zone
    window = habit_window(habit, to, zone)
    if window is None or not (window.start <= span.start and span.end <= window.end):
        times = f"{habit.window_start:%H:%M} to {habit.window_end:%H:%M}"
        raise RefusedEdit(f'"{habit.summary}" happens from {times}.')
    if to == day:
        return
    if habit.times_per_week is None:
        raise RefusedEdit(f'"{habit.summary}" happens on its own day; it can be skipped instead.')
    taken = {habit_day(habit, block.interval, zone) for block in _blocks(calendar, habit)}
    open_days = set(habit.weekdays) if to not in habit.skipped else set()
    if monday_of(to) != monday_of(day) or to.weekday() not in open_days or to in taken:
        raise RefusedEdit(
            f'"{habit.summary}" cannot be put off from {full_date(day)} to {full_date(to)}.'
        )


def _put_off(habit: Habit, day: date, to: date) -> Habit:
    days = set(habit.put_off) - {to}
    return replace(habit, put_off=tuple(sorted(days if to == day else days | {day})))


def _new_block(calendar: Calendar, habit: Habit, span: Interval) -> PlannedBlock:
    uid = free_block_uid(habit.uid, span, calendar.planned_blocks)
    return PlannedBlock(uid=uid, entry=habit.uid, start=span.start, end=span.end)


def _open_blocks(calendar: Calendar, habit: Habit, day: date) -> Iterator[PlannedBlock]:
    zone = calendar.settings.zone
    for block in _blocks(calendar, habit):
        if block.state in AHEAD and habit_day(habit, block.interval, zone) == day:
            yield block


def _blocks(calendar: Calendar, habit: Habit) -> list[PlannedBlock]:
    return about(calendar.planned_blocks, habit.uid)

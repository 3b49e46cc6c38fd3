"""What a gesture on the week does to the calendar: the changed calendar and the step's name."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import dated_moment, day_title, moment_title
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.domain.block_edits import found_block, move_block, resize_block
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar, Entry
from planner.domain.clock import local_time
from planner.domain.edits import (
    add,
    found_event,
    move_event,
    remove,
    replace_entry,
    resize_event,
)
from planner.domain.entries import Event, Note
from planner.domain.ids import Uid, new_uid
from planner.domain.scoped_edits import Scope, edit_occurrence
from planner.domain.series import AnEvent, detached
from planner.domain.tasks import TimeEntry
from planner.domain.values import dataclass
from planner.domain.whole_days import turned

ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Edit:
    after: Calendar
    name: str


def moved(calendar: Calendar, move: Moved, zone: str) -> Edit:
    name = _tr('Copy "{title}" to {when}') if move.copy else _tr('Move "{title}" to {when}')
    when = _when(move, _was(calendar, move), zone)
    if _lasts_all_day(calendar, move):
        when = day_title(local_time(move.start, zone).date())
    named = name.format(title=title(calendar, move.uid), when=when)
    change = _copied if move.copy else _moved
    return Edit(change(calendar, move), named)


def _was(calendar: Calendar, move: Moved) -> datetime:
    if move.uid in calendar.planned_blocks:
        return found_block(calendar, move.uid).start
    return move.occurrence or found_event(calendar, move.uid).start


def _when(move: Moved, was: datetime, zone: str) -> str:
    """With the date where the weekday might be taken for a nearer one."""
    to, origin = (local_time(moment, zone).date() for moment in (move.start, was))
    far = abs(to - origin) >= ONE_WEEK
    return dated_moment(move.start, zone) if far else moment_title(move.start, zone)


def _moved(calendar: Calendar, move: Moved) -> Calendar:
    if move.uid in calendar.planned_blocks:
        return move_block(calendar, move.uid, move.start, pin=move.pin)
    if move.all_day is not None:
        start = move.occurrence or found_event(calendar, move.uid).start
        return edit_occurrence(calendar, move.uid, start, Scope.THIS, partial(at_its_place, move))
    return move_event(calendar, move.uid, move.start, occurrence=move.occurrence)


def _copied(calendar: Calendar, move: Moved) -> Calendar:
    if move.uid in calendar.planned_blocks:
        block = found_block(calendar, move.uid)
        end = move.start + block.interval.length
        state = BlockState.PINNED
        return add(calendar, replace(block, uid=new_uid(), start=move.start, end=end, state=state))
    event = found_event(calendar, move.uid)
    if move.occurrence is not None:
        _, event = detached(event, move.occurrence)
    alone = replace(event, uid=new_uid(), recurrence=None, series=None, recurrence_id=None)
    return add(calendar, at_its_place(move, alone))


def at_its_place(move: Moved, event: AnEvent) -> AnEvent:
    """The event, or the occurrence, where the move puts it."""
    if move.all_day is not None and move.all_day != event.all_day:
        return turned(event, move.start, all_day=move.all_day)
    return replace(event, start=move.start, end=move.start + (event.end - event.start))


def resized(calendar: Calendar, change: Resized, zone: str) -> Edit:
    start, end = moment_title(change.start, zone), moment_title(change.end, zone)
    if _lasts_all_day(calendar, change):
        start, end = (day_title(day) for day in _whole_days(change, zone))
    name = _tr('Change "{title}", {start} – {end}').format(
        title=title(calendar, change.uid), start=start, end=end
    )
    if change.uid in calendar.planned_blocks:
        return Edit(resize_block(calendar, change.uid, change.start, change.end, pin=True), name)
    after = resize_event(
        calendar, change.uid, change.start, change.end, occurrence=change.occurrence
    )
    return Edit(after, name)


def _lasts_all_day(calendar: Calendar, gesture: Moved | Resized) -> bool:
    """Afterwards."""
    if isinstance(gesture, Moved) and gesture.all_day is not None:
        return gesture.all_day
    event = calendar.find(gesture.uid)
    return isinstance(event, Event) and event.all_day


def _whole_days(change: Resized, zone: str) -> tuple[date, date]:
    """The first and the last."""
    start, end = local_time(change.start, zone), local_time(change.end, zone)
    return start.date(), (end - timedelta(minutes=1)).date()


def removed(calendar: Calendar, removal: Removed, zone: str) -> Edit:
    """Of a series only the one occurrence goes, of a task or habit only the one block."""
    named = title(calendar, removal.uid)
    if removal.occurrence is None:
        block = removal.uid in calendar.planned_blocks
        name = _tr('Remove one block of "{title}"') if block else _tr('Remove "{title}"')
        return Edit(remove(calendar, removal.uid), name.format(title=named))
    series, _ = detached(found_event(calendar, removal.uid), removal.occurrence)
    day = day_title(local_time(removal.occurrence, zone).date())
    name = _tr('Remove "{title}" on {day}').format(title=named, day=day)
    return Edit(replace_entry(calendar, series), name)


def title(calendar: Calendar, uid: Uid) -> str:
    """What the entry, or the task or habit of the block, is called."""
    entry: Entry | None = calendar.find(uid)
    if isinstance(entry, PlannedBlock):
        entry = calendar.find(entry.entry)
    if entry is None or isinstance(entry, Note | TimeEntry | PlannedBlock):
        return uid
    return entry.summary


def _tr(text: str) -> str:
    return QCoreApplication.translate("Edits", text)

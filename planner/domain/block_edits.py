"""What a user does to the plan: functions from a calendar to a calendar."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.interval import Interval, merged, total_length
from planner.domain.references import about
from planner.domain.sentence import Sentence
from planner.domain.tables import with_entries, without_entries
from planner.domain.tasks import Task, TaskStatus, TimeEntry

NO_TIME = timedelta()
MARKED = {BlockState.DONE: Sentence("done"), BlockState.MISSED: Sentence("missed")}
AHEAD = (BlockState.ACCEPTED, BlockState.PINNED)


def accept_blocks(
    calendar: Calendar, blocks: Iterable[tuple[Uid, Interval]], now: datetime
) -> Calendar:
    """Exactly these blocks in place of all accepted ones that start at `now` or later.

    Blocks of another state and past ones stay. A block with the entry and time of one that it
    replaces keeps its uid.
    """
    ahead = [
        block
        for block in calendar.planned_blocks.values()
        if block.state is BlockState.ACCEPTED and block.start >= now
    ]
    replaced = {(block.entry, block.interval): block for block in ahead}
    wanted = sorted(set(blocks), key=lambda pair: (pair[1], pair[0]))
    kept = [replaced[pair] for pair in wanted if pair in replaced]
    gone = {block.uid for block in ahead} - {block.uid for block in kept}
    taken = set(calendar.planned_blocks) - gone
    new = list(_new_blocks(calendar, [pair for pair in wanted if pair not in replaced], taken))
    cleared = without_entries(calendar, gone - {block.uid for block in new})
    return with_entries(cleared, new)


def _new_blocks(
    calendar: Calendar, wanted: Iterable[tuple[Uid, Interval]], taken: set[Uid]
) -> Iterator[PlannedBlock]:
    for entry, interval in wanted:
        if entry not in calendar.tasks and entry not in calendar.habits:
            raise UnknownEntry('There is no task or habit "{entry}" to plan.', entry=entry)
        uid = free_block_uid(entry, interval, taken)
        taken.add(uid)
        yield PlannedBlock(uid=uid, entry=entry, start=interval.start, end=interval.end)


def free_block_uid(entry: Uid, interval: Interval, taken: Container[Uid]) -> Uid:
    """The same for the same calendar, so that the same input gives the same plan."""
    name = f"{entry}@{interval.start:%Y%m%dT%H%MZ}"
    uid, number = Uid(name), 1
    while uid in taken:
        number += 1
        uid = Uid(f"{name}-{number}")
    return uid


def move_block(calendar: Calendar, uid: Uid, start: datetime, *, pin: bool = True) -> Calendar:
    """Keeps its length. What the user placed by hand is pinned."""
    block = found_block(calendar, uid)
    return resize_block(calendar, uid, start, start + block.interval.length, pin=pin)


def resize_block(
    calendar: Calendar, uid: Uid, start: datetime, end: datetime, *, pin: bool = True
) -> Calendar:
    block = found_block(calendar, uid)
    state = BlockState.PINNED if pin and block.state in AHEAD else block.state
    return with_entries(calendar, [replace(block, start=start, end=end, state=state)])


def pin(calendar: Calendar, uid: Uid) -> Calendar:
    """No proposal moves it any more."""
    block = found_block(calendar, uid)
    _require_open(calendar, block)
    if block.state is BlockState.STARTED:
        return calendar
    return with_entries(calendar, [replace(block, state=BlockState.PINNED)])


def unpin(calendar: Calendar, uid: Uid) -> Calendar:
    block = found_block(calendar, uid)
    _require_open(calendar, block)
    return with_entries(calendar, [replace(block, state=BlockState.ACCEPTED)])


def start_block(calendar: Calendar, uid: Uid) -> Calendar:
    """Work on it has begun."""
    block = found_block(calendar, uid)
    _require_open(calendar, block)
    return with_entries(calendar, [replace(block, state=BlockState.STARTED)])


def finish_block(calendar: Calendar, uid: Uid, state: BlockState) -> Calendar:
    """DONE takes the block's length from what remains of its task; MISSED leaves it all to do."""
    if state not in (BlockState.DONE, BlockState.MISSED):
        raise InvalidValue("A block ends as done or as missed.")
    block = found_block(calendar, uid)
    if block.state is state:
        return calendar
    _require_not_done(calendar, block)
    done = block.interval.length if state is BlockState.DONE else NO_TIME
    return with_entries(calendar, [replace(block, state=state), *_worked(calendar, block, done)])


def record_work(
    calendar: Calendar, uid: Uid, done: timedelta, at: datetime, time_entry_uid: Uid
) -> Calendar:
    """`done` of the block was worked, up to `at` at the latest; the rest remains to be planned.

    The block shrinks or grows to the work, which is kept as a time entry of the task.
    """
    block = found_block(calendar, uid)
    _require_not_done(calendar, block)
    if done < NO_TIME:
        raise InvalidValue("The time worked cannot be negative.")
    if done == NO_TIME:
        return finish_block(calendar, uid, BlockState.MISSED)
    end = min(block.start + done, at)
    finished = replace(block, start=end - done, end=end, state=BlockState.DONE)
    if block.entry not in calendar.tasks:
        return with_entries(calendar, [finished])
    if calendar.find(time_entry_uid) is not None:
        raise RefusedEdit('There is already an entry "{uid}".', uid=time_entry_uid)
    work = TimeEntry(uid=time_entry_uid, task=block.entry, start=end - done, end=end)
    return with_entries(calendar, [finished, work, *_worked(calendar, block, done)])


def complete_task(
    calendar: Calendar, uid: Uid, at: datetime, took: timedelta | None = None
) -> Calendar:
    """Nothing remains: its blocks ahead go, those that have begun are done and end by `at`.

    What it `took` is kept as its actual time, also of a task that is done already; by default what
    its done blocks and time entries hold.
    """
    task = calendar.tasks.get(uid)
    if task is None:
        raise UnknownEntry('There is no task "{uid}".', uid=uid)
    if took is not None and took < NO_TIME:
        raise InvalidValue("The time worked cannot be negative.")
    if task.status is TaskStatus.COMPLETED:
        return calendar if took is None else with_entries(calendar, [replace(task, actual=took)])
    blocks = about(calendar.planned_blocks, uid)
    ahead = {block.uid for block in blocks if block.start >= at and block.state in AHEAD}
    begun = [b for b in blocks if b.uid not in ahead and b.state in (*AHEAD, BlockState.STARTED)]
    over = with_entries(without_entries(calendar, ahead), [_done_by(at, b) for b in begun])
    finished = replace(
        task,
        status=TaskStatus.COMPLETED,
        completed_at=at,
        remaining=NO_TIME,
        actual=(time_worked(over, uid) or None) if took is None else took,
    )
    return with_entries(over, [finished])


def _done_by(at: datetime, block: PlannedBlock) -> PlannedBlock:
    """It lasted a minute at least."""
    end = min(block.end, max(at, block.start + timedelta(minutes=1)))
    return replace(block, end=end, state=BlockState.DONE)


def time_worked(calendar: Calendar, uid: Uid) -> timedelta:
    """In the done blocks and time entries of a task, what both hold once."""
    done = (
        block.interval
        for block in about(calendar.planned_blocks, uid)
        if block.state is BlockState.DONE
    )
    entries = (entry.interval for entry in about(calendar.time_entries, uid))
    return total_length(merged([*done, *entries]))


def found_block(calendar: Calendar, uid: Uid) -> PlannedBlock:
    block = calendar.planned_blocks.get(uid)
    if block is None:
        raise UnknownEntry('There is no planned block "{uid}".', uid=uid)
    return block


def _worked(calendar: Calendar, block: PlannedBlock, done: timedelta) -> list[Task]:
    task = calendar.tasks.get(block.entry)
    if task is None or done == NO_TIME:
        return []
    return [replace(task, remaining=max(NO_TIME, task.remaining - done))]


def _require_open(calendar: Calendar, block: PlannedBlock) -> None:
    if block.state in MARKED:
        raise RefusedEdit(
            'The block of "{summary}" is over: it is marked {state}.',
            summary=_name(calendar, block),
            state=MARKED[block.state],
        )


def _require_not_done(calendar: Calendar, block: PlannedBlock) -> None:
    if block.state is BlockState.DONE:
        raise RefusedEdit(
            'The block of "{summary}" is already marked done.', summary=_name(calendar, block)
        )


def _name(calendar: Calendar, block: PlannedBlock) -> str:
    entry = calendar.find(block.entry)
    return entry.summary if isinstance(entry, Task | Habit) else "?"

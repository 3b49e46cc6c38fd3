"""Following a drag: what gives way while an entry of the calendar is on its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from planner.domain.block_edits import found_block
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.edits import found_event
from planner.domain.ids import Uid
from planner.domain.interval import Interval, subtracted
from planner.domain.series import AnEvent, detached
from planner.domain.tables import with_entries, without_entries
from planner.domain.values import dataclass
from planner.domain.whole_days import turned
from planner.scheduling.building.busy import is_movable
from planner.scheduling.building.displaced import Displaced
from planner.scheduling.building.windows import windows_within
from planner.scheduling.proposing.following import Following


@dataclass(frozen=True, slots=True)
class Dragged:
    """What is being dragged: an event, one occurrence of a series, or a planned block.

    A `copy` leaves it where it is. `all_day` says whether the event is to last so, where that
    becomes another.
    """

    uid: Uid
    occurrence: datetime | None = None
    copy: bool = False
    all_day: bool | None = None


class Drag:
    """Answers each place from the accepted plan, whatever way the mouse took.

    Raises PlannerError where there is nothing to drag.
    """

    def __init__(self, calendar: Calendar, dragged: Dragged, now: datetime) -> None:
        self._calendar = calendar
        if dragged.uid in calendar.planned_blocks:
            self._at = self._block(found_block(calendar, dragged.uid), dragged, now)
        else:
            self._at = self._event(found_event(calendar, dragged.uid), dragged, now)

    def at(self, interval: Interval, *, pin: bool = False) -> Displaced:
        """What gives way if it is let go there; `pin`: so that it stays against every rule."""
        return self._at(interval, pin)

    def _event(
        self, event: AnEvent, dragged: Dragged, now: datetime
    ) -> Callable[[Interval, bool], Displaced]:
        series, alone = event, event
        if dragged.occurrence is not None:
            series, alone = detached(event, dragged.occurrence)
        if dragged.all_day is not None:
            alone = turned(alone, alone.start, all_day=dragged.all_day)
        calendar = self._calendar
        if not dragged.copy:
            calendar = (
                without_entries(calendar, [event.uid])
                if series is event
                else with_entries(calendar, [series])
            )
        return partial(_event_at, Following(calendar, now), replace(alone, recurrence=None))

    def _block(
        self, block: PlannedBlock, dragged: Dragged, now: datetime
    ) -> Callable[[Interval, bool], Displaced]:
        calendar = self._calendar
        without = calendar if dragged.copy else without_entries(calendar, [block.uid])
        beside = Following(without, now)
        if dragged.copy or not is_movable(block, now):
            return lambda interval, _: beside.with_firm_block(block.entry, interval)
        return partial(self._block_at, Following(calendar, now), beside, block)

    def _block_at(
        self,
        following: Following,
        beside: Following,
        block: PlannedBlock,
        interval: Interval,
        pin: bool,
    ) -> Displaced:
        """Outside the hours it stays as well, and other work makes way for rest and caps."""
        hours = [window.interval for window in windows_within(self._calendar, interval)]
        if pin or interval.length != block.interval.length or subtracted([interval], hours):
            return beside.with_firm_block(block.entry, interval)
        return following.with_block(block, interval)


def _event_at(following: Following, event: AnEvent, interval: Interval, _: bool) -> Displaced:
    return following.with_event(replace(event, start=interval.start, end=interval.end))

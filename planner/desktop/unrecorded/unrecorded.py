"""Blocks that passed without a word, and what is said of each before it is recorded."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recording import unrecorded
from planner.domain.values import dataclass

NO_TIME = timedelta()
STEP = timedelta(minutes=15)


class Outcome(StrEnum):
    DONE = "done"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Line:
    """A block with what is said of it; `worked` is None as long as nothing is."""

    uid: Uid
    title: str
    interval: Interval
    worked: timedelta | None = None

    @property
    def outcome(self) -> Outcome | None:
        if self.worked is None:
            return None
        if self.worked == NO_TIME:
            return Outcome.MISSED
        return Outcome.DONE if self.worked == self.interval.length else Outcome.PARTLY

    def with_worked(self, worked: timedelta | None) -> "Line":
        return replace(self, worked=worked)

    def with_outcome(self, outcome: Outcome | None) -> "Line":
        """A part is the half of it at first."""
        length = self.interval.length
        worked = {
            None: None,
            Outcome.DONE: length,
            Outcome.PARTLY: _half(length),
            Outcome.MISSED: NO_TIME,
        }[outcome]
        return replace(self, worked=worked)

    def stepped(self, steps: int) -> "Line":
        """More or less of it, from nothing to all."""
        worked = _half(self.interval.length) if self.worked is None else self.worked + steps * STEP
        return replace(self, worked=min(max(worked, NO_TIME), self.interval.length))


def lines(calendar: Calendar, now: datetime) -> tuple[Line, ...]:
    return tuple(_line(calendar, block) for block in unrecorded(calendar, now))


def _line(calendar: Calendar, block: PlannedBlock) -> Line:
    entry = calendar.tasks.get(block.entry) or calendar.habits.get(block.entry)
    return Line(block.uid, entry.summary if entry is not None else "", block.interval)


def all_said(shown: Iterable[Line], outcome: Outcome) -> tuple[Line, ...]:
    """Of all the rest; of all where something is said of each already."""
    whole = tuple(shown)
    is_said = all(line.worked is not None for line in whole)
    return tuple(
        line.with_outcome(outcome) if is_said or line.worked is None else line for line in whole
    )


def was_away(calendar: Calendar, now: datetime) -> bool:
    """Whether work of a day before today passed without a word."""
    settings = calendar.settings
    today = day_of(now, settings.zone, settings.day_boundary)
    return any(
        block.entry in calendar.tasks
        and day_of(block.start, settings.zone, settings.day_boundary) < today
        for block in unrecorded(calendar, now)
    )


def _half(length: timedelta) -> timedelta:
    """On the steps, where the block is longer than one."""
    return max(round(length / 2 / STEP) * STEP, STEP) if length > STEP else length / 2

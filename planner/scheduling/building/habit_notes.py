"""Sentences about habits that a plan leaves out or puts away from their ideal time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from planner.domain.calendar import Calendar
from planner.domain.entries import Habit
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.building.habit_places import ideal_start
from planner.scheduling.building.jobs import JobSource
from planner.scheduling.building.proposal import Blocks
from planner.scheduling.problem.problem import Problem

FEW = 3


@dataclass(frozen=True, slots=True)
class HabitNotes:
    """About plans for `problem`, which is that of `planning`, possibly with less to place.

    `before` is what was accepted before the change to `calendar`.
    """

    planning: PlanningProblem
    problem: Problem
    before: Blocks
    calendar: Calendar
    now: datetime

    def of(self, blocks: Blocks) -> Iterator[Message]:
        """Of each habit the occurrences that find no place, and those whose new place is not the
        ideal one; more than a few are summed up.
        """
        lost: dict[Uid, list[JobSource]] = defaultdict(list)
        away: dict[Uid, list[Interval]] = defaultdict(list)
        before, after = _Places(self.before), _Places(blocks)
        for source in self._wanted(before):
            place = after.of(source)
            if place is None:
                lost[source.uid].append(source)
            elif place != before.of(source) and self._is_away(source, place):
                away[source.uid].append(place)
        for sources in lost.values():
            yield from self._left_out(sources)
        for uid, places in away.items():
            yield from self._away(self.calendar.habits[uid], places)

    def _wanted(self, before: "_Places") -> list[JobSource]:
        """Those that were planned and those to be placed. That a window which has begun has no room
        any more is no news.
        """
        to_place = {job.id for job in self.problem.jobs}
        everything = self.problem is self.planning.problem
        found = [
            source
            for number, source in self.planning.sources.items()
            if source.window and (number in to_place or before.of(source))
        ]
        for source in self.planning.left_out:
            ahead = source.window is not None and source.window.start >= self.now
            if before.of(source) or (everything and ahead):
                found.append(source)
        return sorted(found, key=_day)

    def _is_away(self, source: JobSource, place: Interval) -> bool:
        habit = self.calendar.habits[source.uid]
        if habit.ideal is None or source.window is None:
            return False
        return place.start != ideal_start(
            habit, _day(source), self.planning.axis.zone, source.window
        )

    def _left_out(self, sources: list[JobSource]) -> Iterator[Message]:
        if len(sources) > FEW:
            yield Message(
                "{habit} is left out on {count} days from {first} to {last}",
                {"habit": sources[0].summary, **_days(map(_day, sources))},
            )
            return
        for source in sources:
            values: dict[str, Value] = {"habit": source.summary, "day": _day(source)}
            if source.window and source in self.planning.left_out:
                values |= {"start": source.window.start, "end": source.window.end}
                yield Message("{habit} has no room on {day} between {start} and {end}", values)
            else:
                yield Message("{habit} is left out on {day}", values)

    def _away(self, habit: Habit, places: list[Interval]) -> Iterator[Message]:
        ideal = f"{habit.ideal:%H:%M}"
        if len(places) > FEW:
            days = _days(self.planning.axis.day_of(place.start) for place in places)
            yield Message(
                "{habit} is not at {ideal} on {count} days from {first} to {last}",
                {"habit": habit.summary, "ideal": ideal, **days},
            )
            return
        for place in places:
            yield Message(
                "{habit} is at {start} instead of {ideal}",
                {"habit": habit.summary, "start": place.start, "ideal": ideal},
            )


class _Places:
    """Blocks by the occurrence that holds them."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks: dict[Uid, list[Interval]] = defaultdict(list)
        for uid, interval in blocks:
            self._blocks[uid].append(interval)

    def of(self, source: JobSource) -> Interval | None:
        return next((each for each in self._blocks.get(source.uid, ()) if source.holds(each)), None)


def _day(source: JobSource) -> date:
    assert source.day is not None
    return source.day


def _days(days: Iterable[date]) -> dict[str, date | int]:
    ordered = sorted(days)
    return {"count": len(ordered), "first": ordered[0], "last": ordered[-1]}

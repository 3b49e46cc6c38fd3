"""More evening time before work has to be done."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice

from planner.domain.calendar import Calendar
from planner.domain.clock import clock_span, local_time
from planner.domain.hours import HoursKind, HoursSpan
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.domain.values import dataclass
from planner.scheduling.building.axis import TimeAxis
from planner.scheduling.building.windows import EVENING_COST
from planner.scheduling.fitting.fit_trials import Steps
from planner.scheduling.fitting.repair_kinds import Repair, RepairKind
from planner.scheduling.fitting.shortage import Shortage
from planner.scheduling.problem.problem import Plan, Problem, Span, Window

EVENING_BEGINS = 18 * 60
MIDNIGHT = 24 * 60
ONE_DAY = timedelta(days=1)
MOST_DIVISIONS = 200
"""Ways to divide time among evenings that are tried."""


@dataclass(frozen=True, slots=True)
class _Room:
    """An evening after the day's last hours, up to midnight or the end of the shortage."""

    day: date
    span: Span

    def opened(self, minutes: int) -> Window:
        return Window(self.span[0], self.span[0] + minutes, cost=EVENING_COST)


def more_evening(shortage: Shortage) -> Iterator[Repair]:
    """The evening that has to be open the least longer; where none is enough, several, as little of
    all together as is enough.
    """
    rooms = list(_rooms(shortage))
    single = [(least, room) for room in rooms if (least := _least(shortage, {}, room))]
    if single:
        least, room = min(single, key=lambda found: (found[0], found[1].day))
        yield _repair(shortage, {room: least})
    elif len(rooms) > 1:
        several = _several(shortage, rooms)
        if several:
            yield _repair(shortage, _smaller(shortage, rooms, several))


def all_evenings(shortage: Shortage) -> Shortage | None:
    """With all the time that evenings can give; None where they give none."""
    if shortage.opened is not None:
        return shortage.with_problem(shortage.opened)
    opened = {room: room.span[1] - room.span[0] for room in _rooms(shortage)}
    return shortage.with_problem(_with_open(shortage.problem, opened)) if opened else None


def _smaller(
    shortage: Shortage, rooms: list[_Room], opened: Mapping[_Room, int]
) -> Mapping[_Room, int]:
    """Step by step less in all, as long as some division of it among the evenings is enough. Where
    there are too many divisions to try, what cannot be shortened in a single evening stays.
    """
    grid = shortage.planning.axis.grid
    while (total := sum(opened.values()) - grid) >= max(1, shortage.lacking):
        divisions = list(islice(_divisions(rooms, total, grid), MOST_DIVISIONS + 1))
        if len(divisions) > MOST_DIVISIONS:
            break
        trials = ((d, _with_open(shortage.problem, d)) for d in divisions)
        less = next((d for d, p in trials if shortage.is_possible(p) and shortage.planned(p)), None)
        if less is None:
            break
        opened = less
    return opened


def _divisions(rooms: list[_Room], total: int, grid: int) -> Iterator[dict[_Room, int]]:
    """All ways to open so many minutes in all."""
    if not rooms:
        if not total:
            yield {}
        return
    first, *others = rooms
    length = first.span[1] - first.span[0]
    beyond = sum(room.span[1] - room.span[0] for room in others)
    for minutes in range(max(0, total - beyond), min(length, total) + 1, grid):
        for rest in _divisions(others, total - minutes, grid):
            yield {first: minutes, **rest} if minutes else rest


def _several(shortage: Shortage, rooms: list[_Room]) -> dict[_Room, int]:
    """From all of all evenings, each in turn is opened only as long as the others then ask for."""
    opened = {room: room.span[1] - room.span[0] for room in rooms}
    if shortage.planned(_with_open(shortage.problem, opened)) is None:
        return {}
    for room in reversed(rooms):
        others = {other: minutes for other, minutes in opened.items() if other != room}
        if shortage.planned(_with_open(shortage.problem, others)) is not None:
            opened = others
        else:
            least = _least(shortage, others, room)
            opened = {**others, room: least or opened[room]}
    return opened


def _least(shortage: Shortage, others: Mapping[_Room, int], room: _Room) -> int | None:
    """The fewest minutes of an evening that are enough beside those of others."""
    grid = shortage.planning.axis.grid

    def used(plan: Plan) -> int:
        return -(
            -max(
                (e - room.span[0] for s in plan.values() for _, e in s if e <= room.span[1]),
                default=0,
            )
            // grid
        )

    lacking = shortage.lacking - sum(others.values())
    steps = shortage.fewest_steps(
        lambda steps: _with_open(shortage.problem, {**others, room: steps * grid}),
        Steps((room.span[1] - room.span[0]) // grid, max(1, lacking // grid), used),
    )
    return None if steps is None else steps * grid


def _with_open(problem: Problem, opened: Mapping[_Room, int]) -> Problem:
    more = (room.opened(minutes) for room, minutes in opened.items())
    return replace(problem, windows=(*problem.windows, *more))


def _rooms(shortage: Shortage) -> Iterator[_Room]:
    axis = shortage.planning.axis
    start, end = shortage.span
    limits = (max(start, shortage.first), end)
    day = axis.day_of(axis.instant(limits[0]))
    while axis.instant(end) > axis.instant(0) and day <= axis.day_of(axis.instant(end)):
        evening = _evening(shortage.calendar, axis, day)
        if evening is not None:
            span = max(evening[0], limits[0]), min(evening[1], limits[1])
            if span[0] < span[1] and not _is_open(shortage.problem, span):
                yield _Room(day, span)
        day += ONE_DAY


def _is_open(problem: Problem, span: Span) -> bool:
    return any(window.start < span[1] and span[0] < window.end for window in problem.windows)


def _evening(calendar: Calendar, axis: TimeAxis, day: date) -> Span | None:
    """From the end of the day's last hours, or from six, to midnight."""
    ends = [span.minutes[1] for span in calendar.hours.spans_on(day)]
    begins = max([EVENING_BEGINS, *ends])
    if begins >= MIDNIGHT:
        return None
    interval = clock_span(day, _clock(begins), time(0), axis.zone)
    return None if interval is None else axis.inwards(interval)


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _repair(shortage: Shortage, opened: Mapping[_Room, int]) -> Repair:
    axis = shortage.planning.axis
    spans = {
        room.day: axis.interval((room.span[0], room.span[0] + minutes))
        for room, minutes in opened.items()
    }
    length = timedelta(minutes=sum(opened.values()))
    return Repair(
        message=_message(spans, length),
        calendar=_with_hours(shortage.calendar, spans),
        kind=RepairKind.EVENING,
        amount=length,
    )


def _message(spans: Mapping[date, Interval], length: timedelta) -> Message:
    first, last = spans[min(spans)], spans[max(spans)]
    values: dict[str, Value] = {"length": length, "start": first.start, "end": first.end}
    if len(spans) == 1:
        return Message("Open {length} of evening time, {start} to {end}", values)
    values = {"length": length, "count": len(spans), "first": first.start, "last": last.end}
    template = "Open {length} of evening time on {count} days between {first} and {last}"
    return Message(template, values)


def _with_hours(calendar: Calendar, spans: Mapping[date, Interval]) -> Calendar:
    zone = calendar.settings.zone
    exceptions = dict(calendar.hours.exceptions)
    for day, interval in spans.items():
        exceptions[day] = (*calendar.hours.spans_on(day), _flexible(interval, zone))
    return replace(calendar, hours=replace(calendar.hours, exceptions=exceptions))


def _flexible(interval: Interval, zone: str) -> HoursSpan:
    start, end = local_time(interval.start, zone), local_time(interval.end, zone)
    return HoursSpan(start.time(), end.time(), HoursKind.FLEXIBLE)

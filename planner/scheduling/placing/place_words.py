"""The rules that a place breaks, in words of the calendar."""

from datetime import datetime, timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message, Value
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.building.busy import buffered, busy_occurrences, staying_blocks
from planner.scheduling.building.horizon import rested_from
from planner.scheduling.placing.conflicts import Conflict, Rule
from planner.scheduling.placing.place import Place
from planner.scheduling.problem.problem import Span


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words for one place in the plan of a calendar."""

    calendar: Calendar
    now: datetime
    planning: PlanningProblem
    place: Place

    def forbidden(self, conflict: Conflict, span: Span) -> Message:
        """The rule that the block breaks at a span, whatever else moves."""
        match conflict.rule:
            case Rule.BUSY | Rule.FIXED:
                return self._taken(conflict)
            case Rule.HOURS | Rule.WINDOW:
                return self._outside(conflict)
            case Rule.RELEASE:
                return self.released(conflict)
            case Rule.DEPENDENCY if conflict.job is not None:
                values: dict[str, Value] = {"task": self.summary(conflict.job)}
                values["at"] = self.at(span[0])
                template = "{task} has to be done first and cannot be done by {at}"
                return Message(template, values)
        return self._too_much(conflict)

    def _too_much(self, conflict: Conflict) -> Message:
        """Of caps, rest and pauses."""
        values: dict[str, Value] = {
            "rest": self.rest,
            "day_cap": self.day_cap,
            "week_cap": self.week_cap,
        }
        templates = {
            Rule.REST: Message("Work that stays would be less than {rest} of rest away"),
            Rule.DAY_CAP: Message("The day would hold more than {day_cap} of work"),
            Rule.WEEK_CAP: Message("The week would hold more than {week_cap} of work"),
        }
        too_close = Message("It is too close to another piece of the same task")
        return Message(templates.get(conflict.rule, too_close).template, values)

    def released(self, conflict: Conflict) -> Message:
        """By its own date, a habit's window, or work that stays and that it waits for."""
        task = self.calendar.tasks.get(self.planning.sources[self.place.job.id].uid)
        release = None if task is None else task.release_date
        if release is not None and self.planning.axis.ceil(release) >= conflict.span[1]:
            return Message("It may not begin before {start}", {"start": release})
        start: dict[str, Value] = {"start": self.at(conflict.span[1])}
        if self.place.job.allowed is not None:
            return Message("Its hours begin {start}", start)
        return Message("What it waits for stays until {start}", start)

    def _taken(self, conflict: Conflict) -> Message:
        interval = self.planning.axis.interval(conflict.span)
        for found in busy_occurrences(self.calendar, interval):
            taken = buffered(self.calendar, found)
            event: dict[str, Value] = {"event": found.event.summary}
            values = {**event, "start": taken.start, "end": taken.end}
            return Message("{event} takes {start} to {end}", values)
        for block in staying_blocks(self.calendar, self.now):
            if block.interval.overlaps(interval):
                stays: dict[str, Value] = {"task": self.name(block.entry), "start": block.start}
                return Message("{task} stays at {start}", stays)
        return self._span("{start} to {end} is taken", interval)

    def _outside(self, conflict: Conflict) -> Message:
        window = self.planning.sources[self.place.job.id].window
        if conflict.rule is Rule.WINDOW and window is not None:
            return self._span("Its window is {start} to {end}", window)
        interval = self.planning.axis.interval(conflict.span)
        if interval.end <= rested_from(self.calendar, self.planning.axis, self.now):
            rest: dict[str, Value] = {"rest": self.rest}
            return Message("Work that stays would be less than {rest} of rest away", rest)
        return self._span("{start} to {end} is outside your hours", interval)

    def _span(self, template: str, interval: Interval) -> Message:
        return Message(template, {"start": interval.start, "end": interval.end})

    def at(self, minute: int) -> datetime:
        return self.planning.axis.instant(minute)

    def summary(self, number: int) -> str:
        return self.planning.sources[number].summary

    def name(self, entry: Uid) -> str:
        found = self.calendar.find(entry)
        return getattr(found, "summary", "")

    @property
    def rest(self) -> timedelta:
        return timedelta(minutes=self.place.problem.rest)

    @property
    def day_cap(self) -> timedelta:
        return timedelta(minutes=self.place.problem.day_cap)

    @property
    def week_cap(self) -> timedelta:
        return timedelta(minutes=self.place.problem.week_cap)

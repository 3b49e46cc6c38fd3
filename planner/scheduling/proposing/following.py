"""What gives way in an accepted plan to an entry that is on its way, in terms of a calendar."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.entries import Event
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import event_occurrences
from planner.scheduling.building.build import build
from planner.scheduling.building.busy import buffered, movable_blocks
from planner.scheduling.building.displaced import Displaced, NewPlace
from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.problem import Plan, Span
from planner.scheduling.proposing.kept import accepted_minutes, limited


class Following:
    """Built once for a calendar, which takes some frames; its answers take none.

    Work without accepted blocks stays without, as in `propose_change`.
    """

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self._calendar = calendar
        self._planning = build(calendar, now)
        problem = limited(self._planning.problem, accepted_minutes(self._planning.problem))
        self._session = Session(problem)
        self._accepted = {job.id: problem.previous.get(job.id, ()) for job in problem.jobs}
        self._blocks = self._blocks_by_place(now)

    def with_event(self, event: Event) -> Displaced:
        """What gives way to an event that the calendar does not hold."""
        axis = self._planning.axis
        found = event_occurrences(event, axis.span) if self._calendar.takes_time(event) else ()
        spans = [axis.outwards(buffered(self._calendar, occurrence)) for occurrence in found]
        return self._displaced(self._session.with_busy([(None, span) for span in spans]))

    def with_firm_block(self, entry: Uid, interval: Interval) -> Displaced:
        """What gives way to a block that stays wherever it was put."""
        span = self._planning.axis.outwards(interval)
        if entry in self._calendar.habits:
            return self._displaced(self._session.with_busy([(None, span)]))
        return self._displaced(self._session.with_work(span))

    def with_block(self, block: PlannedBlock, interval: Interval) -> Displaced:
        """What gives way to an accepted block elsewhere; where a rule forbids it there, it goes to
        a place of its own. A block of which the plan knows nothing moves nothing.
        """
        planning = self._planning
        job = planning.job_of(block.entry, block.interval)
        if job is None or job not in self._accepted:
            return Displaced()
        ((own,),) = planning.plan(((block.entry, block.interval),)).values()
        others = [span for span in self._accepted[job] if span != own]
        wanted = tuple(sorted([*others, planning.axis.outwards(interval)]))
        return self._displaced(self._session.with_wish(job, wanted), {job: wanted})

    def _displaced(self, answer: Plan, wanted: Plan | None = None) -> Displaced:
        before = {**self._accepted, **(wanted or {})}
        after = {**self._session.plan, **answer}
        gone, places = list[Uid](), list[NewPlace]()
        for job, spans in after.items():
            if spans != before[job]:
                left = [span for span in before[job] if span not in spans]
                new = [span for span in spans if span not in before[job]]
                gone += [
                    self._blocks[job, span].uid for span in left if (job, span) in self._blocks
                ]
                places += self._new_places(job, left, new)
        return Displaced(frozenset(gone), tuple(places))

    def _new_places(
        self, job: int, left: Sequence[Span], new: Sequence[Span]
    ) -> Iterator[NewPlace]:
        """The first comes from the first, and so on; what a split adds comes from the last."""
        axis, entry = self._planning.axis, self._planning.sources[job].uid
        for number, span in enumerate(new):
            origins = [axis.instant(start) for start, _ in left[: number + 1][-1:]]
            yield NewPlace(entry, axis.interval(span), origins[0] if origins else None)

    def _blocks_by_place(self, now: datetime) -> Mapping[tuple[int, Span], PlannedBlock]:
        return {
            (job, span): block
            for block in movable_blocks(self._calendar, now)
            for job, spans in self._planning.plan(((block.entry, block.interval),)).items()
            for span in spans
        }

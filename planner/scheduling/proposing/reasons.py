"""Why a plan puts work where it does, in a line that holds for that plan."""

from datetime import timedelta

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import Message
from planner.domain.values import dataclass
from planner.scheduling.building.build import PlanningProblem
from planner.scheduling.building.proposal import VariantKind
from planner.scheduling.problem.problem import Job, Plan, Span
from planner.scheduling.problem.span_algebra import common, minutes_in, open_time, overlaps, without


@dataclass(frozen=True, slots=True)
class Reasons:
    """Reasons for one plan of one calendar."""

    planning: PlanningProblem
    calendar: Calendar
    kind: VariantKind
    plan: Plan

    def of(self, uid: Uid, gone: tuple[Interval, ...], new: tuple[Interval, ...]) -> Message:
        """Why blocks of an entry leave their place, or take another."""
        habit = self.calendar.habits.get(uid)
        if habit is not None and new:
            start, end = f"{habit.window_start:%H:%M}", f"{habit.window_end:%H:%M}"
            return Message("its window is {start}–{end}", {"start": start, "end": end})
        number = self.planning.job_of(uid, (new or gone)[0])
        if number is None:
            return self._wanted_no_more(uid, (new or gone)[0])
        job = next(job for job in self.planning.problem.jobs if job.id == number)
        if not new:
            return self._gone(job)
        spans = self._elsewhere(number, uid, gone, new)
        if not spans:
            return self._gone(job)
        return self._by_choice(gone, spans) or self._evening(job, spans) or self._core(job, spans)

    def _wanted_no_more(self, uid: Uid, gone: Interval) -> Message:
        habit = self.calendar.habits.get(uid)
        if habit is None:
            return Message("nothing of it is left to do")
        left_out = (source for source in self.planning.left_out if source.uid == uid)
        if habit.times_per_week is None or any(source.holds(gone) for source in left_out):
            return _WINDOW_TAKEN
        return Message("it happens {count} times a week", {"count": habit.times_per_week})

    def _by_choice(self, gone: tuple[Interval, ...], spans: tuple[Span, ...]) -> Message | None:
        """In an evening without need: the place before is still allowed."""
        if self.kind is not VariantKind.EVENING or not all(map(self._is_flexible, spans)):
            return None
        before = [self.planning.axis.outwards(interval) for interval in gone]
        if not before or without(before, open_time(self.planning.problem)):
            return None
        return Message("evening of the same day")

    def _elsewhere(
        self, number: int, uid: Uid, gone: tuple[Interval, ...], new: tuple[Interval, ...]
    ) -> tuple[Span, ...]:
        """The new spans that are not just what is left of an old one."""
        after = self.planning.plan(tuple((uid, interval) for interval in new))[number]
        before = self.planning.plan(tuple((uid, interval) for interval in gone)).get(number, ())
        return tuple(span for span in after if without([span], before))

    def _gone(self, job: Job) -> Message:
        if job.allowed is not None:
            return _WINDOW_TAKEN
        previous = minutes_in(self.planning.problem.previous.get(job.id, ()))
        if previous > job.processing:
            left = timedelta(minutes=job.processing)
            return Message("only {left} of it is left to do", {"left": left})
        for other in job.predecessors:
            was = minutes_in(self.planning.problem.previous.get(other, ()))
            if minutes_in(self.plan.get(other, ())) < was:
                return Message("waits for {task}, which is open", {"task": self._summary(other)})
        if self.kind is VariantKind.OPEN:
            return Message("left open")
        return Message("no allowed time is left for it")

    def _evening(self, job: Job, spans: tuple[Span, ...]) -> Message | None:
        """A reason where all of the spans lie in flexible hours."""
        if not all(self._is_flexible(span) for span in spans):
            return None
        needed = minutes_in(spans)
        if job.due is not None and not self._core_room(job, job.due, needed):
            due = {"due": self.planning.axis.instant(job.due)}
            return Message("evening: due {due}, no core time left before", due)
        if not self._core_room(job, self.planning.problem.horizon, needed):
            return Message("evening: no core time left")
        if self.kind is VariantKind.EVENING:
            return Message("evening of the same day")
        return Message("evening: costs less than moving other work")

    def _core(self, job: Job, spans: tuple[Span, ...]) -> Message:
        return (
            self._after_predecessor(job, spans[0][0])
            or self._after_rest(job, spans[0][0])
            or self._before_other(job, spans)
            or self._first_free(job, spans[0])
        )

    def _after_predecessor(self, job: Job, start: int) -> Message | None:
        for number in job.predecessors:
            if any(end == start for _, end in self.plan.get(number, ())):
                return Message("as soon as {task} is done", {"task": self._summary(number)})
        return None

    def _after_rest(self, job: Job, start: int) -> Message | None:
        problem = self.planning.problem
        ends = [work.end for work in problem.fixed]
        counting = {other.id for other in problem.jobs if other.counts}
        ends += [end for n, spans in self.plan.items() if n in counting for _, end in spans]
        if not (job.counts and problem.rest and start - problem.rest in ends):
            return None
        end = self.planning.axis.instant(start - problem.rest)
        rest = timedelta(minutes=problem.rest)
        return Message("{rest} rest after work until {end}", {"rest": rest, "end": end})

    def _before_other(self, job: Job, spans: tuple[Span, ...]) -> Message | None:
        """One new piece that ends where other work begins."""
        if len(spans) > 1:
            return None
        following = (
            number
            for number, others in self.plan.items()
            if number != job.id and any(start == spans[0][1] for start, _ in others)
        )
        number = next(following, None)
        if number is None:
            return None
        values = {"task": self._summary(number)}
        if len(self.plan[job.id]) == 1:
            return Message("fits before {task}, keeps one piece", values)
        return Message("fits before {task}", values)

    def _first_free(self, job: Job, span: Span) -> Message:
        if not self._core_room(job, span[0], job.chunks[0]):
            return Message("first free core time")
        if len(self.plan[job.id]) == 1:
            return Message("free core time, keeps one piece")
        return Message("free core time")

    def _core_room(self, job: Job, until: int, needed: int) -> bool:
        """Whether `needed` minutes fit into free core time between release and `until`."""
        problem = self.planning.problem
        taken = [*problem.busy, *(span for spans in self.plan.values() for span in spans)]
        limits = (job.release, until)
        windows = ((w.start, w.end) for w in problem.windows if not w.cost)
        inside = [part for window in windows if (part := common(window, limits))]
        shortest, _ = job.chunks
        rooms = [(s, e) for s, e in without(inside, taken) if e - s >= min(shortest, needed)]
        return minutes_in(rooms) >= needed

    def _is_flexible(self, span: Span) -> bool:
        priced = [w for w in self.planning.problem.windows if w.cost]
        return any(overlaps(span, (window.start, window.end)) for window in priced)

    def _summary(self, number: int) -> str:
        return self.planning.sources[number].summary


_WINDOW_TAKEN = Message("its window has no room for it")

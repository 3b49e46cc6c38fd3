"""The time that work can be swept over: what habits, appointments and fixed work leave."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Self

from planner.domain.values import dataclass
from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.problem.days import days_of
from planner.scheduling.problem.free_time import cut, free_segments, joined
from planner.scheduling.problem.problem import Plan, Problem, Span
from planner.scheduling.problem.state import State, empty_state

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """`free` are the spans without habits; `state` holds the caps and rests that habits leave."""

    free: tuple[Span, ...]
    state: State
    habits: Mapping[int, Spans]

    @classmethod
    def of(cls, problem: Problem) -> Self:
        """Habits are placed as a plan would place them, before all other work."""
        habits = tuple(job for job in problem.jobs if job.allowed is not None)
        decoder = Decoder(replace(problem, jobs=habits, previous={}))
        return cls._with(decoder.base, plan_of(decoder.base))

    def with_time_of(self, problem: Problem) -> Self:
        """The same habits in other hours."""
        state = empty_state(problem, days_of(problem), free_segments(problem))
        jobs = {job.id: job for job in problem.jobs if job.id in self.habits}
        for number, spans in self.habits.items():
            for start, end in spans:
                cut(state.segments, start, end)
                if jobs[number].counts:
                    state.count(start, end)
        return self._with(state, self.habits)

    @classmethod
    def _with(cls, state: State, habits: Plan) -> Self:
        free = tuple((start, end) for start, end, _ in joined(state.segments))
        return cls(free, state, habits)

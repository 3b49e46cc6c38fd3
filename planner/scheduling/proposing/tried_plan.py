"""The plan by which something was found to be possible, completed so that it can be proposed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from planner.domain.ids import Uid
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Variant, VariantKind
from planner.scheduling.evening.evening_cap import EveningCap
from planner.scheduling.evening.evenings import together, with_fixed
from planner.scheduling.fitting.fit_trials import late_jobs
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.proposing.differences import Replanning
from planner.scheduling.proposing.notes import change_notes
from planner.scheduling.proposing.variants import replanned
from planner.scheduling.search.solve import solve


@dataclass(frozen=True, slots=True)
class TriedPlan:
    """Work of `plan` that is in time there has to be so in what is proposed."""

    change: Replanning
    plan: Plan
    cap: EveningCap

    @property
    def problem(self) -> Problem:
        return self.change.problem

    def first(
        self, variants: Iterable[Variant], standing: Plan, budget: int | None
    ) -> Iterator[Variant]:
        """The variants as they come if the first keeps what was tried; else a plan that does so
        comes before them, in place of another plan for everything.
        """
        found = iter(variants)
        usual = next(found)
        plan = None if self._is_kept_by(usual) else self.completed(standing, budget)
        if plan is None:
            yield from chain([usual], found)
            return
        yield self.change.variant(VariantKind.PLAN, plan, change_notes(self.change))
        others = chain([usual], found)
        yield from (variant for variant in others if variant.kind is not VariantKind.PLAN)

    def completed(self, standing: Plan, budget: int | None) -> Plan | None:
        """The cheapest found that has the same work in time, rather within the limits of a week's
        evenings: planned from what stands, planned anew, or what was tried with all else around it.
        None where that is not allowed any more.
        """
        plans = [p for p in self._plans(standing, budget) if self._is_as_good(p)]
        return min(plans, key=self._grief, default=None)

    def _grief(self, plan: Plan) -> tuple[bool, int]:
        return not self.cap.allows(self.problem, plan), evaluate(self.problem, plan).total

    def _plans(self, standing: Plan, budget: int | None) -> Iterator[Plan]:
        within = self.cap.within(self._firm(), self.plan)
        yield replanned(within, standing)
        yield solve(within, budget=budget).blocks
        others = solve(with_fixed(within, self.plan), budget=0).blocks
        yield together(others, self.plan)
        yield self.plan

    def _is_as_good(self, plan: Plan) -> bool:
        late = set(late_jobs(self.problem, plan))
        return late.isdisjoint(self._in_time) and not violations(self.problem, plan)

    def _firm(self) -> Problem:
        """With deadlines for what is in time."""
        in_time = self._in_time
        jobs = tuple(
            job if job.allowed is not None else replace(job, hard=job.hard or job.id in in_time)
            for job in self.problem.jobs
        )
        return replace(self.problem, jobs=jobs)

    @property
    def _in_time(self) -> frozenset[int]:
        late = set(late_jobs(self.problem, self.plan))
        dated = (j for j in self.problem.jobs if j.due is not None and j.allowed is None)
        return frozenset(job.id for job in dated if job.id not in late)

    def _is_kept_by(self, variant: Variant) -> bool:
        sources = self.change.planning.sources
        in_time: set[Uid] = {sources[job].uid for job in self._in_time}
        return in_time.isdisjoint({*variant.unplaced, *(late.entry for late in variant.late)})

"""Following a drag: what changes in the accepted plan while an appointment is on its way."""

from collections.abc import Mapping, Sequence

from planner.scheduling.decoding.draft import Disturbance, Draft, Wish
from planner.scheduling.decoding.settled import Settled
from planner.scheduling.problem.objective import Block
from planner.scheduling.problem.problem import Plan, Problem, Span

Change = tuple[int | None, Span | None]
"""The position in `busy` of an appointment, None for a new one; its new span, None if it goes."""


class Session:
    """Built once for a drag from a problem whose `previous` is the accepted plan.

    Every answer starts from that plan, so that it depends on where the appointment is and not on
    the way there. Answers are valid plans; letting go is the time for a thorough one (`repair`,
    `solve`). An accepted plan that breaks a hard rule is mended first: `plan` is what the answers
    are changes of.
    """

    def __init__(self, problem: Problem) -> None:
        self._settled = Settled(problem)
        self.plan: Plan = self._settled.plan

    def move(self, busy_index: int, by_minutes: int) -> Plan:
        """The new blocks of the jobs that give way when one appointment moves."""
        start, end = self._settled.problem.busy[busy_index]
        return self.with_busy([(busy_index, (start + by_minutes, end + by_minutes))])

    def with_busy(self, changed: Sequence[Change]) -> Plan:
        """The new blocks of the jobs that change; () for a job that has no room."""
        moved = {index: span for index, span in changed if index is not None}
        added = [span for _, span in changed if span is not None and span[0] < span[1]]
        return self._answer(Disturbance(moved, added))

    def with_work(self, span: Span) -> Plan:
        """The same where somebody put work that stays there: it counts towards caps and rest."""
        return self._answer(Disturbance({}, (span,), held=(span,)))

    def with_wish(self, job: int, spans: tuple[Span, ...]) -> Plan:
        """The same where a job is to have other blocks; it has yet others if they break a rule."""
        return self._answer(Disturbance({}, wish=Wish(job, spans)))

    def _answer(self, disturbance: Disturbance) -> Plan:
        again = self._placed_again(disturbance)
        answer = {job: tuple((start, end) for start, end, _ in again[job]) for job in sorted(again)}
        return {job: spans for job, spans in answer.items() if spans != self.plan[job]}

    def _placed_again(self, disturbance: Disturbance) -> Mapping[int, Sequence[Block]]:
        """The cheaper of two drafts when what waits has to follow: it may also make room first."""
        draft = Draft(self._settled, disturbance)
        again = draft.placed_again()
        if not draft.torn:
            return again
        other = Draft(self._settled, disturbance, draft.torn).placed_again()
        return min(again, other, key=self._more_cost)

    def _more_cost(self, again: Mapping[int, Sequence[Block]]) -> int:
        """How much more than the accepted plan these jobs cost elsewhere."""
        jobs, cost = self._settled.jobs, self._settled.objective.job_cost
        before = self._settled.state.placed
        return sum(cost(jobs[job], again[job]) - cost(jobs[job], before[job]) for job in again)

"""One job in the CP-SAT model: a Boolean for each grid slot that it may be worked in.

A block is a maximal row of slots (jobs pause between their blocks), so that no number of chunks
has to be assumed. Minimum and maximum chunks are the minimum and maximum up times of unit
commitment, in the strong form of Rajan and Takriti (2005).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from planner.scheduling.problem.problem import Job, Span
from tests.bench.cp_sat_slots import Run


class JobModel:
    """The variables of one job and the rules that concern no other job."""

    def __init__(
        self, model: CpModel, job: Job, runs: Sequence[Run], grid: int, *, whole: bool
    ) -> None:
        """`whole`: it is known that the job has to be planned wholly."""
        self.job, self.runs, self.grid = job, runs, grid
        self.slots = sorted(slot for run in runs for slot in run)
        self._model = model
        self.work = self._booleans("work")
        self.begins = self._booleans("begins")
        self.partial = model.new_bool_var(f"partial {job.id}")
        self.missing = model.new_int_var(0, job.processing, f"missing {job.id}")
        self.present = model.new_bool_var(f"present {job.id}")
        self.after: dict[int, IntVar] = {}
        self._add_amount()
        if whole:
            model.add(self.partial == 0)
        for run in runs:
            self._add_blocks(run)

    def _booleans(self, name: str) -> dict[int, IntVar]:
        return {
            slot: self._model.new_bool_var(f"{name} {self.job.id} {slot}") for slot in self.slots
        }

    def _add_amount(self) -> None:
        model, job = self._model, self.job
        blocks = LinearExpr.sum(list(self.begins.values()))
        worked = self.grid * LinearExpr.sum(list(self.work.values()))
        model.add(worked + self.missing == job.processing)
        model.add(self.missing >= self.partial)
        model.add(self.missing <= job.processing * self.partial)
        model.add(blocks >= self.present)
        fewest = -(-job.processing // job.chunks[1])
        model.add(blocks + fewest * self.partial >= fewest)
        if not job.splittable:
            model.add(blocks <= 1)

    def _add_blocks(self, run: Run) -> None:
        """Only a partly planned job may have blocks below its minimum chunk."""
        model, work, begins = self._model, self.work, self.begins
        shortest, longest = (-(-minutes // self.grid) for minutes in self.job.chunks)
        model.add(begins[run[0]] == work[run[0]])
        for before, slot in pairwise(run):
            model.add(work[slot] - work[before] <= begins[slot])
            model.add(begins[slot] <= work[slot])
            model.add(begins[slot] + work[before] <= 1)
        starts = [begins[slot] for slot in run]
        for index, slot in enumerate(run):
            recent = starts[max(0, index + 1 - shortest) : index + 1]
            model.add(LinearExpr.sum(recent) <= work[slot] + shortest * self.partial)
            if index + shortest > len(run):
                model.add(begins[slot] <= self.partial)
            if index >= longest:
                possible = starts[index + 1 - longest : index + 1]
                model.add(work[slot] <= LinearExpr.sum(possible))

    def add_after(self, minute: int) -> None:
        """For each slot that ends after the minute: whether work lies in it or later."""
        late = [slot for slot in self.slots if slot + self.grid > minute]
        self.after = {s: self._model.new_bool_var(f"after {self.job.id} {s}") for s in late}
        for slot in late:
            self._model.add(self.work[slot] <= self.after[slot])
        for slot, later in pairwise(late):
            self._model.add(self.after[later] <= self.after[slot])

    def tardiness(self, horizon: int) -> LinearExprT:
        """Minutes from the due date to the finish, or to the horizon if there is none."""
        due = self.job.due
        assert due is not None
        reached, after, lengths = due, [], []
        for slot in (slot for slot in self.slots if slot + self.grid > due):
            self._model.add(self.after[slot] >= self.partial)
            after.append(self.after[slot])
            lengths.append(slot + self.grid - reached)
            reached = slot + self.grid
        late = LinearExpr.weighted_sum(after, lengths)
        return late + max(0, horizon - reached) * self.partial

    def hint(self, blocks: Sequence[Span]) -> Iterator[tuple[IntVar, int]]:
        """What the variables are in a plan with these blocks."""
        done = sum(end - start for start, end in blocks)
        missing, finish = self.job.processing - done, blocks[-1][1] if blocks else 0
        for slot in self.slots:
            yield self.work[slot], any(start <= slot < end for start, end in blocks)
            yield self.begins[slot], any(start == slot for start, _ in blocks)
        for slot, variable in self.after.items():
            yield variable, slot < finish or missing > 0
        yield self.missing, missing
        yield self.partial, missing > 0
        yield self.present, bool(blocks)

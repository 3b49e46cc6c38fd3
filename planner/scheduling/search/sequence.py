"""A sequence of jobs on the working-time axis, and the best place in it for each of them."""

from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple, TypeVar

from planner.scheduling.search.working_axis import WorkingAxis

Item = TypeVar("Item")


class Move(NamedTuple):
    """Two positions change jobs, or the job of one is inserted at the other.

    `gain` is what that adds to the cost: below 0 the sequence gets better.
    """

    gain: int
    position: int
    other: int
    swap: bool


class JobSequence:
    """Jobs in order. The other lists hold, by position, what evaluating a move needs."""

    def __init__(self, axis: WorkingAxis, order: Iterable[int]) -> None:
        self._axis = axis
        self._slopes = {job: _steepest(axis, job) for job in axis.costs}
        self.set_order(order)

    def set_order(self, order: Iterable[int]) -> None:
        self.order = list(order)
        self._processing = [self._axis.processing[job] for job in self.order]
        self._tables = [self._axis.costs[job] for job in self.order]
        self._renew()

    def apply(self, move: Move) -> None:
        _change(self.order, move)
        _change(self._processing, move)
        _change(self._tables, move)
        self._renew()

    def best_move(self, position: int) -> Move:
        """The change for the job here that saves most; nothing does if its gain is 0."""
        later, earlier = self._inserted_later(position), self._inserted_earlier(position)
        return min(later, earlier, self._swapped(position), key=_gain)

    def _renew(self) -> None:
        """The sums before each position bound what a move past several jobs can save."""
        self._completion = list(accumulate(self._processing))
        pairs = zip(self._tables, self._completion, strict=True)
        self._costs = [table[step] for table, step in pairs]
        self._cost_before = list(accumulate(self._costs, initial=0))
        jobs = zip(self.order, self._costs, strict=True)
        slopes = [self._slopes[job] if cost else 0 for job, cost in jobs]
        self._slope_before = list(accumulate(slopes, initial=0))
        self.cost = self._cost_before[-1]

    def _inserted_later(self, position: int) -> Move:
        best, target, first = 0, position, position + 1
        length, table = self._processing[position], self._tables[position]
        cost = self._costs[position]
        most = min(
            self._cost_before[-1] - self._cost_before[first],
            length * (self._slope_before[-1] - self._slope_before[first]),
        )
        passed = zip(
            self._tables[first:], self._completion[first:], self._costs[first:], strict=True
        )
        change = 0
        for index, (other, step, old) in enumerate(passed if most else (), first):
            own = table[step] - cost
            if own >= most:  # it only grows
                break
            change += other[step - length] - old
            if change + own < best:
                best, target = change + own, index
        return Move(best, position, target, swap=False)

    def _inserted_earlier(self, position: int) -> Move:
        best, target = 0, position
        tables, completion, costs = self._tables, self._completion, self._costs
        processing = self._processing
        length, table = processing[position], tables[position]
        change = -costs[position]
        for index in range(position - 1, -1, -1):
            if change >= 0:  # those it passes lose more than the job can save
                break
            step = completion[index]
            change += tables[index][step + length] - costs[index]
            gain = change + table[step - processing[index] + length]
            if gain < best:
                best, target = gain, index
        return Move(best, position, target, swap=False)

    def _swapped(self, position: int) -> Move:
        """With whom to change; pairs that cannot save enough are left before they are summed up."""
        tables, completion, costs = self._tables, self._completion, self._costs
        processing, cost_before = self._processing, self._cost_before
        slope_before = self._slope_before
        best, target = 0, position
        pairs = [(other, position) for other in range(position)]
        pairs += [(position, other) for other in range(position + 1, len(tables))]
        for left, right in pairs:
            shift = processing[right] - processing[left]
            gain = tables[left][completion[right]] - costs[left] - costs[right]
            gain += tables[right][completion[left] + shift]
            if shift >= 0:
                if gain >= best:
                    continue
            elif (
                gain - cost_before[right] + cost_before[left + 1] >= best
                or gain + shift * (slope_before[right] - slope_before[left + 1]) >= best
            ):
                continue
            for index in range(left + 1, right) if shift else ():
                gain += tables[index][completion[index] + shift] - costs[index]
            if gain < best:
                best, target = gain, right if left == position else left
        return Move(best, position, target, swap=True)


def _steepest(axis: WorkingAxis, job: int) -> int:
    """The most that completing the job one step later can cost."""
    costs = axis.costs[job][axis.processing[job] :]
    return max(map(int.__sub__, costs[1:], costs), default=0)


def _change(items: list[Item], move: Move) -> None:
    if move.swap:
        items[move.position], items[move.other] = items[move.other], items[move.position]
    else:
        items.insert(move.other, items.pop(move.position))


def _gain(move: Move) -> int:
    return move.gain

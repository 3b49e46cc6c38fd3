"""A sequence of jobs on the working-time axis, and the best place in it for each of them."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from planner.scheduling.working_axis import WorkingAxis

Item = TypeVar("Item")


class Move(NamedTuple):
    """What a change of the sequence adds to the cost; it swaps two positions or inserts one."""

    gain: int
    position: int
    other: int
    swap: bool


class JobSequence:
    """Positions from 0 on. The lists hold, by position, what evaluating a move needs."""

    def __init__(self, axis: WorkingAxis, order: Iterable[int]) -> None:
        self._axis = axis
        self._slopes = {
            job: max(map(int.__sub__, costs[1:], costs), default=0)
            for job, costs in _rising(axis)
        }
        self.set_order(order)

    def set_order(self, order: Iterable[int]) -> None:
        self.order = list(order)
        axis = self._axis
        self._processing = [axis.processing[job] for job in self.order]
        self._tables = [axis.costs[job] for job in self.order]
        self._renew()

    def _renew(self) -> None:
        self._completion = list(accumulate(self._processing))
        pairs = zip(self._tables, self._completion, strict=True)
        self._costs = [table[step] for table, step in pairs]
        slopes = self._slopes
        self._cost_before = list(accumulate(self._costs, initial=0))
        late = [
            slopes[job] if cost else 0 for job, cost in zip(self.order, self._costs, strict=True)
        ]
        self._slope_before = list(accumulate(late, initial=0))
        self.cost = self._cost_before[-1]

    def apply(self, move: Move) -> None:
        _change(self.order, move)
        _change(self._processing, move)
        _change(self._tables, move)
        self._renew()

    def best_move(self, position: int) -> Move:
        """The move of the job here, to anywhere, that saves most; of no use if its gain is 0."""
        later = self._insert_later(position)
        earlier = self._insert_earlier(position)
        swap = self._swap(position)
        return min(later, earlier, swap, key=_gain)

    def _insert_later(self, position: int) -> Move:
        best, target = 0, position
        length, table = self._processing[position], self._tables[position]
        cost = self._costs[position]
        first = position + 1
        most = min(
            self._cost_before[-1] - self._cost_before[first],
            length * (self._slope_before[-1] - self._slope_before[first]),
        )
        if most == 0:
            return Move(0, position, position, swap=False)
        limit = cost + most
        saved = 0
        index = first
        for other, step, old in zip(
            self._tables[first:], self._completion[first:], self._costs[first:], strict=True
        ):
            own = table[step]
            if own >= limit:
                break
            saved += other[step - length] - old
            if saved + own - cost < best:
                best, target = saved + own - cost, index
            index += 1
        return Move(best, position, target, swap=False)

    def _insert_earlier(self, position: int) -> Move:
        best, target = 0, position
        cost = self._costs[position]
        if cost == 0:
            return Move(0, position, position, swap=False)
        length, table = self._processing[position], self._tables[position]
        tables, completion, costs = self._tables, self._completion, self._costs
        processing = self._processing
        lost = -cost
        for index in range(position - 1, -1, -1):
            step = completion[index]
            lost += tables[index][step + length] - costs[index]
            if lost >= 0:
                break
            gain = lost + table[step - processing[index] + length]
            if gain < best:
                best, target = gain, index
        return Move(best, position, target, swap=False)

    def _swap(self, position: int) -> Move:
        best, target = 0, position
        tables, completion, costs = self._tables, self._completion, self._costs
        processing = self._processing
        cost_before, slope_before = self._cost_before, self._slope_before
        here, length = tables[position], processing[position]
        cost, finish = costs[position], completion[position]
        for other in range(len(tables)):
            if other == position:
                continue
            shift = processing[other] - length
            if other > position:
                gain = here[completion[other]] + tables[other][finish + shift]
                first, last = position + 1, other
            else:
                shift = -shift
                gain = here[completion[other] + shift] + tables[other][finish]
                first, last = other + 1, position
            gain -= cost + costs[other]
            if shift >= 0:
                if gain >= best:
                    continue
            elif gain >= best + cost_before[last] - cost_before[first] or gain >= best - shift * (
                slope_before[last] - slope_before[first]
            ):
                continue
            if shift:
                for index in range(first, last):
                    gain += tables[index][completion[index] + shift] - costs[index]
            if gain < best:
                best, target = gain, other
        return Move(best, position, target, swap=True)


def _rising(axis: WorkingAxis) -> Iterable[tuple[int, Sequence[int]]]:
    """The cost of each job from its processing time on."""
    return ((job, costs[axis.processing[job] :]) for job, costs in axis.costs.items())


def _change(items: list[Item], move: Move) -> None:
    if move.swap:
        items[move.position], items[move.other] = items[move.other], items[move.position]
    else:
        items.insert(move.other, items.pop(move.position))


def _gain(move: Move) -> int:
    return move.gain

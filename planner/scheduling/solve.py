"""The planner's front door: a problem in, a valid plan out."""

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.dispatch import LARGE
from planner.scheduling.objective import evaluate
from planner.scheduling.orders import portfolio
from planner.scheduling.problem import Problem, Solution
from planner.scheduling.recreation import Recreation
from planner.scheduling.repair import completed, patched
from planner.scheduling.search import Genome, Search
from planner.scheduling.sequence_search import SequenceSearch
from planner.scheduling.state import State
from planner.scheduling.working_axis import WorkingAxis, working_axis

PLACEMENTS = 36_000
MOST_DECODES = 4000
TRIES, TRIES_PER_JOB = 2_500_000, 400


def solve(problem: Problem, *, budget: int | None = None, seed: int = 0) -> Solution:
    """The best plan found by a portfolio of orders, then a search of `budget` decodes.

    Without a budget the search takes under a second on an ordinary week, and some seconds where
    a sequence of a hundred jobs is all that is asked; a budget of 0 is the portfolio only.
    The same problem, budget and seed give the same plan on every machine.
    """
    decoder = Decoder(problem)
    genome, state = _best_of_portfolio(decoder)
    if budget != 0:
        state = _improved(decoder, genome, state, budget, seed)
    plans = [completed(decoder, plan_of(state))]
    mended = patched(decoder) if problem.previous else None
    if mended is not None:
        plans.append(mended)
    scored = [(evaluate(problem, plan).total, plan) for plan in plans]
    total, plan = min(scored, key=lambda pair: pair[0])
    return Solution(plan, total, decoder.decodes)


def _best_of_portfolio(decoder: Decoder) -> tuple[Genome, State]:
    best: tuple[Genome, State] | None = None
    for order in portfolio(decoder.problem, decoder.work, decoder.segments):
        state = decoder.decode(order, bound=best[1].cost if best else None)
        if state is not None:
            best = Genome(tuple(order)), state
    assert best is not None
    return best


def _improved(
    decoder: Decoder, genome: Genome, state: State, budget: int | None, seed: int
) -> State:
    axis = working_axis(decoder.problem, decoder.objective, decoder.segments)
    if axis is not None:
        return min(state, _sequenced(decoder, axis, genome, budget, seed), key=_cost)
    decodes = _default_budget(len(decoder.work)) if budget is None else budget
    return _searched(decoder, genome, decodes, seed) if decodes > 0 else state


def _searched(decoder: Decoder, genome: Genome, budget: int, seed: int) -> State:
    """Half of the decodes go into the order, placements worth the other half into its plan."""
    jobs = max(1, len(decoder.work))
    _, state = Search(decoder, genome, seed).run(budget - budget // 2)
    recreation = Recreation(decoder, state, seed)
    state = recreation.run(budget // 2 * jobs)
    decoder.decodes += recreation.placements // jobs
    return state


def _sequenced(
    decoder: Decoder, axis: WorkingAxis, genome: Genome, budget: int | None, seed: int
) -> State:
    """A job tried in all places of the sequence is counted as one decode."""
    count = len(genome.order)
    search = SequenceSearch(axis, genome.order, seed)
    order = search.run(min(TRIES // count, TRIES_PER_JOB * count) if budget is None else budget)
    decoder.decodes += search.tried
    state = decoder.decode(order)
    assert state is not None
    return state


def _cost(state: State) -> int:
    return state.cost


def _default_budget(jobs: int) -> int:
    """Decodes that take well under a second; a decode takes the longer the more jobs there are."""
    return min(MOST_DECODES, PLACEMENTS // max(1, jobs)) if jobs <= LARGE else 0

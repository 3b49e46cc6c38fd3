"""The planner's front door: a problem in, a valid plan out."""

from planner.scheduling.decoder import Decoder, plan_of
from planner.scheduling.dispatch import LARGE
from planner.scheduling.objective import evaluate
from planner.scheduling.orders import portfolio
from planner.scheduling.problem import Problem, Solution
from planner.scheduling.repair import completed, patched
from planner.scheduling.search import Genome, Search
from planner.scheduling.state import State

PLACEMENTS = 52_000
MOST_DECODES = 4000


def solve(problem: Problem, *, budget: int | None = None, seed: int = 0) -> Solution:
    """The best plan found by a portfolio of orders, then a search of `budget` decodes.

    Without a budget the search takes well under a second on an ordinary week; a budget of 0 is the
    portfolio only. The same problem, budget and seed give the same plan on every machine.
    """
    decoder = Decoder(problem)
    genome, state = _best_of_portfolio(decoder)
    search_budget = _default_budget(len(decoder.work)) if budget is None else budget
    if search_budget > 0:
        _, state = Search(decoder, genome, seed).run(search_budget)
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


def _default_budget(jobs: int) -> int:
    """Decodes that take well under a second; a decode takes the longer the more jobs there are."""
    return min(MOST_DECODES, PLACEMENTS // max(1, jobs)) if jobs <= LARGE else 0

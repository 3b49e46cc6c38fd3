"""The planner's front door: a problem in, a valid plan out."""

from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.decoding.repair import completed, patched
from planner.scheduling.problem.dispatch import LARGE
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.orders import portfolio
from planner.scheduling.problem.problem import Plan, Problem, Solution
from planner.scheduling.problem.state import State
from planner.scheduling.search.annealing import Annealing
from planner.scheduling.search.board import Board
from planner.scheduling.search.position import Position
from planner.scheduling.search.sequence_search import SequenceSearch
from planner.scheduling.search.working_axis import WorkingAxis, working_axis

EFFORT, EFFORT_PER_JOB = 860_000, 100_000
"""Of the default search, the lesser of both: under a second on one core."""
MOST_SLOTS = 60_000
TRIES, TRIES_PER_JOB = 2_500_000, 400


def solve(problem: Problem, *, budget: int | None = None, seed: int = 0) -> Solution:
    """The best plan found by a portfolio of orders, then a search of `budget` decodes.

    Without a budget the search takes under a second on an ordinary week, and some seconds where
    a sequence of a hundred jobs is all that is asked; a budget of 0 is the portfolio only.
    The same problem, budget and seed give the same plan on every machine.
    """
    decoder = Decoder(problem)
    order, state = _best_of_portfolio(decoder)
    plans = [completed(decoder, plan_of(state))]
    if budget != 0:
        plans.append(completed(decoder, _improved(decoder, order, state, budget, seed)))
    mended = patched(decoder) if problem.previous else None
    if mended is not None:
        plans.append(mended)
    scored = [(evaluate(problem, plan).total, plan) for plan in plans]
    total, plan = min(scored, key=lambda pair: pair[0])
    return Solution(plan, total, decoder.decodes)


def _best_of_portfolio(decoder: Decoder) -> tuple[list[int], State]:
    best: tuple[list[int], State] | None = None
    for order in portfolio(decoder.problem, decoder.work, decoder.segments):
        state = decoder.decode(order, bound=best[1].cost if best else None)
        if state is not None:
            best = order, state
    assert best is not None
    return best


def _improved(
    decoder: Decoder, order: list[int], state: State, budget: int | None, seed: int
) -> Plan:
    axis = working_axis(decoder.problem, decoder.objective, decoder.segments)
    if axis is not None:
        return plan_of(min(state, _sequenced(decoder, axis, order, budget, seed), key=_cost))
    return _annealed(decoder, state, budget, seed)


def _annealed(decoder: Decoder, state: State, budget: int | None, seed: int) -> Plan:
    """As many placements as there are jobs count as one decode."""
    board = Board(decoder.problem, decoder.objective, decoder.empty)
    jobs = len(board.jobs)
    if not jobs or board.slots > MOST_SLOTS or (budget is None and jobs > LARGE):
        return plan_of(state)
    annealing = Annealing(board, _position(board, state), seed)
    effort = min(EFFORT, EFFORT_PER_JOB * jobs)
    best = annealing.run(None if budget is None else budget * jobs, effort)
    decoder.decodes += annealing.placements // jobs
    return board.in_minutes(best.placed)


def _position(board: Board, state: State) -> Position:
    position = Position.empty(board)
    for number, job in board.jobs.items():
        blocks = board.in_slots([(start, end) for start, end, _ in state.placed[number]])
        position.place(job, blocks, board.cost(job, blocks))
    return position


def _sequenced(
    decoder: Decoder, axis: WorkingAxis, order: list[int], budget: int | None, seed: int
) -> State:
    """A job tried in all places of the sequence is counted as one decode."""
    count = len(order)
    search = SequenceSearch(axis, order, seed)
    found = search.run(min(TRIES // count, TRIES_PER_JOB * count) if budget is None else budget)
    decoder.decodes += search.tried
    state = decoder.decode(found)
    assert state is not None
    return state


def _cost(state: State) -> int:
    return state.cost

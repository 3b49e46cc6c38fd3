"""Boards for tests, and positions on them."""

from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.problem.orders import earliest_due_first, effective_due, in_order
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.search.board import Board
from planner.scheduling.search.position import Position


def board_of(problem: Problem) -> Board:
    decoder = Decoder(problem)
    return Board(problem, decoder.objective, decoder.empty)


def decoded(problem: Problem) -> Plan:
    """A plan by earliest due date."""
    decoder = Decoder(problem)
    due = effective_due(problem)
    state = decoder.decode(in_order(earliest_due_first(decoder.work, due), decoder.jobs))
    assert state is not None
    return plan_of(state)


def position_of(board: Board, plan: Plan) -> Position:
    position = Position.empty(board)
    for number, job in board.jobs.items():
        blocks = board.in_slots(plan[number])
        position.place(job, blocks, board.cost(job, blocks))
    return position

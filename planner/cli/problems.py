"""solve and problem: planning problems as files."""

import sys
import time
from argparse import Namespace
from pathlib import Path

from planner.cli.output import give
from planner.cli.session import Session
from planner.domain.errors import InvalidValue, PlannerError
from planner.scheduling.problem.problem_json import (
    problem_from_json,
    problem_to_json,
    solution_to_json,
)
from planner.scheduling.problem.problem_text import LONGEST
from planner.scheduling.search.solve import solve


def solve_verb(session: Session, arguments: Namespace) -> None:
    """Opens no calendar."""
    if arguments.budget is not None and arguments.budget < 0:
        raise InvalidValue("The budget is a count of decodes, 0 or more.")
    problem = problem_from_json(_read(arguments.problem))
    begun = time.perf_counter()
    solution = solve(problem, budget=arguments.budget, seed=arguments.seed)
    milliseconds = (time.perf_counter() - begun) * 1000
    session.show(solution_to_json(solution, milliseconds))


def problem_verb(session: Session, arguments: Namespace) -> None:
    from planner.scheduling.building.build import build  # noqa: PLC0415

    problem = build(session.calendar, session.now).problem
    give(session, problem_to_json(problem), arguments.out)


def _read(name: str) -> str:
    try:
        read = _beginning(name)
    except OSError as error:
        raise PlannerError(f"{name} could not be read: {error.strerror}.") from None
    if len(read) > LONGEST:
        raise PlannerError(f"{name} is longer than {LONGEST // 10**6} million bytes.")
    try:
        return read.decode("utf-8")
    except UnicodeDecodeError:
        raise PlannerError(f"{name} is not a text file in UTF-8.") from None


def _beginning(name: str) -> bytes:
    """The whole file, or just enough of it to tell that it is too long."""
    if name != "-":
        with Path(name).open("rb") as file:
            return file.read(LONGEST + 1)
    if sys.stdin is None:
        raise PlannerError("There is no standard input to read the problem from.")
    return sys.stdin.buffer.read(LONGEST + 1)

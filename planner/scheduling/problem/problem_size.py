"""How large a problem file may be: more than anybody plans, and less than would never end."""

from collections.abc import Iterator

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem import DAY, Job, Problem
from planner.scheduling.problem.problem_fields import MOST_ITEMS

TEN_YEARS = 10 * 366 * DAY
MOST_JOBS, MOST_HABITS = 20_000, 2_000
MOST_DAYS = 8_000
MOST_PAIRS = 64_000_000
"""Tasks times windows and appointments: each task may have to look at each of them."""
MOST_PIECES, MOST_PIECES_OF_ONE = 100_000, 2_000


def check_size(problem: Problem) -> None:
    """Raises InvalidValue with the name of the field that is too large."""
    if problem.horizon > TEN_YEARS:
        raise InvalidValue(f"horizon must be at most ten years ({TEN_YEARS} minutes).")
    for name, count, most in _counts(problem):
        if count > most:
            raise InvalidValue(f"{name} has {count} items in all; at most {most} can be planned.")
    spans = len(problem.windows) + len(problem.busy)
    if len(problem.jobs) * spans > MOST_PAIRS:
        raise InvalidValue(
            f"tasks has {len(problem.jobs)} items, more than can be planned "
            f"among the {spans} of windows and busy."
        )
    _check_pieces(problem)


def _counts(problem: Problem) -> Iterator[tuple[str, int, int]]:
    """What lists have together: their name, how many items, and how many there may be."""
    jobs, habits = problem.jobs, [job for job in problem.jobs if job.allowed is not None]
    yield "tasks.allowed", len(habits), MOST_HABITS
    yield "tasks.allowed", sum(len(job.allowed or ()) for job in habits), MOST_ITEMS
    yield "tasks.deps", sum(len(job.predecessors) for job in jobs), MOST_ITEMS
    yield "previous", sum(map(len, problem.previous.values())), MOST_ITEMS


def _check_pieces(problem: Problem) -> None:
    total, spans = 0, len(problem.windows) + len(problem.busy)
    for index, job in enumerate(problem.jobs):
        pieces = _most_pieces(job, spans)
        total += pieces
        if pieces > MOST_PIECES_OF_ONE or total > MOST_PIECES:
            raise InvalidValue(
                f"tasks[{index}].p may take {pieces} pieces; at most {MOST_PIECES_OF_ONE} "
                f"of one task and {MOST_PIECES} of all can be planned."
            )


def _most_pieces(job: Job, spans: int) -> int:
    """All of them as short as allowed, or as long as allowed but for one at each end of a span."""
    shortest, longest = job.chunks
    return min(-(-job.processing // shortest), -(-job.processing // longest) + spans + 1)

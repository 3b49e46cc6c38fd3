"""Which limits keep work from being in time although there are minutes enough."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from planner.domain.message import Message
from planner.scheduling.fitting.fit_trials import plan_in_time
from planner.scheduling.problem.problem import UNBOUNDED, Problem


class Limit(StrEnum):
    """What divisible work does not know."""

    CHUNKS = "chunks"
    REST = "rest"
    PAUSE = "pause"
    EVENINGS = "evenings"
    """The evenings of a week, and the hours in them. Only a deadline goes beyond these."""


def limits_to_blame(problem: Problem, required: Collection[int]) -> tuple[Limit, ...]:
    """Each limit without which alone a plan in time is found; all of them where only that helps."""
    alone = tuple(
        limit
        for limit, without in _WITHOUT.items()
        if plan_in_time(without(problem), required) is not None
    )
    if alone:
        return alone
    for without in _WITHOUT.values():
        problem = without(problem)
    return tuple(_WITHOUT) if plan_in_time(problem, required) is not None else ()


def _without_chunks(problem: Problem) -> Problem:
    divisible = (
        replace(job, splittable=True, minimum_chunk=problem.grid, maximum_chunk=UNBOUNDED)
        if job.allowed is None
        else job
        for job in problem.jobs
    )
    return replace(problem, jobs=tuple(divisible))


_WITHOUT: dict[Limit, Callable[[Problem], Problem]] = {
    Limit.CHUNKS: _without_chunks,
    Limit.REST: lambda problem: replace(problem, rest=0),
    Limit.PAUSE: lambda problem: replace(problem, pause=0),
}


def limit_words(limits: tuple[Limit, ...], problem: Problem) -> tuple[Message, ...]:
    """Begins with what the count of minutes covers."""
    if limits == (Limit.EVENINGS,):
        return _all_said(limits, problem)
    counted = Message(
        "There are minutes enough for work that can be split anywhere; "
        "that count does not know of pieces, rest and pauses"
    )
    return counted, *_all_said(limits, problem)


def limits_ask_for_more(limits: tuple[Limit, ...], problem: Problem) -> tuple[Message, ...]:
    """Where a shortfall of minutes is not all that is lacking."""
    counted = Message(
        "That counts work that can be split anywhere; "
        "in pieces as they may be, with rest and pauses, more was found to be lacking"
    )
    return counted, *_all_said(limits, problem)


def _all_said(limits: tuple[Limit, ...], problem: Problem) -> tuple[Message, ...]:
    if limits == tuple(_WITHOUT):
        return (Message("Only without limits on pieces, rest and pauses was a plan found"),)
    return tuple(_said(limit, problem) for limit in limits)


def _said(limit: Limit, problem: Problem) -> Message:
    match limit:
        case Limit.CHUNKS:
            return Message(
                "Without limits on how short and how long pieces may be a plan was found"
            )
        case Limit.REST:
            rest = timedelta(minutes=problem.rest)
            return Message(
                "Without the rest of {rest} between two days a plan was found", {"rest": rest}
            )
        case Limit.EVENINGS:
            return Message(
                "With more evenings of a week, or more hours in them, a plan was found; "
                "they open for deadlines only"
            )
        case Limit.PAUSE:
            pause = timedelta(minutes=problem.pause)
            template = "Without the pause of {pause} between pieces a plan was found"
            return Message(template, {"pause": pause})

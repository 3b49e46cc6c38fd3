"""Mending an accepted plan: what still fits stays, only displaced work is placed again."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.values import dataclass
from planner.scheduling.decoding.decoder import Decoder, plan_of
from planner.scheduling.problem.objective import evaluate, minutes_of
from planner.scheduling.problem.orders import (
    by_previous_plan,
    earliest_due_first,
    effective_due,
    in_order,
)
from planner.scheduling.problem.problem import Job, Plan, Problem, Solution
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.state import State

ROUNDS = 8


def repair(problem: Problem) -> Solution:
    """The plan closest to `problem.previous` that breaks no hard rule.

    The previous plan itself comes back if it is still valid and lacks nothing that has room. When
    displaced work gets late, whole plans are tried as well and the cheapest is taken.
    """
    previous = without_strangers(problem)
    valid = not violations(problem, previous)
    if valid and _is_complete(problem, previous):
        return Solution(previous, evaluate(problem, previous).total, 0)
    decoder = Decoder(problem)
    plans = [previous] if valid else []
    plans += _mended(decoder, previous if valid else {})
    scored = [(evaluate(problem, plan).total, plan) for plan in plans]
    total, plan = min(scored, key=lambda pair: pair[0])  # the first of equals: the previous one
    return Solution(plan, total, decoder.decodes)


def patched(decoder: Decoder) -> Plan | None:
    """Keep and re-place without trying whole plans; None if dependencies cannot be kept."""
    patch = _patch(decoder)
    return None if patch is None else plan_of(patch.state)


def completed(decoder: Decoder, plan: Plan) -> Plan:
    """Place what the decoder left open although it has room, without moving anything for it."""
    for _ in range(ROUNDS):
        if _is_complete(decoder.problem, plan):
            return plan
        problem = replace(decoder.problem, previous=plan)
        more = patched(Decoder(problem))
        if more is None or evaluate(problem, more).total >= evaluate(problem, plan).total:
            return plan
        plan = more
    return plan


def without_strangers(problem: Problem) -> Plan:
    """The previous plan, an item for each job of the problem in ascending order."""
    jobs = sorted(job.id for job in problem.jobs)
    return {job: tuple(sorted(problem.previous.get(job, ()))) for job in jobs}


def _is_complete(problem: Problem, plan: Plan) -> bool:
    return all(
        sum(end - start for start, end in plan.get(job.id, ())) == job.processing
        for job in problem.jobs
    )


@dataclass(frozen=True, slots=True)
class _Patch:
    """A mended state, and the jobs that had to be placed again."""

    state: State
    displaced: tuple[int, ...]


def _mended(decoder: Decoder, settled: Plan) -> list[Plan]:
    """The patch alone, unless it delays a job that is not where it was in the settled plan."""
    patch = _patch(decoder)
    if patch is not None and not _any_late(decoder, patch, settled):
        return [plan_of(patch.state)]
    problem, work = decoder.problem, decoder.work
    due = effective_due(problem)
    orders = [by_previous_plan(problem, work, due), earliest_due_first(work, due)]
    states = [decoder.decode(in_order(order, decoder.jobs)) for order in orders]
    states.append(patch.state if patch is not None else None)
    return [plan_of(state) for state in states if state is not None]


def _any_late(decoder: Decoder, patch: _Patch, settled: Plan) -> bool:
    plan = plan_of(patch.state)
    moved = [job for job in patch.displaced if settled.get(job) != plan[job]]
    return any(_is_late(decoder.jobs[job], patch.state) for job in moved)


def _is_late(job: Job, state: State) -> bool:
    blocks = state.placed[job.id]
    if minutes_of(blocks) < job.processing:
        return True
    return job.due is not None and blocks[-1][1] > job.due


def _patch(decoder: Decoder) -> _Patch | None:
    """Keep what fits, then place the displaced, and lift what now starts before its predecessor."""
    due = effective_due(decoder.problem)
    by_previous = by_previous_plan(decoder.problem, decoder.work, due)
    by_due = earliest_due_first(decoder.work, due)
    decoder.decodes += 1
    lifted: set[int] = set()
    for _ in range(ROUNDS):
        state, displaced = _kept(decoder, by_previous, lifted)
        again = [job for job in by_due if job in displaced]
        for job_id in in_order(again, decoder.jobs):
            job = decoder.jobs[job_id]
            cost, blocks = decoder.placer.best(state, job)
            state.place(job, blocks, cost)
        torn = _torn(decoder, state)
        if not torn:
            _top_up(decoder, state, by_due)
            return _Patch(state, tuple(sorted(displaced)))
        lifted |= torn
    return None


def _kept(decoder: Decoder, order: Iterable[int], lifted: set[int]) -> tuple[State, set[int]]:
    """The state with every job that can stay wholly where it was, and the jobs that cannot."""
    state, displaced = decoder.base.copy(), set()
    for job_id in order:
        job = decoder.jobs[job_id]
        spans = sorted(decoder.problem.previous.get(job_id, ()))
        blocks = decoder.placer.keeper.stayed(state, job, spans) if job_id not in lifted else None
        if blocks is None:
            displaced.add(job_id)
        else:
            state.place(job, blocks, decoder.objective.job_cost(job, blocks))
    return state, displaced


def _torn(decoder: Decoder, state: State) -> set[int]:
    """Jobs that start before a predecessor is done."""
    torn = set()
    for job in decoder.work:
        blocks = state.placed[job.id]
        if blocks and job.predecessors:
            earliest = decoder.placer.earliest(state, job)
            if earliest is None or earliest > blocks[0][0]:
                torn.add(job.id)
    return torn


def _top_up(decoder: Decoder, state: State, order: Iterable[int]) -> None:
    """Give jobs that stayed, but lack minutes, the room that is left."""
    for job_id in order:
        job, blocks = decoder.jobs[job_id], state.placed[job_id]
        earliest = decoder.placer.earliest(state, job)
        if blocks and earliest is not None and minutes_of(blocks) < job.processing:
            more = decoder.placer.keeper.extension(state, job, blocks, earliest)
            state.place(job, more, 0)
            state.placed[job_id] = sorted([*blocks, *more])

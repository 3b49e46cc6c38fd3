"""A variant without some of its moves: what is refused stays where it was."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from planner.domain.block_edits import accept_blocks
from planner.domain.calendar import Calendar
from planner.domain.message import Message, Value
from planner.scheduling.building.axis import MINUTE
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.building.proposal import Blocks, Move, Variant
from planner.scheduling.placing.conflicts import Conflict, Rule, standing
from planner.scheduling.placing.place import Place
from planner.scheduling.placing.place_words import PlaceWords
from planner.scheduling.problem.problem import Job, Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import minutes_in
from planner.scheduling.proposing.differences import Replanning
from planner.scheduling.proposing.kept import limited
from planner.scheduling.proposing.notes import change_notes

NO_PLACE, LEFT_OPEN = "{task}, {length}: finds no place", "{task}, {length}: left open"


def without_moves(
    before: Calendar, variant: Variant, refused: Iterable[Move], now: datetime
) -> Variant | Message:
    """The rest of the variant, with what it costs; or why the rest cannot be done without them.

    `before` is the calendar of its proposal. A rule that the whole variant breaks already may stay
    broken.
    """
    moves = tuple(refused)
    planning = build(variant.calendar, now)
    blocks = _without(variant.blocks, moves)
    plan = planning.plan(blocks)
    lost = _left_out(planning, moves)
    if lost is not None:
        return lost
    broken = set(violations(planning.problem, planning.problem.previous))
    if not set(violations(planning.problem, plan)) <= broken:

        def words_of(span: Span, job: Job) -> PlaceWords:
            place = Place(planning.problem, plan, job, span)
            return PlaceWords(variant.calendar, now, planning, place)

        return _why_not(words_of, planning, plan, moves)
    after = accept_blocks(variant.calendar, _without(variant.blocks, variant.moves), now)
    change = Replanning(before, after, now, planning, _placing(planning, variant))
    rest = change.variant(variant.kind, plan, change_notes(change))
    return replace(rest, notes=tuple(_notes(rest, moves)))


def _without(blocks: Blocks, moves: Iterable[Move]) -> Blocks:
    """As they were before the moves."""
    left = set(blocks)
    for move in moves:
        left -= {(move.entry, interval) for interval in move.after}
        left |= {(move.entry, interval) for interval in move.before}
    return tuple(sorted(left, key=lambda block: (block[1], block[0])))


def _left_out(planning: PlanningProblem, moves: Iterable[Move]) -> Message | None:
    """A block whose work the calendar no longer asks for."""
    for move in moves:
        for interval in move.before:
            if planning.job_of(move.entry, interval) is None:
                values: dict[str, Value] = {"task": move.summary, "start": interval.start}
                return Message("{task} cannot stay {start}: it is no longer allowed", values)
    return None


def _placing(planning: PlanningProblem, variant: Variant) -> Problem:
    """With the work that the variant was to place."""
    minutes = {job: minutes_in(spans) for job, spans in planning.problem.previous.items()}
    for uid, missing in variant.unplaced.items():
        for job in planning.numbers.get(uid, ()):
            minutes[job] = minutes.get(job, 0) + missing // MINUTE
    return limited(planning.problem, minutes)


def _notes(rest: Variant, refused: Iterable[Move]) -> Iterator[Message]:
    """What was refused did not look for a place."""
    names = {move.summary for move in refused}
    for note in rest.notes:
        is_refused = note.template == NO_PLACE and note.values["task"] in names
        yield replace(note, template=LEFT_OPEN) if is_refused else note


def _why_not(
    words_of: Callable[[Span, Job], PlaceWords],
    planning: PlanningProblem,
    plan: Plan,
    refused: tuple[Move, ...],
) -> Message:
    """The first thing in the way of what was refused last."""
    jobs = {job.id: job for job in planning.problem.jobs}
    for move in reversed(refused):
        for interval in move.before:
            for number, (span,) in planning.plan(((move.entry, interval),)).items():
                words = words_of(span, jobs[number])
                conflict = min(standing(words.place, span), key=_rank, default=None)
                if conflict is not None:
                    return _in_the_way(words, conflict, span)
    waiting = _waiting(planning, plan, refused)
    if waiting is not None:
        return waiting
    names = ", ".join(move.summary for move in refused)
    return Message("Without {names} the rest would break a rule", {"names": names})


def _waiting(planning: PlanningProblem, plan: Plan, refused: tuple[Move, ...]) -> Message | None:
    """Work that has a place although what it waits for would have none."""
    gone = {number for move in refused for number in planning.numbers.get(move.entry, ())}
    for job in planning.problem.jobs:
        if gone.intersection(job.predecessors) and plan.get(job.id):
            task = planning.sources[job.id].summary
            start = planning.axis.instant(plan[job.id][0][0])
            values: dict[str, Value] = {"task": task, "start": start}
            return Message("{task} waits for it and is to begin {start}", values)
    return None


def _rank(conflict: Conflict) -> bool:
    """What takes the time comes first: it is also why a window begins later."""
    return conflict.rule not in (Rule.BUSY, Rule.FIXED, Rule.WORK)


def _in_the_way(words: PlaceWords, conflict: Conflict, span: Span) -> Message:
    if conflict.job is None or conflict.rule is Rule.PIECE:
        return words.forbidden(conflict, span)
    task, at = words.summary(conflict.job), words.at(conflict.span[0])
    if conflict.rule is Rule.WORK:
        return Message("{task} is to be there {start}", {"task": task, "start": at})
    if conflict.rule is Rule.FOLLOWER:
        return Message("{task} waits for it and is to begin {start}", {"task": task, "start": at})
    end = words.at(conflict.span[1])
    return Message("It waits for {task}, which ends {end}", {"task": task, "end": end})

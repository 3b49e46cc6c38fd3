"""A proposal as text, and its acceptance."""

import json
from argparse import Namespace
from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any

from planner.cli.session import Session
from planner.cli.text import Reader, moment_text, short_span
from planner.domain.clock import local_time, monday_of
from planner.domain.errors import InvalidValue, RefusedEdit
from planner.domain.ids import Uid
from planner.domain.message import Message, duration_text, english
from planner.scheduling.building.proposal import LateTask, Move, Proposal, Variant, VariantKind

FEW = 3
NAMES = {
    VariantKind.PLAN: "The plan",
    VariantKind.EVENING: "This evening",
    VariantKind.SPREAD: "Spread over the next days",
    VariantKind.OPEN: "Leave it open",
    VariantKind.CHEAPEST: "The cheapest",
}


def settle(
    session: Session, arguments: Namespace, proposal: Proposal, extra: dict[str, Any] | None = None
) -> None:
    """Shows the proposal; with --accept carries its chosen variant out."""
    chosen = chosen_variant(proposal, arguments.variant)
    if arguments.without:
        chosen = _without(session, proposal, chosen, arguments.without)
        proposal = replace(proposal, variants=(chosen,))
    sequence = None
    if arguments.accept:
        sequence = session.commit(chosen.calendar, proposal.name, proposal.before)
    unchanged = sequence is not None and chosen.calendar == proposal.before
    if session.as_json:
        session.write(_as_json(session, proposal, chosen, sequence, extra or {}))
    elif arguments.accept:
        session.say(variant_text(chosen, session.reader))
        done = "Nothing had to change." if unchanged else f"Accepted: {proposal.name}."
        session.say(done)
    else:
        session.show(proposal_text(proposal, session.reader))


def _without(session: Session, proposal: Proposal, chosen: Variant, names: list[str]) -> Variant:
    """What is left of the variant. Raises RefusedEdit where the rest cannot be done alone."""
    from planner.cli.entries import found  # noqa: PLC0415 (for --without alone)
    from planner.scheduling.proposing.refusing import without_moves  # noqa: PLC0415

    entries = {found(chosen.calendar, name).uid for name in names}
    moves = [move for move in chosen.moves if move.entry in entries]
    rest = without_moves(proposal.before, chosen, moves, session.now)
    if isinstance(rest, Message):
        why = english(rest, session.zone, session.now)
        raise RefusedEdit(f"It cannot be left out. {why[:1].upper()}{why[1:]}.")
    return rest


def chosen_variant(proposal: Proposal, number: int | None) -> Variant:
    """The variant by its number from 1. Raises InvalidValue naming how many there are."""
    if number is None:
        return proposal.variants[0]
    if not 1 <= number <= len(proposal.variants):
        count = len(proposal.variants)
        there = "there is 1" if count == 1 else f"there are {count}"
        raise InvalidValue(f"There is no variant {number}; {there}.")
    return proposal.variants[number - 1]


def proposal_text(proposal: Proposal, reader: Reader) -> str:
    parts = [proposal.name]
    for number, variant in enumerate(proposal.variants, 1):
        parts.append(f"\n{number}. {variant_text(variant, reader)}")
    accept = "--accept carries out the first" + (
        "; --accept --variant N another." if len(proposal.variants) > 1 else "."
    )
    return "\n".join([*parts, f"\nNothing is changed yet: {accept}"])


def variant_text(variant: Variant, reader: Reader) -> str:
    """Its name, then what moves, what becomes late, the rest left, evening hours."""
    lines = [NAMES[variant.kind]]
    lines += [f"   {line}" for line in _move_lines(variant, reader)] or ["   Nothing moves."]
    lines += [f"   Late: {_late_text(task, variant.kind, reader)}" for task in variant.becomes_late]
    new = {task.entry for task in variant.becomes_late}
    staying = [task for task in variant.late if task.entry not in new]
    lines += [f"   Still late: {_late_text(task, variant.kind, reader)}" for task in staying]
    if not variant.late and not variant.unplaced:
        lines.append("   Nothing becomes late.")
    lines += [f"   {fact}" for fact in _facts(variant, reader)]
    notes = (english(note, reader.zone, reader.now) for note in variant.notes)
    lines += [f"   {note.rstrip('.')}." for note in notes]
    return "\n".join(lines)


def _move_lines(variant: Variant, reader: Reader) -> list[str]:
    """A line each; a habit that moves on many days is summed up after its first."""
    counts = Counter(move.entry for move in variant.moves)
    summed_up: set[Uid] = set()
    lines: list[str] = []
    for move in variant.moves:
        if move.entry not in variant.calendar.habits or counts[move.entry] < FEW:
            lines.append(_move_line(move, reader))
        elif move.entry not in summed_up:
            summed_up.add(move.entry)
            lines.append(f"{_move_line(move, reader)}, and on {counts[move.entry] - 1} more days")
    return lines


def _move_line(move: Move, reader: Reader) -> str:
    before = ", ".join(short_span(span, reader) for span in move.before)
    after = ", ".join(short_span(span, reader) for span in move.after) or "not planned"
    moved = f"{before} → {after}" if before else after
    reason = english(move.reason, reader.zone, reader.now)
    return f"{move.summary}: {moved}" + (f" ({reason})" if reason else "")


def _late_text(task: LateTask, kind: VariantKind, reader: Reader) -> str:
    limit = "deadline" if task.hard else "due"
    if task.finish is None:
        fate = "left open" if kind is VariantKind.OPEN else "find no place"
        state = f"{duration_text(task.missing)} {fate}"
    else:
        state = f"finished {duration_text(task.finish - task.due)} after"
    return f"{task.summary}, {limit} {moment_text(task.due, reader)}, {state}"


def _facts(variant: Variant, reader: Reader) -> list[str]:
    facts = []
    if variant.shortest_rest is not None:
        facts.append(f"Shortest rest {duration_text(variant.shortest_rest)}.")
    for before, after in variant.first_start_moved.values():
        start, was = _clock(after, reader), _clock(before, reader)
        facts.append(f"{start[0]} starts {start[1]} instead of {was[1]}.")
    is_now = variant.week == monday_of(reader.today)
    week = "this week" if is_now else f"in week {variant.week.isocalendar().week}"
    facts.append(f"Evening hours {week} {duration_text(variant.evening)}.")
    return facts


def _clock(moment: datetime, reader: Reader) -> tuple[str, str]:
    local = local_time(moment, reader.zone)
    return f"{local:%A}", f"{local:%H:%M}"


def _as_json(
    session: Session,
    proposal: Proposal,
    chosen: Variant,
    sequence: int | None,
    extra: dict[str, Any],
) -> str:
    from planner.cli.documents import variant_document  # noqa: PLC0415 (msgspec for --json only)

    answer = extra | {
        "name": proposal.name,
        "accepted": sequence is not None,
        "sequence": sequence,
        "variant": proposal.variants.index(chosen) + 1,
        "variants": [
            variant_document(variant, session.zone, session.now) for variant in proposal.variants
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=1)

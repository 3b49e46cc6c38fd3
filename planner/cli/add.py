"""add: an entry from one line."""

import json
import sys
from argparse import Namespace
from dataclasses import replace

from planner.cli.session import CONTROL, Session
from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import new_uid
from planner.domain.tasks import Task
from planner.exchange.quick_add import fields, load_words, parse, to_entry

SEARCH = 100
"""Decodes for the cheapest variant, where variants are looked at."""


def add_verb(session: Session, arguments: Namespace) -> None:
    """A task or a habit is stored at once; a timed entry is proposed, and stored with --accept."""
    line = CONTROL.sub(" ", " ".join(arguments.text))
    quick = parse(line, session.now, session.zone, load_words())
    if not quick.title.strip():
        raise InvalidValue("An entry needs a title, such as: Review API 90m by friday")
    for warning in quick.warnings:
        print(warning, file=sys.stderr)
    entry = to_entry(quick, new_uid(), session.calendar, session.now)
    if arguments.calendar is not None:
        from planner.cli.collections import in_calendar  # noqa: PLC0415 (start-up time)

        entry = in_calendar(session, entry, arguments.calendar)
    parsed = fields(quick, session.zone)
    if isinstance(entry, Appointment | PersonalBlock):
        _propose(session, arguments, entry, parsed)
    else:
        _store(session, arguments, entry, parsed)


def _propose(
    session: Session,
    arguments: Namespace,
    entry: Appointment | PersonalBlock,
    parsed: dict[str, object],
) -> None:
    from planner.cli.proposals import settle  # noqa: PLC0415 (a plain task needs no planner)
    from planner.cli.text import event_times  # noqa: PLC0415
    from planner.scheduling.proposing.propose import propose_change  # noqa: PLC0415

    before = session.calendar
    name = f'Add "{entry.summary}", {event_times(entry, session.reader)}'
    budget = 0 if arguments.accept and arguments.variant is None else SEARCH
    proposal = propose_change(before, add(before, entry), session.now, name, budget=budget)
    settle(session, arguments, proposal, {"parsed": parsed, "uid": entry.uid})


def _store(
    session: Session, arguments: Namespace, entry: Task | Habit, parsed: dict[str, object]
) -> None:
    after, name = add(session.calendar, entry), f'Add "{entry.summary}"'
    if arguments.accept:
        _plan_with(session, arguments, after, name, {"parsed": parsed, "uid": entry.uid})
        return
    sequence = session.commit(after, name)
    if session.as_json:
        answer = {"parsed": parsed, "uid": entry.uid, "accepted": True, "sequence": sequence}
        session.write(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        from planner.cli.text import entry_line  # noqa: PLC0415

        session.say(entry_line(entry, after, session.reader))


def _plan_with(
    session: Session, arguments: Namespace, after: Calendar, name: str, extra: dict[str, object]
) -> None:
    """The entry and the plan that holds it are one change."""
    from planner.cli.proposals import settle  # noqa: PLC0415
    from planner.scheduling.proposing.propose import propose_plan  # noqa: PLC0415

    proposal = replace(propose_plan(after, session.now), before=session.calendar, name=name)
    settle(session, arguments, proposal, extra)

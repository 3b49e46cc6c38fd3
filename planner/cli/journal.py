"""undo, redo, history."""

import json
from argparse import Namespace
from collections.abc import Collection
from typing import TYPE_CHECKING

from planner.cli.session import Session
from planner.cli.text import moment_text
from planner.domain.errors import InvalidValue

if TYPE_CHECKING:
    from planner.store.history import Step


def undo_verb(session: Session, arguments: Namespace) -> None:  # noqa: ARG001 (a verb's signature)
    name = session.file.undo(session.now).name
    session.say(f"Undone: {name}", undone=name)


def redo_verb(session: Session, arguments: Namespace) -> None:  # noqa: ARG001 (a verb's signature)
    name = session.file.redo(session.now).name
    session.say(f"Done again: {name}", redone=name)


def history_verb(session: Session, arguments: Namespace) -> None:
    """Newest first. What was taken back is marked."""
    if arguments.limit is not None and arguments.limit < 1:
        raise InvalidValue("At least one step must be asked for.")
    steps = session.file.history(arguments.limit)
    for note in session.file.past.notes() if arguments.limit is None else ():
        session.file.add_note(note)
    if session.as_json:
        rows = [
            {"sequence": s.sequence, "at": s.at.isoformat(), "kind": s.kind, "name": s.name}
            | {"undone": s.undone, "by": s.by, "target": s.target}
            for s in steps
        ]
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    listed = {step.sequence for step in steps}
    for step in steps:
        mark = " (taken back)" if step.undone else ""
        when = moment_text(step.at, session.reader)
        by = f" · {step.by}" if step.by else ""
        session.show(f"{step.sequence:6}  {when}  {step_text(step, listed)}{mark}{by}")


def step_text(step: "Step", listed: Collection[int] = ()) -> str:
    """Its name; of an undo or redo the commit that it was about, with its name where that is not
    `listed` itself.
    """
    if step.target is None:
        return step.name
    name = "" if step.target in listed else f": {step.name}"
    return f"{step.kind} of commit {step.target}{name}"

"""unrecorded: what became of planned work whose time has passed."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.cli.documents import span_document
from planner.cli.entries import found, title_of
from planner.cli.session import Session
from planner.cli.text import short_uids, span_text
from planner.domain.blocks import PlannedBlock
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.recording import record_blocks, unrecorded
from planner.domain.written import parsed_length

NO_TIME = timedelta()


def unrecorded_verb(session: Session, arguments: Namespace) -> None:
    """Without an answer it only lists them; all answers are one step."""
    passed = unrecorded(session.calendar, session.now)
    worked = dict(_worked(session, arguments))
    if arguments.all is not None:
        worked = _all(passed, done=arguments.all == "done") | worked
    if not worked:
        _show(session, passed)
        return
    after = record_blocks(session.calendar, worked, session.now)
    blocks = "1 block" if len(worked) == 1 else f"{len(worked)} blocks"
    session.commit(after, f"Record {blocks}")
    left = len(unrecorded(after, session.now))
    rest = f" {left} more are not recorded." if left else ""
    session.say(
        f"Recorded: {blocks}.{rest} plan proposes what follows.", recorded=len(worked), left=left
    )


def _worked(session: Session, arguments: Namespace) -> Iterator[tuple[Uid, timedelta]]:
    for given in arguments.done or ():
        block = _block(session, given)
        yield block.uid, block.interval.length
    for given in arguments.missed or ():
        yield _block(session, given).uid, NO_TIME
    for given in arguments.worked or ():
        uid, equals, length = given.rpartition("=")
        if not equals:
            raise InvalidValue(f'"{given}" names no length; write --worked BLOCK=45m.')
        yield _block(session, uid).uid, parsed_length(length)


def _block(session: Session, given: str) -> PlannedBlock:
    entry = found(session.calendar, given)
    if not isinstance(entry, PlannedBlock):
        title = title_of(entry, session)
        raise InvalidValue(f'"{title}" is not a planned block; unrecorded lists them.')
    return entry


def _all(passed: Iterable[PlannedBlock], *, done: bool) -> dict[Uid, timedelta]:
    return {block.uid: block.interval.length if done else NO_TIME for block in passed}


def _show(session: Session, passed: tuple[PlannedBlock, ...]) -> None:
    if session.as_json:
        rows = [
            {"uid": block.uid, "entry": block.entry, "summary": title_of(block, session)}
            | span_document(block.interval)
            for block in passed
        ]
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    if not passed:
        session.show("All planned work that has passed is recorded.")
        return
    calendar = session.calendar
    short = short_uids([*calendar.tasks.values(), *calendar.habits.values(), *passed])
    count = "1 block was" if len(passed) == 1 else f"{len(passed)} blocks were"
    lines = [
        f"  {span_text(block.interval, session.reader)}  {title_of(block, session)}"
        f"  {short[block.uid]}"
        for block in passed
    ]
    how = "--all done or --all missed records them; --done, --missed, --worked single ones."
    session.show("\n".join([f"{count} not recorded:", *lines, how]))

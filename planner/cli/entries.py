"""list, show, edit, done, remove."""

import json
from argparse import Namespace
from dataclasses import replace
from datetime import datetime, timedelta

from planner.cli.documents import document, kind_of
from planner.cli.fields import with_fields
from planner.cli.finishes import Finishes
from planner.cli.session import Session
from planner.cli.text import entry_line, entry_lines, short_uids
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import ENTRY_TABLES, Calendar, Entry, Member
from planner.domain.edits import remove, replace_entry
from planner.domain.entries import Event, Status
from planner.domain.errors import InvalidValue, RefusedEdit, UnknownEntry
from planner.domain.ids import Uid
from planner.domain.series import AnEvent
from planner.domain.tasks import Task, TaskStatus
from planner.domain.written import parsed_length

NOTHING = 'Nothing here. Try: planner-cli add "Review API 90m by friday"'


def list_verb(session: Session, arguments: Namespace) -> None:
    """Everything by kind and time; what is done or cancelled only with --all."""
    entries = [entry for entry in _entries(session.calendar) if arguments.all or _is_current(entry)]
    if arguments.kind:
        entries = [entry for entry in entries if kind_of(entry) == arguments.kind]
    if arguments.calendar is not None:
        entries = _inside(session.calendar, entries, arguments.calendar)
    if session.as_json:
        finishes = Finishes(session)
        documents = [document(entry) | finishes.fact(entry) for entry in entries]
        session.show(json.dumps(documents, ensure_ascii=False, indent=1))
        return
    short = short_uids(entries)
    lines = [entry_line(e, session.calendar, session.reader, short[e.uid]) for e in entries]
    session.show(
        "\n".join(lines or ['Nothing here. Try: planner-cli add "Review API 90m by friday"'])
    )


def _inside(calendar: Calendar, entries: list[Entry], name: str) -> list[Entry]:
    from planner.domain.collection_edits import found_collection  # noqa: PLC0415 (as below)

    uid = found_collection(calendar, name).uid
    members = (entry for entry in entries if isinstance(entry, Member))
    return [each for each in members if calendar.collection(each.collection).uid == uid]


def show_verb(session: Session, arguments: Namespace) -> None:
    entry = found(session.calendar, arguments.uid)
    finishes = Finishes(session)
    if session.as_json:
        facts = document(entry) | finishes.fact(entry)
        session.write(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        lines = entry_lines(entry, session.calendar, session.reader)
        session.show("\n".join([*lines, *finishes.lines(entry)]))


def edit_verb(session: Session, arguments: Namespace) -> None:
    """Changes fields. The plan is not touched; `plan` proposes what follows from it."""
    entry = found(session.calendar, arguments.uid)
    arguments.calendar = _calendar_given(arguments)
    if isinstance(entry, AnEvent) or arguments.at is not None:
        _edit_event(session, arguments, entry)
        return
    changed = _resolved(with_fields(entry, arguments.fields, session.wall), session.calendar)
    if arguments.calendar is not None:
        from planner.cli.collections import in_calendar  # noqa: PLC0415 (start-up time of `add`)

        changed = in_calendar(session, changed, arguments.calendar)
    if getattr(changed, "summary", "a title") == "":
        raise InvalidValue("An entry needs a title.")
    session.commit(replace_entry(session.calendar, changed), f'Edit "{title_of(entry, session)}"')
    session.say(entry_line(changed, session.calendar, session.reader), uid=changed.uid)


def _calendar_given(arguments: Namespace) -> str | None:
    """The NAME of calendar=NAME, which is taken out of the fields: only a calendar knows it."""
    begin = "calendar="
    named = [text.removeprefix(begin) for text in arguments.fields if text.startswith(begin)]
    arguments.fields = [text for text in arguments.fields if not text.startswith(begin)]
    return named[-1] if named else None


def _edit_event(session: Session, arguments: Namespace, entry: Entry) -> None:
    """Of one that repeats the occurrences that are meant."""
    from planner.cli.scopes import edited, which  # noqa: PLC0415 (start-up time of `add`)

    before, said = session.calendar, which(session, entry, arguments)
    after = edited(session, entry, arguments)
    session.commit(after, f'Edit "{title_of(entry, session)}"{said}')
    events: list[Entry] = [*after.appointments.values(), *after.personal_blocks.values()]
    changed = [event for event in events if before.find(event.uid) != event]
    lines = [entry_line(event, after, session.reader) for event in changed]
    uid = changed[-1].uid if arguments.at is not None and changed else entry.uid
    session.say("\n".join(lines) or entry_line(entry, after, session.reader), uid=uid)


def _resolved(entry: Entry, calendar: Calendar) -> Entry:
    """Dependencies may be given by the beginning of a uid or by title, as everywhere."""
    if not isinstance(entry, Task):
        return entry
    return replace(entry, depends_on=tuple(found(calendar, uid).uid for uid in entry.depends_on))


def done_verb(session: Session, arguments: Namespace) -> None:
    from planner.domain.block_edits import complete_task  # noqa: PLC0415 (start-up time of `add`)

    entry = found(session.calendar, arguments.uid)
    if isinstance(entry, PlannedBlock):
        entry = found(session.calendar, entry.entry)
    if not isinstance(entry, Task):
        raise InvalidValue(f'"{title_of(entry, session)}" is not a task; only tasks are done.')
    if entry.status is TaskStatus.COMPLETED:
        raise RefusedEdit(f'"{entry.summary}" is already done.')
    took = None if arguments.took is None else parsed_length(arguments.took)
    if took is not None and took <= timedelta():
        raise InvalidValue("Work takes time: --took needs at least a minute, such as 45m.")
    after = complete_task(session.calendar, entry.uid, session.now, took)
    session.commit(after, f'Done "{entry.summary}"')
    session.say(f'Done: "{entry.summary}".', uid=entry.uid)


def remove_verb(session: Session, arguments: Namespace) -> None:
    entry = found(session.calendar, arguments.uid)
    title = title_of(entry, session)
    after, said = remove(session.calendar, entry.uid), ""
    if arguments.at is not None:
        from planner.cli.scopes import which, without_occurrence  # noqa: PLC0415 (as above)

        after, said = (
            without_occurrence(session, entry, arguments),
            which(session, entry, arguments),
        )
    session.commit(after, f'Remove "{title}"{said}')
    session.say(f'Removed "{title}"{said}. undo brings it back.', uid=entry.uid)


def found(calendar: Calendar, given: str) -> Entry:
    """The entry with this uid, the only one whose uid begins so, or the only one titled so.

    An entry is meant rather than its planned blocks, whose uids begin with its own.
    """
    exact = calendar.find(Uid(given))
    if exact is not None:
        return exact
    everything = list(_entries(calendar))
    begin = [entry for entry in everything if given and entry.uid.startswith(given)]
    matches = [entry for entry in begin if not isinstance(entry, PlannedBlock)] or begin
    matches = matches or [block for block in everything if _is_block_named(block, given)]
    matches = matches or [entry for entry in everything if _title(entry).lower() == given.lower()]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise UnknownEntry(f'"{given}" fits {len(matches)} entries; give more of the uid.')
    raise UnknownEntry(f'There is no entry "{given}"; list shows them with their uids.')


def _is_block_named(entry: Entry, given: str) -> bool:
    """By the beginning of its entry's uid and its whole time."""
    begin, at, time = given.partition("@")
    return (
        isinstance(entry, PlannedBlock)
        and bool(begin and at)
        and entry.entry.startswith(begin)
        and entry.uid == f"{entry.entry}@{time}"
    )


def title_of(entry: Entry, session: Session) -> str:
    if isinstance(entry, PlannedBlock):
        return _title(session.calendar.find(entry.entry) or entry)
    return _title(entry)


def _title(entry: Entry) -> str:
    return str(getattr(entry, "summary", "") or getattr(entry, "text", "") or entry.uid)


def _entries(calendar: Calendar) -> list[Entry]:
    return [
        entry
        for table in ENTRY_TABLES
        for entry in sorted(getattr(calendar, table).values(), key=_order)
    ]


def _order(entry: Entry) -> tuple[str, str]:
    moment: datetime | None = getattr(entry, "start", None) or getattr(entry, "due", None)
    return (moment.isoformat() if moment else "9999", entry.uid)


def _is_current(entry: Entry) -> bool:
    if isinstance(entry, Task):
        return entry.status is TaskStatus.NEEDS_ACTION
    return not (isinstance(entry, Event) and entry.status is Status.CANCELLED)

"""calendars: to list, make, change and remove them."""

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from planner.cli.grammar import WrongUsage
from planner.cli.session import Session
from planner.domain.calendar import Entry, Member
from planner.domain.calendar_collection import (
    CalendarCollection,
    Colour,
    Reminds,
    name_given,
    reference_to,
)
from planner.domain.collection_edits import (
    entry_counts,
    found_collection,
    keep_collection,
    new_collection,
    ordered,
    remove_collection,
    within,
)
from planner.domain.errors import InvalidValue
from planner.domain.ids import new_uid

AnyEntry = TypeVar("AnyEntry", bound=Entry)
Act = Callable[[Session, Namespace], None]


def calendars_verb(session: Session, arguments: Namespace) -> None:
    act, given = ACTIONS[arguments.action]
    if len(arguments.words) != given:
        wanted = ("", " NAME", f" NAME {SECOND.get(arguments.action, 'NEW-NAME')}")
        raise WrongUsage(f"It is: calendars {arguments.action}{wanted[given]}")
    if arguments.with_entries and arguments.action != "remove":
        raise WrongUsage("--with-entries says what is removed; only remove knows it.")
    act(session, arguments)


def _list(session: Session, _: Namespace) -> None:
    counts = entry_counts(session.calendar)
    found = ordered(session.calendar)
    if session.as_json:
        facts = [_facts(each) | {"entries": counts[each.uid]} for each in found]
        session.write(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    width = max(len(each.title) for each in found)
    lines = [f"{each.title:{width}}  {_line(each, counts[each.uid])}" for each in found]
    if len(found) == 1:
        lines.append("calendars add NAME makes another, such as Family or Holidays.")
    session.show("\n".join(lines))


def _facts(found: CalendarCollection) -> dict[str, object]:
    names = ("uid", "colour", "shown", "busy", "reminds")
    facts = {name: getattr(found, name) for name in names}
    return {"name": found.title} | facts


def _line(found: CalendarCollection, count: int) -> str:
    parts = [found.colour.value if found.colour else "by kind", _counted(count)]
    if not found.busy:
        parts.append("takes no time")
    if not found.shown:
        parts.append("hidden, but takes its time" if found.busy else "hidden")
    if found.reminds is not Reminds.ALWAYS:
        parts.append(SILENCE[found.reminds])
    return ", ".join(parts)


def _counted(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _add(session: Session, arguments: Namespace) -> None:
    (name,) = arguments.words
    made = new_collection(session.calendar, new_uid(), name)
    _keep(session, made, f'Add the calendar "{made.name}"', "is there", "")


def _rename(session: Session, arguments: Namespace) -> None:
    found, name = _found(session, arguments), name_given(arguments.words[1])
    if not name:
        raise InvalidValue("A calendar needs a name.")
    named = replace(found, name=name)
    _keep(session, named, f'Rename the calendar "{found.title}" to "{name}"', "is its name", "")


def _colour(session: Session, arguments: Namespace) -> None:
    found, text = _found(session, arguments), arguments.words[1].strip().lower()
    text = {"grey": "gray", "sky blue": "skyblue"}.get(text, text)
    if text not in set(Colour):
        raise InvalidValue(f'"{text}" is none of {", ".join(Colour)}.')
    coloured = replace(found, colour=Colour(text))
    _keep(session, coloured, f'Colour the calendar "{found.title}" {text}', f"is {text}", "")


def _show(session: Session, arguments: Namespace) -> None:
    found = replace(_found(session, arguments), shown=True)
    _keep(session, found, f'Show the calendar "{found.title}"', "is shown", "")


def _hide(session: Session, arguments: Namespace) -> None:
    found = replace(_found(session, arguments), shown=False)
    _keep(session, found, f'Hide the calendar "{found.title}"', "is hidden", _while_hidden(found))


def _while_hidden(found: CalendarCollection) -> str:
    time = "still take their time in the plan" if found.busy else "take no time"
    reminds = "one is still reminded of them" if found.is_reminding else "nothing reminds of them"
    return f"Its entries {time}; {reminds}."


def _busy(session: Session, arguments: Namespace) -> None:
    found = replace(_found(session, arguments), busy=True)
    name = f'Let the calendar "{found.title}" take time'
    _keep(session, found, name, "takes time", "plan proposes what follows.")


def _free(session: Session, arguments: Namespace) -> None:
    found = replace(_found(session, arguments), busy=False)
    name = f'Let the calendar "{found.title}" take no time'
    _keep(session, found, name, "takes no time", "plan proposes what follows.")


def _remind(session: Session, arguments: Namespace) -> None:
    found, text = _found(session, arguments), arguments.words[1].strip().lower()
    if text not in set(Reminds):
        raise InvalidValue(f'"{text}" is none of {", ".join(Reminds)}.')
    told = replace(found, reminds=Reminds(text))
    name = f'Let the calendar "{found.title}" remind {WHEN[told.reminds]}'
    _keep(session, told, name, f"reminds {WHEN[told.reminds]}", "")


def _found(session: Session, arguments: Namespace) -> CalendarCollection:
    return found_collection(session.calendar, arguments.words[0])


def _keep(session: Session, found: CalendarCollection, name: str, now: str, then: str) -> None:
    session.commit(keep_collection(session.calendar, found), name)
    session.say(f'"{found.title}" {now}. {then}'.rstrip(), **_facts(found))


def _remove(session: Session, arguments: Namespace) -> None:
    found, calendar = _found(session, arguments), session.calendar
    count = entry_counts(calendar)[found.uid]
    gone = arguments.with_entries
    after = remove_collection(calendar, found.uid, with_its_entries=gone)
    session.commit(after, f'Remove the calendar "{found.title}"')
    where = after.collection(None).title
    became = "went with it" if gone else f'went to "{where}"'
    entries = f" {_counted(count)} {became}." if count else ""
    session.say(
        f'Removed the calendar "{found.title}".{entries} undo brings it back.', **_facts(found)
    )


ACTIONS: Mapping[str, tuple[Act, int]] = {
    "list": (_list, 0),
    "add": (_add, 1),
    "rename": (_rename, 2),
    "colour": (_colour, 2),
    "show": (_show, 1),
    "hide": (_hide, 1),
    "busy": (_busy, 1),
    "free": (_free, 1),
    "remind": (_remind, 2),
    "remove": (_remove, 1),
}
"""Each with how many words it wants."""

SECOND = {"colour": "COLOUR", "remind": "always|shown|never"}
WHEN = {
    Reminds.ALWAYS: "always",
    Reminds.SHOWN: "while it is shown",
    Reminds.NEVER: "never",
}
SILENCE = {Reminds.SHOWN: "reminds while it is shown", Reminds.NEVER: "does not remind"}


def in_calendar(session: Session, entry: AnyEntry, name: str | None) -> AnyEntry:
    """The entry in the calendar of that name; as it is without one."""
    if name is None:
        return entry
    if not isinstance(entry, Member):
        raise InvalidValue("Notes, planned blocks and time worked are in no calendar of their own.")
    return within(entry, reference_to(found_collection(session.calendar, name)))

"""How a file wrote what fields of ours stand for, and those fields written so again.

A form is kept only where our own line would say less. Most are heads, a property with its
parameters: whatever the field becomes, it is written behind them. Others are whole lines; they are
written in the place of ours for as long as ours say what they said when the entry came in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple
from zlib import crc32

from planner.domain.entries import Event, Note
from planner.domain.tasks import Task
from planner.exchange.ics_form_times import clock_of, in_head, length_line, moment_of
from planner.exchange.ics_heads import Parts, harmless, parted
from planner.exchange.ics_writing import utc_text

TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION")
"""An empty one is written where the file had it empty, or with parameters."""

END = ("DTEND", "DURATION")
ALL_TIMES = ("DTSTART", *END, "RRULE", "EXRULE", "RDATE", "EXDATE")
LENGTH_OF_TASK = ("DUE", "DURATION", "ESTIMATED-DURATION")
PROGRESS = ("STATUS", "COMPLETED", "PERCENT-COMPLETE")
WORK = ("ESTIMATED-DURATION", "X-FLEXDAY-REMAINING")
ASSUMED = "X-FLEXDAY-ESTIMATE-ASSUMED"
WHOLE_DAYS, NO_LENGTH = "whole days", "no length"
"""Not properties, but what others mean depends on them; what takes no time is kept as a minute."""
ONE_MINUTE = timedelta(minutes=1)

Names = tuple[str, ...]
DEPENDS: Mapping[Names, Names] = {
    END: ("DTSTART",),
    ("TRANSP",): (WHOLE_DAYS, NO_LENGTH),
    ("RRULE",): ("DTSTART", "RDATE"),
    ("EXRULE",): ("DTSTART", "RRULE"),
    ("RDATE",): ("DTSTART", "RRULE"),
    ("EXDATE",): ("DTSTART", "RRULE", "RDATE"),
    LENGTH_OF_TASK: ("DTSTART", ASSUMED),
    ("ESTIMATED-DURATION",): (ASSUMED,),
    PROGRESS: WORK,
    ("STATUS",): ("COMPLETED",),
    ("PERCENT-COMPLETE",): ("STATUS", *WORK),
}
"""What else has to be as it was, for the whole lines of these properties to mean the same."""

HEAD = "="


class Form(NamedTuple):
    """The lines of a file for the properties `names`; a HEAD before one that lacks its value.
    Without a `key` they are right for every value.
    """

    names: Names
    key: str
    lines: tuple[str, ...]


def forms_text(forms: Iterable[Form]) -> str:
    """As one text, which is the same for most entries of a file."""
    lines = [
        line
        for names, key, said in forms
        for line in (f"@{'+'.join(names)}{' ' * bool(key)}{key}", *said)
    ]
    return "\n".join(lines)


def forms_in(text: str) -> Iterator[Form]:
    for part in f"\n{text}".split("\n@")[1:]:
        head, *lines = part.split("\n")
        names, _, key = head.partition(" ")
        yield Form(tuple(names.split("+")), key, tuple(lines))


class Ours(NamedTuple):
    """The lines that we write for an entry, by the names of their properties."""

    entry: Event | Task | Note
    lines: Mapping[str, Sequence[str]]

    def of(self, names: Iterable[str]) -> list[str]:
        return [line for name in names for line in self.lines.get(name, ())]

    def key(self, names: Names) -> str:
        """Of what they say; the same only for the same."""
        said = [f"{name}={'|'.join(self._facts(name))}" for name in names]
        said += [f"{name}={'|'.join(self._facts(name))}" for name in DEPENDS.get(names, ())]
        return f"{crc32(chr(10).join(said).encode('utf-8', 'replace')):08x}"

    def _facts(self, name: str) -> Sequence[str]:
        """A moved occurrence is named in the form of its series, which may be unknown."""
        entry = self.entry
        if isinstance(entry, Event):
            if name == "RECURRENCE-ID" and entry.recurrence_id is not None:
                return (utc_text(entry.recurrence_id),)
            if name == WHOLE_DAYS:
                return (str(entry.all_day),)
            if name == NO_LENGTH:
                is_short = entry.end - entry.start <= ONE_MINUTE
                return self.of(("DTSTART", *END)) if is_short else ()
        return self.lines.get(name, ())


def ours_of(entry: Event | Task | Note, lines: Iterable[str]) -> Ours:
    by_name: dict[str, list[str]] = {}
    for line in lines:
        by_name.setdefault(_name(line), []).append(line)
    return Ours(entry, by_name)


def _name(line: str) -> str:
    """Of a line of ours, whose parameters hold neither colons nor quotes."""
    return line.partition(":")[0].partition(";")[0]


def in_forms(entry: Event | Task | Note, lines: Sequence[str]) -> list[str]:
    """Our lines as the file of the entry would write them."""
    if not entry.forms:
        return list(lines)
    ours, instead = ours_of(entry, lines), dict[str, list[str]]()
    for form in forms_in(entry.forms):
        written = _written(form, ours)
        if written is not None:
            instead |= dict.fromkeys(form.names, written)  # the same list, to be emptied once
    said: list[str] = []
    for line in lines:
        theirs = instead.get(_name(line))
        said += [line] if theirs is None else theirs
        if theirs is not None:
            theirs.clear()
    rest = {id(theirs): theirs for theirs in instead.values()}
    return said + [line for theirs in rest.values() for line in theirs]


def settled(entry: Event | Task | Note, lines: Iterable[str]) -> str:
    """The forms of an entry that was changed since it was read: those that still say the same, and
    of the others what is true of any value.
    """
    ours = ours_of(entry, lines)
    return forms_text(
        kept for form in forms_in(entry.forms) if (kept := _settled(form, ours)) is not None
    )


def _settled(form: Form, ours: Ours) -> Form | None:
    mine, written = ours.of(form.names), _written(form, ours)
    if written is None or written == mine:
        return None
    if not form.key or form.key == ours.key(form.names):
        return form
    parts = parted(written[0])
    return parts and Form(form.names, "", (f"{HEAD}{parts.name}{parts.parameters}",))


def _written(form: Form, ours: Ours) -> list[str] | None:
    """None where ours is to stand."""
    mine = ours.of(form.names)
    if form.key and form.key != ours.key(form.names):
        return _with_parameters(form, mine)
    if not form.key and not mine and form.names[0] not in TEXTS:
        return None
    said = [filled(line[1:], mine, ours.entry) if line[0] == HEAD else line for line in form.lines]
    whole = [line for line in said if line is not None]
    return whole if len(whole) == len(said) else _with_parameters(form, mine)


def _with_parameters(form: Form, mine: Sequence[str]) -> list[str] | None:
    """What was changed here keeps what is true of any value, such as its language."""
    theirs = parted(f"{form.lines[0].removeprefix(HEAD)}:") if len(form.lines) == 1 else None
    if theirs is None or len(mine) != 1 or _name(mine[0]) != theirs.name:
        return None
    kept = harmless(theirs.parameters)
    return [f"{theirs.name}{kept}{mine[0][len(theirs.name) :]}"] if kept else None


def filled(head: str, mine: Sequence[str], entry: Event | Task | Note) -> str | None:
    """The head with what the entry has for it; None where that cannot be said in it."""
    name, parameters, _ = parted(f"{head}:") or Parts(head, "", "")
    moment = moment_of(entry, name)
    if moment is not None:
        if name == "DTSTART" and mine and ";TZID=" in mine[0] and ";TZID=" not in parameters:
            return None  # what repeats does so on the wall clock of its zone
        return in_head(name, parameters, moment, clock_of(entry, name))
    if name == "DURATION" and isinstance(entry, Event):
        return length_line(parameters, entry)
    value = mine[0].partition(":")[2] if mine else ""
    return f"{name}{parameters}:{value}" if value or name in TEXTS else None

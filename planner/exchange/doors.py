"""One door for all forms of files: what a file is, its content tells rather than its name."""

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from pathlib import PurePath

from planner.domain.sentence import Sentence
from planner.domain.values import dataclass
from planner.exchange.csv_dates import Order
from planner.exchange.ics_lines import plain
from planner.exchange.report import ImportReport, whole_file

LARGEST_FILE = 50_000_000
MOST_LINES = 3_000_000
ENDINGS = (".ics", ".ical", ".ifb", ".icalendar", ".vcs", ".json", ".csv", ".tsv", ".txt")
"""Of files that a folder is searched for."""

FORMS = ("ics", "csv", "taskwarrior", "todo.txt", "json")

Told = Callable[[float], None]
"""Called now and then with the share of a file that is read."""

_COMPONENT = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*V", re.IGNORECASE | re.MULTILINE)
_PACKED: Mapping[bytes, Sentence] = {
    b"\x1f\x8b": Sentence("It is packed (gzip); unpack it first."),
    b"PK\x03\x04": Sentence("It is packed (zip); unpack it first, and import the folder."),
    b"BZh": Sentence("It is packed (bzip2); unpack it first."),
    b"\xfd7zXZ": Sentence("It is packed (xz); unpack it first."),
    b"%PDF": Sentence("It is a PDF, which is made for printing; ask for the calendar as .ics."),
    b"\x89PNG": Sentence("It is a picture."),
    b"\xff\xd8\xff": Sentence("It is a picture."),
    b"SQLite format 3": Sentence("It is a database; export the calendar from its program as .ics."),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """How files are read: for a reader in `zone` at `now`. `form` is one of FORMS where the content
    is not to be asked; `columns` and `dates` are of tables.
    """

    zone: str
    now: datetime
    form: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    dates: Order | None = None


def read_any(data: bytes, name: str, asked: Asked, told: Told | None = None) -> ImportReport:
    """All entries of a file called `name`. Raises nothing for content."""
    if why := _why_not_read(data):
        return whole_file(why)
    if asked.form:
        return _read_as(asked.form, data, asked, told)
    if why := _why_not_known(data):
        return whole_file(why)
    bare = plain(data)
    if _COMPONENT.search(bare):
        return _read_as("ics", data, asked, told)
    form = _form(text_of(bare), PurePath(name.lower()))
    return _read_as(form, data, asked, told) if form else whole_file(_why_none(bare))


def _why_not_read(data: bytes) -> Sentence | None:
    """Of files that are too large, whatever they are."""
    if len(data) > LARGEST_FILE:
        return Sentence("It has more than {most} MB.", most=LARGEST_FILE // 1_000_000)
    if data.count(b"\n") > MOST_LINES:
        return Sentence("It has more than {most:,} lines.", most=MOST_LINES)
    return None


def _why_not_known(data: bytes) -> Sentence | None:
    """Of files that are known to be none of the forms by their first octets."""
    if not data.strip():
        return Sentence("It is empty.")
    return next((why for mark, why in _PACKED.items() if data.startswith(mark)), None)


def _form(text: str, name: PurePath) -> str:
    """Empty where it is none of the forms; a form that nothing in the file speaks for only where
    its name does.
    """
    from planner.exchange.calendar_json_import import looks_like_ours  # noqa: PLC0415
    from planner.exchange.csv_import import looks_like_csv  # noqa: PLC0415
    from planner.exchange.taskwarrior_import import looks_like_taskwarrior  # noqa: PLC0415
    from planner.exchange.todo_txt_import import looks_like_todo_txt  # noqa: PLC0415

    if name.suffix in (".ics", ".ical", ".ifb", ".icalendar"):
        return "ics"
    if looks_like_ours(text):
        return "json"
    if looks_like_taskwarrior(text):
        return "taskwarrior"
    if text.lstrip()[:1] in ("<", "{", "["):
        return ""
    if looks_like_csv(text) or name.suffix in (".csv", ".tsv"):
        return "csv"
    is_named = name.name in ("todo.txt", "done.txt") or name.name.endswith(".todo.txt")
    return "todo.txt" if is_named or (looks_like_todo_txt(text) and _is_text(text)) else ""


def _read_as(form: str, data: bytes, asked: Asked, told: Told | None) -> ImportReport:
    if form == "ics":
        from planner.exchange.ics_import import read_calendar  # noqa: PLC0415

        return read_calendar(data, asked.zone, asked.now, told)
    text = text_of(plain(data))
    if form == "csv":
        from planner.exchange.csv_import import read_csv  # noqa: PLC0415

        return read_csv(text, asked.zone, columns=asked.columns, dates=asked.dates)
    if form == "taskwarrior":
        from planner.exchange.taskwarrior_import import read_taskwarrior  # noqa: PLC0415

        return read_taskwarrior(text, asked.zone)
    if form == "json":
        from planner.exchange.calendar_json_import import read_calendar_json  # noqa: PLC0415

        return read_calendar_json(text)
    from planner.exchange.todo_txt_import import read_todo_txt  # noqa: PLC0415

    return read_todo_txt(text, asked.zone)


def text_of(data: bytes) -> str:
    """UTF-8, or else what Windows calls Latin-1, which always succeeds."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _is_text(text: str) -> bool:
    start = text[:2000]
    odd = sum(
        not (c.isprintable() or c in "\t\n\r") or c == "\N{REPLACEMENT CHARACTER}" for c in start
    )
    return odd * 50 <= len(start)


def _why_none(data: bytes) -> Sentence:
    start = data[:2000].lower()
    if b"<html" in start or b"<!doctype" in start:
        return Sentence(
            "It is a web page; download the calendar itself, whose name often ends in .ics."
        )
    if data.lstrip()[:12].lower().startswith((b'["vcalendar"',)):
        return Sentence("It is a calendar as JSON (jCal), which is not read; ask for .ics.")
    return Sentence(
        "It is no calendar (.ics), no table with a title and dates (.csv), no export of "
        "Taskwarrior and no todo.txt."
    )

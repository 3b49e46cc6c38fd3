"""What `task export` writes: a JSON object for each task."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from planner.domain.clock import local_time
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.tasks import HOUR, NO_TIME, Priority, Task, TaskStatus
from planner.domain.written import in_range
from planner.exchange.gathering import Row, gathered
from planner.exchange.ics_kept import utc_moment
from planner.exchange.ics_writing import escaped
from planner.exchange.lengths import read_length
from planner.exchange.report import ImportReport, Refused, whole_file
from planner.exchange.source import source_line

FORM = "Taskwarrior"
ESTIMATES = ("estimate", "estimated", "est", "effort", "duration")
"""Names that people give to the attribute of their own for it."""

PRIORITIES = {"H": Priority.HIGH, "M": Priority.NORMAL, "L": Priority.LOW}
STATUSES = {
    "pending": TaskStatus.NEEDS_ACTION,
    "waiting": TaskStatus.NEEDS_ACTION,
    "completed": TaskStatus.COMPLETED,
    "deleted": TaskStatus.CANCELLED,
}
DERIVED = ("id", "urgency")
TAKEN = frozenset(
    [
        "uuid",
        "description",
        "status",
        "due",
        "scheduled",
        "wait",
        "end",
        "modified",
        "priority",
        "project",
        "tags",
        "depends",
        "annotations",
    ]
)
LONGEST_NUMBER = 24
"""A smaller number is an estimate in hours, another one in minutes."""

Fields = Mapping[str, Any]


def looks_like_taskwarrior(text: str) -> bool:
    start = text.lstrip()[:1]
    return start in ("[", "{") and '"uuid"' in text and '"description"' in text


def read_taskwarrior(text: str, zone: str) -> ImportReport:
    rows = list(_lines(text))
    if not rows or any(row.value is None for row in rows):
        rows = _whole(text) or rows
    if all(row.value is None for row in rows):
        return whole_file(Sentence("It is no JSON that can be read."), FORM)
    return gathered(rows, lambda value, notes: _Fields(value, zone, notes).task(), FORM)


def _lines(text: str) -> Iterator[Row[Any]]:
    """An object in each line, as the program writes them; nothing where the file is laid out
    otherwise. A line that cannot be read is a row without a value.
    """
    lines = [
        (number, line.strip().removesuffix(","))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip() not in ("", "[", "]")
    ]
    lines = [(number, line.removeprefix("[").removesuffix("]")) for number, line in lines]
    lines = [(number, line) for number, line in lines if line]
    if any(line[0] != "{" for _, line in lines) or any(line == "{" for _, line in lines):
        return
    for number, line in lines:
        value = _parsed(line)
        yield Row(number, _what(value, line), value)


def _whole(text: str) -> list[Row[Any]] | None:
    value = _parsed(text)
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(each, dict) for each in values):
        return None
    return [Row(None, _what(each, ""), each) for each in values]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _what(value: object, text: str) -> str:
    named = value.get("description") if isinstance(value, dict) else None
    return str(named or text)[:80] or Sentence("A task")


class _Fields:
    """One exported task, in the domain's types."""

    def __init__(self, value: object, zone: str, notes: list[Sentence]) -> None:
        if not isinstance(value, dict):
            raise Refused("It is no JSON that can be read.")
        self._value: Fields = value
        self._zone = zone
        self._notes = notes

    def task(self) -> Task:
        uuid, status = self._text("uuid"), self._status()
        if not uuid:
            raise Refused("It has no uuid.")
        estimate = self._estimate()
        releases = [moment for name in ("scheduled", "wait") if (moment := self._moment(name))]
        return Task(
            uid=Uid(uuid),
            summary=self._text("description"),
            estimate=estimate or HOUR,
            estimate_assumed=estimate is None,
            remaining=NO_TIME if status is TaskStatus.COMPLETED else estimate or HOUR,
            release_date=max(releases, default=None),
            due_date=self._moment("due"),
            priority=PRIORITIES.get(self._text("priority").upper(), Priority.NORMAL),
            status=status,
            completed_at=self._moment("end") if status is TaskStatus.COMPLETED else None,
            project=self._text("project"),
            categories=self._texts("tags"),
            depends_on=tuple(Uid(uid) for uid in self._texts("depends")),
            description=self._annotations(),
            revised=self._moment("modified"),
            foreign=(*self._rest(), self._source()),
        )

    def _status(self) -> TaskStatus:
        said = self._text("status")
        if said == "recurring":
            raise Refused("It is the template of tasks that repeat; those come in by themselves.")
        if said not in STATUSES:
            self._notes.append(
                Sentence('Its status "{said}" is unknown; it was taken as open.', said=said[:40])
            )
        return STATUSES.get(said, TaskStatus.NEEDS_ACTION)

    def _text(self, name: str) -> str:
        value = self._value.get(name, "")
        return str(value).strip() if isinstance(value, str | int | float) else ""

    def _texts(self, name: str) -> tuple[str, ...]:
        """A list, or before version 2.6 a text with commas."""
        value = self._value.get(name, ())
        values = value.split(",") if isinstance(value, str) else value
        if not isinstance(values, list | tuple):
            return ()
        return tuple(dict.fromkeys(each.strip() for each in values if isinstance(each, str)))

    def _moment(self, name: str) -> datetime | None:
        text = self._text(name)
        if not text:
            return None
        moment = utc_moment(text) or _iso_moment(text)
        try:
            if moment is not None:
                in_range(moment.date())
                return moment
        except InvalidValue as error:
            self._notes.append(
                Sentence("Its {name} was left out: {error}", name=name, error=error.sentence)
            )
            return None
        self._notes.append(
            Sentence('Its {name} "{text}" is no time; it was left out.', name=name, text=text[:40])
        )
        return None

    def _estimate(self) -> timedelta | None:
        name = next((name for name in ESTIMATES if self._text(name)), None)
        if name is None:
            return None
        text = self._text(name)
        try:
            number = float(text)
        except ValueError:
            number = -1.0
        if 0 < number < LONGEST_NUMBER:
            self._notes.append(
                Sentence("Its {name} {text} was taken as hours.", name=name, text=text)
            )
            return timedelta(minutes=round(number * 60))
        try:
            return read_length(text.removesuffix(".000000"))
        except InvalidValue as error:
            self._notes.append(
                Sentence("Its {name} was left out: {error}", name=name, error=error.sentence)
            )
            return None

    def _annotations(self) -> str:
        """A line each, with its day."""
        notes = self._value.get("annotations", ())
        if not isinstance(notes, list):
            return ""
        return "\n".join(self._annotation(note) for note in notes if isinstance(note, dict))

    def _annotation(self, note: Fields) -> str:
        moment = utc_moment(str(note.get("entry", "")))
        day = "" if moment is None else f"{local_time(moment, self._zone):%Y-%m-%d}: "
        return f"{day}{note.get('description', '')}"

    def _source(self) -> str:
        said = {name: value for name, value in self._value.items() if name not in DERIVED}
        return source_line("TASKWARRIOR", json.dumps(said, sort_keys=True, ensure_ascii=False))

    def _rest(self) -> Iterator[str]:
        """Attributes that no field stands for, for the export."""
        for name, value in sorted(self._value.items()):
            if name in TAKEN or name in DERIVED or not isinstance(value, str | int | float):
                continue
            plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.upper())
            yield f"X-TASKWARRIOR-{plain}:{escaped(str(value)[:10_000])}"


def _iso_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None

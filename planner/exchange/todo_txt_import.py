"""todo.txt: a line is a task."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from planner.domain.clock import instant
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tasks import HOUR, NO_TIME, Priority, Task, TaskStatus
from planner.domain.written import in_range
from planner.exchange.digests import digest
from planner.exchange.gathering import Row, gathered
from planner.exchange.lengths import read_length
from planner.exchange.report import ImportReport, Refused
from planner.exchange.source import source_line

FORM = "todo.txt"
LONGEST = 20_000
"""Characters of a line."""

ONE_DAY = timedelta(days=1)
_DONE = re.compile(r"x\s+", re.IGNORECASE)
_PRIORITY = re.compile(r"\(([A-Z])\)\s+")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s+|$)")
_KEY = re.compile(r"(due|t|est|pri|uid):(\S+)", re.IGNORECASE)
_SURE = re.compile(
    r"(?:x \d{4}-\d\d-\d\d |\([A-Z]\) |\d{4}-\d\d-\d\d ).*|.*(?:^|\s)(?:due|t):\d{4}-\d\d-\d\d.*"
)
_LIKELY = re.compile(r"(?:x |.*(?:^|\s)[+@][^\W\d]|.*\sest:\d).*")
PRIORITIES = {"A": Priority.URGENT, "B": Priority.HIGH, "C": Priority.NORMAL}
"""Those below C are low; without one it is normal."""


def looks_like_todo_txt(text: str) -> bool:
    """Whether enough of its first lines have marks that prose seldom has."""
    lines = [line[:500] for line in text[:100_000].splitlines()[:200] if line.strip()]
    sure = sum(_SURE.fullmatch(line) is not None for line in lines)
    likely = sum(_LIKELY.fullmatch(line) is not None for line in lines)
    return bool(lines) and (sure * 10 >= len(lines) or likely * 3 >= len(lines))


def read_todo_txt(text: str, zone: str) -> ImportReport:
    seen: dict[str, int] = {}
    return gathered(_rows(text), lambda line, notes: _Line(line, zone, notes).task(seen), FORM)


def _rows(text: str) -> Iterator[Row[str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Row(number, line.strip()[:80], line.strip())


@dataclass(slots=True)
class _Line:
    """Takes a line apart from its beginning; `rest` is what is left."""

    rest: str
    zone: str
    notes: list[str]
    given: dict[str, str] = field(default_factory=dict)

    def task(self, seen: dict[str, int]) -> Task:
        line = self.rest
        if len(line) > LONGEST:
            raise Refused(f"The line has more than {LONGEST:,} characters.")
        done = bool(self._eaten(_DONE))
        letter = self._eaten(_PRIORITY)
        dates = [day for day in (self._eaten(_DATE), self._eaten(_DATE)) if day]
        self.rest = _KEY.sub(self._take, self.rest)
        words = self.rest.split()
        title = _title(words)
        if not title:
            raise Refused("It says nothing.")
        estimate = self._length()
        names = [word[1:] for word in words if word[0] == "+" and len(word) > 1]
        created = dates[-1] if dates and not (done and len(dates) == 1) else ""
        fields: dict[str, Any] = {
            "uid": self._uid((created, title, *names), seen),
            "summary": title,
            "estimate": estimate or HOUR,
            "estimate_assumed": estimate is None,
            "remaining": NO_TIME if done else estimate or HOUR,
            "priority": _priority(letter or self.given.get("pri", "").upper()),
            "due_date": self._day("due", ONE_DAY),
            "release_date": self._day("t", NO_TIME),
            "status": TaskStatus.COMPLETED if done else TaskStatus.NEEDS_ACTION,
            "completed_at": self._moment(dates[0], NO_TIME) if done and dates else None,
            "project": names[0] if names else "",
            "categories": tuple(dict.fromkeys(names[1:])),
            "contexts": tuple(
                dict.fromkeys(word[1:] for word in words if word[0] == "@" and len(word) > 1)
            ),
            "foreign": (source_line("TODO-TXT", line),),
        }
        return Task(**fields)

    def _eaten(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.rest)
        if found is None:
            return ""
        self.rest = self.rest[found.end() :]
        return found[1] if pattern.groups else found[0]

    def _take(self, found: re.Match[str]) -> str:
        """A key that stands twice counts the first time."""
        before = found.string[: found.start()]
        if before and not before[-1].isspace():
            return found[0]
        self.given.setdefault(found[1].lower(), found[2])
        return ""

    def _uid(self, said: tuple[str, ...], seen: dict[str, int]) -> Uid:
        """The same whether it is done or not. Of equal lines each has its own."""
        if "uid" in self.given:
            return Uid(self.given["uid"])
        name = digest("\n".join(said))[:32]
        seen[name] = seen.get(name, 0) + 1
        return Uid(f"todo-{name}" if seen[name] == 1 else f"todo-{name}-{seen[name]}")

    def _length(self) -> timedelta | None:
        text = self.given.get("est")
        try:
            return None if text is None else read_length(text)
        except InvalidValue:
            self.notes.append(f'"est:{str(text)[:40]}" is no length of time; it was left out.')
            return None

    def _day(self, key: str, more: timedelta) -> datetime | None:
        text = self.given.get(key)
        if text is None:
            return None
        moment = self._moment(text, more)
        if moment is None:
            self.notes.append(f'"{key}:{text[:40]}" is no date; it was left out.')
        return moment

    def _moment(self, text: str, more: timedelta) -> datetime | None:
        try:
            return instant(in_range(date.fromisoformat(text)) + more, time(0), self.zone)
        except (ValueError, InvalidValue, OverflowError):
            return None


def _priority(letter: str) -> Priority:
    if not letter:
        return Priority.NORMAL
    return PRIORITIES.get(letter, Priority.LOW)


def _title(words: list[str]) -> str:
    """Marks at the ends are none of its words; inside a sentence they are."""
    marked = [word[0] in "+@" and len(word) > 1 for word in words]
    plain = [place for place, is_mark in enumerate(marked) if not is_mark]
    if not plain:
        return " ".join(word[1:] for word in words)
    inner = range(plain[0], plain[-1] + 1)
    return " ".join(words[place][1:] if marked[place] else words[place] for place in inner)

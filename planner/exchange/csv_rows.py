"""A row of a table as an entry."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, time, timedelta
from typing import Any

from planner.domain.calendar import Entry
from planner.domain.clock import wall_instant
from planner.domain.entries import Appointment, PersonalBlock, Transparency
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.tasks import HOUR, NO_TIME, Priority, Task, TaskStatus
from planner.domain.values import dataclass
from planner.exchange.csv_columns import plain_name
from planner.exchange.csv_dates import Order, read_clock, read_date, read_moment
from planner.exchange.digests import digest
from planner.exchange.ics_tasks import priority_of
from planner.exchange.lengths import read_length
from planner.exchange.report import Refused
from planner.exchange.source import source_line

ONE_DAY = timedelta(days=1)
YES = frozenset(("true", "yes", "1", "x", "sim", "verdadeiro", "s", "y"))
FREE = frozenset(("free", "livre", "disponivel", "3", "transparent"))
DONE = frozenset(
    ["completed", "complete", "done", "closed", "concluido", "concluida", "feito", "feita", "x"]
)
PRIORITIES = {
    **dict.fromkeys(("urgent", "urgente", "critical"), Priority.URGENT),
    **dict.fromkeys(("high", "alta", "alto"), Priority.HIGH),
    **dict.fromkeys(("", "normal", "medium", "media", "medio"), Priority.NORMAL),
    **dict.fromkeys(("low", "baixa", "baixo"), Priority.LOW),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Where each field stands, how dates are written, and in which zone times are."""

    columns: Mapping[str, int]
    order: Order
    zone: str
    seen: Counter[str] = field(default_factory=Counter)
    """How many rows without an identity of their own looked alike so far."""

    @property
    def has_tasks(self) -> bool:
        return "due" in self.columns or "start" not in self.columns


def read_row(table: Table, cells: Sequence[str], notes: list[str]) -> Entry:
    """Raises Refused, or PlannerError for what the domain refuses."""
    if not cells:
        raise Refused("It cannot be read: perhaps a quotation mark in it is not closed.")
    row = _CsvRow(table, cells, notes)
    return row.task() if table.has_tasks else row.event()


class _CsvRow:
    def __init__(self, table: Table, cells: Sequence[str], notes: list[str]) -> None:
        self._table = table
        self._cells = cells
        self._notes = notes

    def event(self) -> Appointment | PersonalBlock:
        start, day = self._needed_start()
        if self._is_yes("all_day") and day is None:
            day = read_date(self._text("start").split()[0], self._table.order)
            start = self._midnight(day)
        end = self._end(start, day)
        private = self._is_yes("private")
        is_free = day is not None or plain_name(self._text("shown_as")) in FREE
        fields: dict[str, Any] = {
            "uid": self._uid(),
            "summary": self._text("title"),
            "start": start,
            "end": end,
            "zone": self._table.zone,
            "all_day": day is not None,
            "transparency": Transparency.TRANSPARENT if is_free else Transparency.OPAQUE,
            "location": self._text("location"),
            "description": self._text("description"),
            "categories": self._categories(),
            "foreign": self._source(),
        }
        return PersonalBlock(**fields) if private else Appointment(**fields)

    def _needed_start(self) -> tuple[datetime, date | None]:
        if not self._text("start"):
            raise Refused("It has no start.")
        return self._moment("start", "start_time")

    def _end(self, start: datetime, day: date | None) -> datetime:
        """Of whole days the last one counts, unless it is said that it ends as that day begins.
        Without an end an hour is assumed.
        """
        if day is not None:
            last = self._text("end").split()
            until = read_date(last[0], self._table.order) if last else day
            if until > day and self._ends_at_midnight():
                return self._midnight(until)
            return self._midnight(max(until, day) + ONE_DAY)
        if length := self._length():
            return start + length
        if self._text("end"):
            end, only_day = self._moment("end", "end_time")
            if only_day is None:
                return end
        if clock := self._text("end_time"):
            first = self._text("start").replace("T", " ").split()[0]
            wall = datetime.combine(read_date(first, self._table.order), read_clock(clock))
            end = wall_instant(wall, self._table.zone)
            return end if end > start else end + ONE_DAY
        self._notes.append("It has no end; an hour was assumed.")
        return start + HOUR

    def _ends_at_midnight(self) -> bool:
        clock = self._text("end_time")
        return bool(clock) and read_clock(clock) == time(0)

    def task(self) -> Task:
        estimate, done = self._length(), self._is_done()
        total = estimate or HOUR
        return Task(
            uid=self._uid(),
            summary=self._text("title"),
            estimate=total,
            estimate_assumed=estimate is None,
            remaining=NO_TIME if done else self._remaining(total),
            release_date=self._optional("start", "start_time", NO_TIME),
            due_date=self._optional("due", "due_time", ONE_DAY),
            priority=self._priority(),
            status=TaskStatus.COMPLETED if done else TaskStatus.NEEDS_ACTION,
            completed_at=self._optional("completed", "", NO_TIME) if done else None,
            project=self._text("project"),
            categories=self._categories(),
            description=self._text("description"),
            foreign=self._source(),
        )

    def _text(self, field: str) -> str:
        place = self._table.columns.get(field)
        return "" if place is None or place >= len(self._cells) else self._cells[place].strip()

    def _is_yes(self, field: str) -> bool:
        return plain_name(self._text(field)) in YES

    def _is_done(self) -> bool:
        percent = self._percent()
        return plain_name(self._text("status")) in DONE or percent >= 100 or self._has_date()

    def _has_date(self) -> bool:
        said = self._text("completed")
        return (said[:1].isdigit() and said not in ("0", "0/0/00")) or self._is_yes("completed")

    def _percent(self) -> float:
        text = self._text("percent")
        try:
            value = float(text.rstrip("% ").replace(",", ".")) if text else 0.0
        except ValueError:
            return 0.0
        is_part = "%" not in text and 0 < value <= 1 and "." in text.replace(",", ".")
        return value * 100 if is_part else value

    def _remaining(self, total: timedelta) -> timedelta:
        left = 100 - min(100.0, max(0.0, self._percent()))
        return timedelta(minutes=round(total.total_seconds() / 60 * left / 100))

    def _length(self) -> timedelta | None:
        text = self._text("estimate")
        try:
            return read_length(text) if text else None
        except InvalidValue:
            self._notes.append(f'"{text[:40]}" is no length of time; it was left out.')
            return None

    def _priority(self) -> Priority:
        text = plain_name(self._text("priority"))
        if text.isascii() and text.isdigit() and len(text) < 3:
            return priority_of(int(text))
        if text not in PRIORITIES:
            self._notes.append(f'The priority "{text[:40]}" is unknown; it was left out.')
        return PRIORITIES.get(text, Priority.NORMAL)

    def _categories(self) -> tuple[str, ...]:
        words = self._text("categories").replace(";", ",").split(",")
        return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))

    def _moment(self, field: str, clock: str) -> tuple[datetime, date | None]:
        table = self._table
        return read_moment(self._text(field), self._text(clock), table.order, table.zone)

    def _optional(self, field: str, clock: str, more: timedelta) -> datetime | None:
        """A date alone counts as its midnight, or the one after `more`."""
        if not self._text(field):
            return None
        try:
            moment, day = self._moment(field, clock)
        except (Refused, InvalidValue) as error:
            self._notes.append(f"{field.capitalize()} was left out: {error}")
            return None
        return moment if day is None else self._midnight(day + more)

    def _midnight(self, day: date) -> datetime:
        return wall_instant(datetime.combine(day, time(0)), self._table.zone)

    def _uid(self) -> Uid:
        """Without one it is made from what identifies the row: its title and its times. Of rows
        that look alike each has its own.
        """
        given = self._text("uid")
        if given:
            return Uid(given)
        times = ("start", "start_time") if not self._table.has_tasks else ("project",)
        said = "\n".join(self._text(name) for name in ("title", *times))
        name = digest(said)[:32]
        self._table.seen[name] += 1
        number = self._table.seen[name]
        return Uid(f"csv-{name}" if number == 1 else f"csv-{name}-{number}")

    def _source(self) -> tuple[str, ...]:
        return (source_line("CSV", "\t".join(self._cells)),)

"""The components of a file, each by itself, so that a bad one cannot take others with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.exchange.ics_lines import Line, unescaped
from planner.exchange.report import Refusal

MOST_COMPONENTS = 200_000
DEEPEST = 16
MOST_LINES = 50_000
"""Of one entry."""
MOST_OF_CALENDAR = 500
"""Lines about a calendar as a whole."""

ENTRY_COMPONENTS = ("VEVENT", "VTODO", "VJOURNAL")
NO_ENTRIES = "Only appointments, tasks and journal entries are imported."
NO_APPOINTMENTS = "It tells when somebody is busy, without appointments; it is not imported."

_NAME = re.compile(rb"([A-Za-z0-9-]+)[;:]")
_BORDER = re.compile(rb"(BEGIN|END)[ \t]*:[ \t]*([\x21-\x7e]+)[ \t]*", re.IGNORECASE)


@dataclass(slots=True)
class Component:
    """An entry or a time zone; `lines` are its own, of a time zone also those inside it. `nested`
    are the components inside an entry, such as its alarms, each with its end.
    """

    name: str
    line: int
    calendar: "CalendarPart"
    lines: list[Line] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    garbage: Line | None = None


@dataclass(slots=True)
class CalendarPart:
    """What one VCALENDAR says besides its entries. A file may hold several."""

    properties: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    key: str | None = None
    zones: list[Component] = field(default_factory=list)


@dataclass(slots=True)
class Split:
    """The entries of a file in order, and what is none."""

    components: list[Component] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    calendars: int = 0


class Splitter:
    """Takes content lines one by one. Its stack holds the names of the open components."""

    def __init__(self) -> None:
        self.split = Split()
        self._calendar = CalendarPart()
        self._stack: list[str] = []
        self._open: Component | None = None
        self._depth = 0
        """How deep the open component itself lies."""

    def take(self, line: Line) -> bool:
        """False when the rest of the file is not to be read."""
        border = _BORDER.fullmatch(line.octets) if line.octets[:1] in b"BbEe" else None
        if border is None:
            self._property(line)
            return True
        name = border[2].decode().upper()
        if border[1].upper() == b"BEGIN":
            return self._begin(name, line)
        self._end(name, line)
        return True

    def finish(self) -> Split:
        self._cut_off()
        return self.split

    def _begin(self, name: str, line: Line) -> bool:
        if name in (*ENTRY_COMPONENTS, "VCALENDAR"):
            self._cut_off()
        if name == "VCALENDAR":
            self._stack.clear()  # calendars follow each other, whatever was left open
            self.split.calendars += 1
            self._calendar = CalendarPart()
        elif self._open is not None:
            self._nested(f"BEGIN:{name}", line)
        elif name in (*ENTRY_COMPONENTS, "VTIMEZONE"):
            self._open, self._depth = (
                Component(name, line.number, self._calendar),
                len(self._stack) + 1,
            )
        elif self._stack in ([], ["VCALENDAR"]):
            why = NO_APPOINTMENTS if name in ("VFREEBUSY", "VAVAILABILITY") else NO_ENTRIES
            self._refuse(line.number, name, why)
        self._stack.append(name)
        return self._within_limits(name, line)

    def _within_limits(self, name: str, line: Line) -> bool:
        if len(self._stack) > DEEPEST:
            self._refuse(line.number, name, f"It lies more than {DEEPEST} components deep.")
        elif len(self.split.components) + len(self.split.refused) >= MOST_COMPONENTS:
            self._refuse(line.number, name, f"The file has more than {MOST_COMPONENTS:,} entries.")
        else:
            return True
        self._open = None
        return False

    def _end(self, name: str, line: Line) -> None:
        if name not in self._stack:
            return
        while True:
            ended = self._stack.pop()
            if len(self._stack) >= self._depth:
                self._nested(f"END:{ended}", line)
            if ended == name:
                break
        if self._open is None or len(self._stack) >= self._depth:
            return
        if self._open.name == name:
            self._close(self._open)
        else:
            self._cut_off()

    def _close(self, component: Component) -> None:
        if component.name == "VTIMEZONE":
            self._calendar.zones.append(component)
        else:
            self.split.components.append(component)
        self._open = None

    def _cut_off(self) -> None:
        """An entry without its end may lack more than that, such as its rule."""
        if self._open is not None:
            why = f"It is cut off: END:{self._open.name} is missing."
            self._refuse(self._open.line, summary_of(self._open), why)
            del self._stack[self._depth - 1 :]
        self._open = None

    def _nested(self, border: str, line: Line) -> None:
        if self._open is None:
            return
        if self._open.name == "VTIMEZONE":
            self._open.lines.append(Line(line.number, border.encode()))
        else:
            self._open.nested.append(border)

    def _property(self, line: Line) -> None:
        named = _NAME.match(line.octets)
        if self._open is not None:
            if self._open.name == "VTIMEZONE" or len(self._stack) == self._depth:
                if named:
                    self._open.lines.append(line)
                elif line.octets.strip():
                    self._open.garbage = self._open.garbage or line
            elif named:
                self._open.nested.append(line.text)
            if len(self._open.lines) + len(self._open.nested) > MOST_LINES:
                why = f"It has more than {MOST_LINES:,} lines."
                self._refuse(self._open.line, summary_of(self._open), why)
                self._open = None
        elif named and self._stack == ["VCALENDAR"]:
            name, _, value = line.text.partition(":")
            self._calendar.properties[name.partition(";")[0].upper()] = value.strip()
            if len(self._calendar.lines) < MOST_OF_CALENDAR:
                self._calendar.lines.append(line.text)

    def _refuse(self, line: int, what: str, why: str) -> None:
        self.split.refused.append(Refusal(line, what, why))


def split_components(lines: Iterable[Line]) -> Split:
    """Stops at the limits on size and depth, and says so."""
    splitter = Splitter()
    for line in lines:
        if not splitter.take(line):
            break
    return splitter.finish()


def summary_of(component: Component) -> str:
    """How a person recognises it: its summary, else its uid, else its kind."""
    for name in ("SUMMARY", "UID"):
        for line in component.lines:
            if line.octets[: len(name)].upper() == name.encode():
                value = unescaped(line.text.partition(":")[2]).strip()
                if value:
                    return value[:80]
    return component.name

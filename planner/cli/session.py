"""What every verb works with: the file, now, the zone, and where to print."""

import json
import re
import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.domain.calendar import Calendar
from planner.domain.clock import zone_named
from planner.domain.written import parsed_instant

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from planner.cli.fields import Wall
    from planner.cli.text import Reader
    from planner.store.calendar_file import CalendarFile


CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Session:
    """Opens the calendar when a verb first asks for it; `quiet` verbs print only answers."""

    def __init__(self, arguments: Namespace) -> None:
        self.as_json: bool = arguments.json
        self.quiet = False
        self._data: str | None = arguments.data
        self._zone: str | None = arguments.zone
        self._now: str | None = arguments.now
        self._demo: bool = arguments.demo
        self._temporary: TemporaryDirectory[str] | None = None
        self._file: CalendarFile | None = None
        if self._zone is not None:
            zone_named(self._zone)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    @property
    def file(self) -> "CalendarFile":
        if self._file is None:
            from planner.store.calendar_file import CalendarFile  # noqa: PLC0415 (solve needs none)

            self._file = CalendarFile.open(self._folder(), self._default, at=self._opened_at())
        return self._file

    @property
    def notes(self) -> tuple[str, ...]:
        """What the store had to mend or leave out, in sentences."""
        return self._file.notes if self._file is not None else ()

    @property
    def calendar(self) -> Calendar:
        return self.file.calendar

    @property
    def zone(self) -> str:
        """One's own zone: as given for this call, else as set in the calendar."""
        return self._zone or self.calendar.settings.zone

    @property
    def now(self) -> datetime:
        return parsed_instant(self._now, self.zone) if self._now else datetime.now(UTC)

    @property
    def reader(self) -> "Reader":
        """For whom times are written."""
        from planner.cli.text import Reader  # noqa: PLC0415 (start-up time of `solve`)

        return Reader(self.zone, self.now)

    @property
    def wall(self) -> "Wall":
        """How the times of fields are read."""
        from planner.cli.fields import Wall  # noqa: PLC0415 (start-up time of `add`)
        from planner.exchange.quick_add.entry import end_of_hours  # noqa: PLC0415

        calendar, zone = self.calendar, self.zone
        return Wall(self.now, zone, lambda day: end_of_hours(calendar, day, zone))

    def commit(self, after: Calendar, name: str) -> int:
        """The sequence number under which the change is durable."""
        return self.file.commit(self.calendar, after, name, self.now)

    def say(self, text: str, **facts: object) -> None:
        """A confirmation; `facts` are what programs are told instead."""
        if self.quiet:
            return
        if self.as_json:
            self.write(json.dumps({"sequence": self.file.sequence} | facts, ensure_ascii=False))
        else:
            self.show(text)

    def show(self, text: str) -> None:
        """An answer. Control characters that an entry holds do not reach the terminal."""
        self.write(CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))

    def write(self, text: str) -> None:
        """A document, as it is."""
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")

    def _folder(self) -> Path:
        if self._demo:
            import tempfile  # noqa: PLC0415 (start-up time of `add`)

            self._temporary = tempfile.TemporaryDirectory(prefix="flexday-demo-")
            return Path(self._temporary.name)
        if self._data is not None:
            return Path(self._data).expanduser()
        from planner.store.paths import default_folder  # noqa: PLC0415 (platformdirs costs time)

        return default_folder()

    def _default(self) -> Calendar:
        zone = self._zone or _system_zone()
        if self._demo:
            from planner.domain.demo import demo_calendar  # noqa: PLC0415

            return demo_calendar(self._opened_at(), zone)
        from planner.domain.default import default_calendar  # noqa: PLC0415 (the first start only)

        return default_calendar(zone)

    def _opened_at(self) -> datetime:
        if self._now is None:
            return datetime.now(UTC)
        return parsed_instant(self._now, self._zone or _system_zone())


def _system_zone() -> str:
    from planner.system import system_zone  # noqa: PLC0415 (asked for once, at the first start)

    return system_zone()

"""What every verb works with: the file, now, the zone, and where to print."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.domain.calendar import Calendar
from planner.domain.clock import zone_named
from planner.domain.errors import RefusedEdit
from planner.domain.written import parsed_instant
from planner.system import system_user

if TYPE_CHECKING:
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
        self._read_only: bool = arguments.read_only
        self._stack = ExitStack()
        self._file: CalendarFile | None = None
        self._past: Calendar | None = None
        self._opened_sequence = 0
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
        self._stack.close()

    @property
    def file(self) -> "CalendarFile":
        if self._file is None:
            self._file = self._opened()
            self._opened_sequence = self._file.sequence
            self._file.back_up_if_changed(self.started, "opening")
        return self._file

    def open(self) -> None:
        """Now, for those who have an answer to its errors."""
        _ = self.file

    def _opened(self) -> "CalendarFile":
        if self._read_only:
            from planner.store.looking import looked_at  # noqa: PLC0415 (start-up time of `add`)

            return self._stack.enter_context(looked_at(self.folder, self.started))
        from planner.store.calendar_file import CalendarFile  # noqa: PLC0415 (solve needs none)

        by = f"planner-cli, {system_user()}"
        file = CalendarFile.open(self.folder, self._default, at=self.started, by=by)
        return self._stack.enter_context(file)

    @property
    def is_open(self) -> bool:
        return self._file is not None

    @property
    def is_looking(self) -> bool:
        """Whether nothing can be changed."""
        return self._past is not None or self.file.is_read_only

    @property
    def has_published_changes(self) -> bool:
        """Whether a file that is kept up to date no longer is."""
        file = self._file
        if file is None or file.sequence == self._opened_sequence:
            return False
        return bool(file.calendar.settings.publications)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the store had to mend or leave out, in sentences."""
        return self._file.notes if self._file is not None else ()

    @property
    def calendar(self) -> Calendar:
        """The file's, or the one that is looked at in the past."""
        return self.file.calendar if self._past is None else self._past

    @contextmanager
    def looking_back(self, past: Calendar) -> Iterator[None]:
        """Inside, verbs see this calendar and change nothing."""
        self._past = past
        try:
            yield
        finally:
            self._past = None

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

    def commit(self, after: Calendar, name: str, before: Calendar | None = None) -> int:
        """The sequence number under which the change is durable."""
        if self._past is not None:
            raise RefusedEdit("What was cannot be changed; restore brings it back.")
        return self.file.commit(before or self.calendar, after, name, self.now)

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

    @cached_property
    def folder(self) -> Path:
        if self._demo:
            import tempfile  # noqa: PLC0415 (start-up time of `add`)

            made = tempfile.TemporaryDirectory(prefix="flexday-demo-")
            return Path(self._stack.enter_context(made))
        if self._data is not None:
            return Path(self._data).expanduser()
        from planner.store.paths import default_folder  # noqa: PLC0415 (platformdirs costs time)

        return default_folder()

    def _default(self) -> Calendar:
        zone = self._zone or _system_zone()
        if self._demo:
            from planner.domain.demo import demo_calendar  # noqa: PLC0415

            return demo_calendar(self.started, zone)
        from planner.domain.default import default_calendar  # noqa: PLC0415 (the first start only)

        return default_calendar(zone)

    @property
    def started(self) -> datetime:
        """Now, for those who cannot ask a calendar for one's own zone."""
        if self._now is None:
            return datetime.now(UTC)
        return parsed_instant(self._now, self._zone or _system_zone())


def _system_zone() -> str:
    from planner.system import system_zone  # noqa: PLC0415 (asked for once, at the first start)

    return system_zone()

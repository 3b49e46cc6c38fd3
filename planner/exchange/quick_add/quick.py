"""What one line of quick add says."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from planner.domain.values import dataclass

Kind = Literal["appointment", "personal", "task", "habit"]


WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was understood, for display beside the line.

    `span` are the characters that say it. With `assumed` nobody said it, or not for sure; the span
    is then empty or covers the word that it was concluded from. The kind WARNING says what was not
    taken as it stands, or may not be meant so: "Fri 20 Nov 2026 is past".
    """

    kind: str
    text: str
    span: tuple[int, int]
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickAdd:
    """A line, understood. What was not understood is in the title.

    `start` and `end` are instants in UTC of an event; with `all_day` midnights. A task has an
    `estimate`, may have a `day` (to be done then) or a `due` and a `release`; a date among them
    means that whole day of work. A habit has an `estimate`, a `window` of wall time and `weekdays`,
    and may happen on `times_per_week` of them only. `reminders` are as of an event, of a task
    before it is due; one is also reminded of it at `reminded_at`. `assumed` names the fields that
    nobody gave.
    """

    kind: Kind
    title: str
    zone: str
    start: datetime | None = None
    end: datetime | None = None
    all_day: bool = False
    estimate: timedelta | None = None
    due: date | datetime | None = None
    release: date | datetime | None = None
    day: date | None = None
    part_of_day: str = ""
    travel: timedelta = timedelta()
    reminders: tuple[timedelta, ...] | None = None
    reminded_at: datetime | None = None
    rule: str | None = None
    window: tuple[time, time] | None = None
    weekdays: tuple[int, ...] = ()
    times_per_week: int | None = None
    tags: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    project: str = ""
    priority: str = ""
    assumed: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(chip.text for chip in self.chips if chip.kind == WARNING)

    @property
    def end_assumed(self) -> bool:
        return "end" in self.assumed

    @property
    def estimate_assumed(self) -> bool:
        return "estimate" in self.assumed

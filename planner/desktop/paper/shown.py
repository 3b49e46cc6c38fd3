"""What is printed: a calendar, and which days of it."""

from datetime import date, datetime

from planner.desktop.look.view_kind import Days, ViewKind, days_shown, view_title
from planner.domain.calendar import Calendar
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """The days of `kind` that hold `day`; the agenda is printed as its week."""

    calendar: Calendar
    kind: ViewKind
    day: date
    zone: str
    now: datetime

    @property
    def days(self) -> Days:
        return days_shown(self._kind, self.day)

    @property
    def is_month(self) -> bool:
        return self.kind is ViewKind.MONTH

    @property
    def title(self) -> str:
        return view_title(self._kind, self.day)

    @property
    def _kind(self) -> ViewKind:
        return ViewKind.WEEK if self.kind is ViewKind.AGENDA else self.kind

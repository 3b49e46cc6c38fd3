"""What does not fit, in a form that a process can send: calendars are told by their changes."""

from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied, changes
from planner.domain.message import Message
from planner.domain.values import dataclass
from planner.scheduling.building.proposal import Blocks


@dataclass(frozen=True, slots=True)
class Offer:
    """A repair, as changes of the calendar that was asked about; `tried` is a plan that shows it
    to be enough.
    """

    message: Message
    changes: tuple[Change, ...]
    tried: Blocks = ()


@dataclass(frozen=True, slots=True)
class FitAnswer:
    fits: bool
    messages: tuple[Message, ...]
    offers: tuple[Offer, ...]


def fit_answer(calendar: Calendar, now: datetime, change: tuple[Change, ...] = ()) -> FitAnswer:
    """About the calendar with a change; the offers hold that change too."""
    from planner.scheduling.fitting.fit import fit  # noqa: PLC0415 (for this question alone)

    report = fit(applied(calendar, change), now)
    offers = (
        Offer(each.message, changes(calendar, each.calendar), each.tried) for each in report.repairs
    )
    return FitAnswer(report.fits, report.messages, tuple(offers))

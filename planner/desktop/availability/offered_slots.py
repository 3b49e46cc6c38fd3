"""The slots behind a preview, and what they cost, for the eyes of their owner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from planner.desktop.beside.planning_messages import Question
from planner.desktop.document.document import Document
from planner.desktop.look.formats import sentence, span_title
from planner.domain.calendar import Calendar
from planner.domain.changes import changes
from planner.domain.errors import PlannerError
from planner.domain.interval import Interval
from planner.scheduling.offers.availability import AvailabilityOptions
from planner.scheduling.offers.slots import Slot

FEW = 4
ONE_MINUTE = timedelta(minutes=1)

Ask = Callable[[Question, Callable[[Any], None], Callable[[str], None]], None]
"""As of the worker."""


class OfferedSlots:
    """Asks for them beside the window, and only when something else than the recipient has changed.

    An answer to another question than the last one is dropped.
    """

    def __init__(self, ask: Ask, came: Callable[[], None]) -> None:
        """`came`: there is an answer to the last question, or a reason why there is none."""
        self._ask_for = ask
        self._came = came
        self._found: tuple[Slot, ...] | None = None
        self._refusal = ""
        self._calendar: Calendar | None = None
        self._proposed: Calendar | None = None
        self._asked: tuple[Interval, AvailabilityOptions, datetime] | None = None
        self._now: datetime | None = None

    def of(
        self,
        calendar: Calendar,
        span: Interval,
        options: AvailabilityOptions,
        now: datetime,
        proposed: Calendar | None = None,
    ) -> tuple[Slot, ...] | None:
        """None while they are looked for. Time has moved on after a minute. `proposed` is what
        accepting the shown proposal gives; None: none is shown.

        Raises PlannerError where there cannot be any.
        """
        now = self._within_the_minute(now)
        proposed = proposed if options.proposed_work_busy else None
        own = replace(
            options, recipient_zone=calendar.settings.zone, recipient="", language="en", shown=()
        )
        asked = Interval(_minute(span.start), span.end), own, now
        same = calendar is self._calendar and proposed is self._proposed
        if not same or asked != self._asked:
            self._calendar, self._proposed, self._asked = calendar, proposed, asked
            self._found, self._refusal = None, ""
            shown = None if proposed is None else changes(calendar, proposed)
            self._ask(Question("free slots", (span, own, now, shown)), asked)
        if self._refusal:
            raise PlannerError(self._refusal)
        return self._found

    def _within_the_minute(self, now: datetime) -> datetime:
        """The moment at which something was asked first in it: what is planned then is still so."""
        before = self._now
        if before is None or not timedelta() <= now - _minute(before) < ONE_MINUTE:
            self._now = now
        return self._now or now

    def stop(self) -> None:
        """Nobody waits any more, nor for what is still asked."""
        self._asked, self._came = None, lambda: None

    def _ask(self, question: Question, asked: object) -> None:
        def take(found: tuple[Slot, ...]) -> None:
            if asked is self._asked:
                self._found = found
                self._came()

        def lose(reason: str) -> None:
            if asked is not self._asked:
                return
            if reason:
                self._refusal = reason
                self._came()
            else:
                self._ask(question, asked)

        self._ask_for(question, take, lose)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def costs_text(slots: tuple[Slot, ...], document: Document) -> str:
    """A line for each slot that costs something, the dearest few, in order of time."""
    costly = [slot for slot in slots if slot.cost.words]
    dearest = sorted(costly, key=lambda slot: -slot.cost.total)[:FEW]
    lines = [_line(slot, document) for slot in costly if slot in dearest]
    if len(costly) > FEW:
        more = QCoreApplication.translate("AvailabilityDialog", "and {count} more that cost less")
        lines.append(more.format(count=len(costly) - FEW))
    return "\n".join(lines)


def _line(slot: Slot, document: Document) -> str:
    words = (sentence(word, document.zone, document.now()) for word in slot.cost.words)
    return f"{span_title(slot.interval, document.zone)}: {'; '.join(words)}"

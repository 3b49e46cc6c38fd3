"""The slots behind a preview, and what they cost, for the eyes of their owner."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from planner.desktop.document import Document
from planner.desktop.formats import sentence, span_title
from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.scheduling.availability import AvailabilityOptions, free_slots
from planner.scheduling.slots import Slot

FEW = 4


class LastSlots:
    """Asks the planner again only when something else than the recipient has changed."""

    def __init__(self) -> None:
        self.found: tuple[Slot, ...] = ()
        self._calendar: Calendar | None = None
        self._asked: tuple[Interval, AvailabilityOptions, datetime] | None = None

    def of(
        self, calendar: Calendar, span: Interval, options: AvailabilityOptions, now: datetime
    ) -> tuple[Slot, ...]:
        """Time has moved on after a minute."""
        minute = now.replace(second=0, microsecond=0)
        start = span.start.replace(second=0, microsecond=0)
        own = replace(
            options, recipient_zone=calendar.settings.zone, recipient="", language="en", shown=()
        )
        asked = Interval(start, span.end), own, minute
        if calendar is not self._calendar or asked != self._asked:
            self.found = free_slots(calendar, span, options, now)
            self._calendar, self._asked = calendar, asked
        return self.found


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

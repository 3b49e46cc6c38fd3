"""Free slots, as the process that plans finds them for the window."""

from collections.abc import Iterable
from datetime import datetime

from planner.domain.calendar import Calendar
from planner.domain.changes import Change, applied
from planner.domain.interval import Interval
from planner.scheduling.offers.availability import AvailabilityOptions, as_proposed, free_slots
from planner.scheduling.offers.slots import Slot


class Offering:
    """Remembers the plan that it made last: while somebody tries settings it stays the same, and a
    search for it takes up to a second.
    """

    def __init__(self) -> None:
        self._known: tuple[Calendar, datetime, Calendar] | None = None

    def slots(
        self,
        calendar: Calendar,
        span: Interval,
        options: AvailabilityOptions,
        now: datetime,
        shown: Iterable[Change] | None,
    ) -> tuple[Slot, ...]:
        """`shown`: what accepting the proposal changes that the window shows; None: it shows
        none.
        """
        proposed = None
        if options.proposed_work_busy:
            proposed = self._planned(calendar, now) if shown is None else applied(calendar, shown)
        return free_slots(calendar, span, options, now, proposed)

    def _planned(self, calendar: Calendar, now: datetime) -> Calendar:
        if self._known is None or self._known[0] is not calendar or self._known[1] != now:
            self._known = calendar, now, as_proposed(calendar, now)
        return self._known[2]

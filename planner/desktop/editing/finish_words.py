"""When a task is likely to be done, in a line."""

from typing import TYPE_CHECKING

from planner.desktop.document.document import Document
from planner.desktop.look.formats import sentence
from planner.domain.ids import Uid

if TYPE_CHECKING:
    from planner.scheduling.building.finish_dates import FinishForecast


class FinishWords:
    """Looks at the calendar only when it is asked, and anew when that or the minute is another."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: tuple[object, ...] = ()
        self._forecast: FinishForecast | None = None

    def of(self, uid: Uid) -> str:
        """Empty for what is no open task."""
        from planner.scheduling.building.finish_dates import finish_message  # noqa: PLC0415 (a quicker start)

        task = self._document.calendar.tasks.get(uid)
        message = None if task is None else finish_message(self._now_known(), task)
        if message is None:
            return ""
        return sentence(message, self._document.zone, self._document.now())

    def whole(self, uid: Uid) -> str:
        """With what the dates rest on, where there are dates."""
        words = self.of(uid)
        if not words or not self._now_known().knows:
            return words
        from planner.scheduling.building.finish_dates import ASSUMED  # noqa: PLC0415 (a quicker start)

        return f"{words}\n{sentence(ASSUMED, self._document.zone, self._document.now())}"

    def _now_known(self) -> "FinishForecast":
        from planner.scheduling.building.finish_dates import FinishForecast  # noqa: PLC0415 (a quicker start)

        calendar, now = (
            self._document.calendar,
            self._document.now().replace(second=0, microsecond=0),
        )
        if self._forecast is None or self._known[0] is not calendar or self._known[1] != now:
            self._forecast = FinishForecast(calendar, now)
            self._known = calendar, now
        return self._forecast

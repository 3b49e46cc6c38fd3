"""When tasks are likely to be done, for list and show."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from planner.cli.session import Session
from planner.domain.calendar import Entry
from planner.domain.message import english
from planner.domain.tasks import Task

if TYPE_CHECKING:
    from planner.scheduling.building.finish_dates import FinishForecast


class Finishes:
    """Looks at the calendar when it is first asked about an open task."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def _forecast(self) -> "FinishForecast":
        from planner.scheduling.building.finish_dates import (  # noqa: PLC0415 (start-up time of `edit`)
            FinishForecast,
        )

        return FinishForecast(self._session.calendar, self._session.now)

    def fact(self, entry: Entry) -> dict[str, Any]:
        """ "finish" for programs: both dates are null while there are too few samples."""
        if not (isinstance(entry, Task) and entry.is_open):
            return {}
        import msgspec  # noqa: PLC0415 (for --json only)

        dates = self._forecast.of(entry)
        known: dict[str, Any] = {} if dates is None else msgspec.to_builtins(dates)
        samples = len(self._forecast.ratios)
        return {"finish": {"p50": None, "p80": None, "samples": samples} | known}

    def lines(self, entry: Entry) -> Iterator[str]:
        if not (isinstance(entry, Task) and entry.is_open):
            return
        from planner.scheduling.building.finish_dates import ASSUMED, finish_message  # noqa: PLC0415

        message = finish_message(self._forecast, entry)
        if message is not None:
            sentence = english(message, self._session.zone, self._session.now)
            yield f"{'finish':16} {sentence}"
        if self._forecast.knows:
            yield f"{'':16} {english(ASSUMED, self._session.zone, self._session.now)}"

"""Calendars out to a file."""

from pathlib import Path

from planner.desktop.document.document import Document
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.errors import PlannerError
from planner.exchange.ics_export import calendar_ics


def export_file(document: Document, path: Path, only: CalendarCollection | None = None) -> None:
    """All of it, or one of its collections."""
    save(path, calendar_ics(document.calendar, document.now(), only))


def save(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise PlannerError(
            "{path} could not be written: {strerror}.", path=str(path), strerror=str(error.strerror)
        ) from None

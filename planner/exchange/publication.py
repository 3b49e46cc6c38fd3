"""What stands in a file that is kept up to date."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath

from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.recipients import Publication, recipient_named
from planner.exchange.availability import formatted
from planner.scheduling.availability import availability, next_working_days
from planner.scheduling.recipient_options import options_for

_FORMS: Mapping[str, str] = {
    ".ics": "ics",
    ".ical": "ics",
    ".ifb": "ifb",
    ".vfb": "ifb",
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".txt": "text",
}


def form_of(file: str) -> str | None:
    """The format that a file's name asks for."""
    return _FORMS.get(PurePath(file).suffix.lower())


def published(calendar: Calendar, publication: Publication, now: datetime) -> bytes:
    """The recipient's next working days from now. Raises InvalidValue where he is not kept."""
    recipient = recipient_named(calendar.settings.recipients, publication.recipient)
    if recipient is None:
        raise InvalidValue(f'No recipient "{publication.recipient}" is kept.')
    span = next_working_days(calendar, now, recipient.days)
    sheet = availability(calendar, span, options_for(recipient), now)
    return formatted(sheet, publication.form).encode()

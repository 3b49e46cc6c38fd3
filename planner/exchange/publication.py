"""What stands in a file that is kept up to date."""

import re
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

CALENDARS = ("ics", "busy", "vavailability")
"""Formats of a file whose name ends in .ics."""
PICTURES = (".png", ".pdf")

_STAMPS = re.compile(rb'^(DTSTAMP:|SEQUENCE:| "made_at": ).*$', re.MULTILINE)


def form_for(file: str, form: str) -> str:
    """The format that a file's name asks for; `form` where the name allows it or says nothing.

    Raises InvalidValue for a picture, which is no text.
    """
    suffix = PurePath(file).suffix.lower()
    if suffix in PICTURES:
        raise InvalidValue(f"A {suffix} file is a picture; only the window paints one, and once.")
    asked = _FORMS.get(suffix)
    return form if asked is None or (asked == "ics" and form in CALENDARS) else asked


def published(calendar: Calendar, publication: Publication, now: datetime) -> bytes:
    """The recipient's next working days from now. Raises InvalidValue where he is not kept."""
    recipient = recipient_named(calendar.settings.recipients, publication.recipient)
    if recipient is None:
        raise InvalidValue(f'No recipient "{publication.recipient}" is kept.')
    span = next_working_days(calendar, now, recipient.days)
    sheet = availability(calendar, span, options_for(recipient), now)
    return formatted(sheet, publication.form).encode()


def tells_the_same(old: bytes, new: bytes) -> bool:
    """But for when it was made. To write it again would only tell that something was changed."""
    return _STAMPS.sub(b"", old) == _STAMPS.sub(b"", new)

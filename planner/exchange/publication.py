"""What stands in a file that is kept up to date."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath

from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.recipients import PICTURES, Publication, recipient_named
from planner.exchange.availability import formatted
from planner.scheduling.offers.availability import (
    AvailabilitySheet,
    availability,
    next_working_days,
)
from planner.scheduling.offers.recipient_options import options_for

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
    ".png": "png",
    ".pdf": "pdf",
}

CALENDARS = ("ics", "busy", "vavailability")
"""Formats of a file whose name ends in .ics."""

_STAMPS = re.compile(rb'^(DTSTAMP:|SEQUENCE:| "made_at": ).*$', re.MULTILINE)


def form_for(file: str, form: str) -> str:
    """The format that a file's name asks for; `form` where the name allows it or says nothing."""
    asked = _FORMS.get(PurePath(file).suffix.lower())
    return form if asked is None or (asked == "ics" and form in CALENDARS) else asked


def text_form_for(file: str, form: str) -> str:
    """The same. Raises InvalidValue for a picture, which is no text."""
    asked = form_for(file, form)
    refuse_picture(asked)
    return asked


def refuse_picture(form: str) -> None:
    """Raises InvalidValue, with what to do instead."""
    if form in PICTURES:
        raise InvalidValue(
            "A {form} is a picture, which only the window paints: there Ctrl+Shift+A, then "
            "Ctrl+S for once or Ctrl+P to keep it up to date.",
            form=form.upper(),
        )


def published(calendar: Calendar, publication: Publication, now: datetime) -> bytes:
    """The text. Raises InvalidValue where there is no such format, or no such recipient."""
    return formatted(published_sheet(calendar, publication, now), publication.form).encode()


def published_sheet(
    calendar: Calendar, publication: Publication, now: datetime
) -> AvailabilitySheet:
    """The recipient's next working days from now. Raises InvalidValue where he is not kept."""
    recipient = recipient_named(calendar.settings.recipients, publication.recipient)
    if recipient is None:
        raise InvalidValue('No recipient "{name}" is kept.', name=publication.recipient)
    span = next_working_days(calendar, now, recipient.days)
    return availability(calendar, span, options_for(recipient), now)


def tells_the_same(old: bytes, new: bytes) -> bool:
    """But for when it was made. To write it again would only tell that something was changed."""
    return _STAMPS.sub(b"", old) == _STAMPS.sub(b"", new)

"""Availability in every format that others can read."""

from collections.abc import Callable, Mapping

from planner.domain.errors import InvalidValue
from planner.exchange.availability_data import availability_csv, availability_json
from planner.exchange.availability_html import availability_html
from planner.exchange.availability_ics import (
    availability_ics,
    busy_ics,
    free_busy,
    vavailability,
)
from planner.exchange.availability_markdown import availability_markdown
from planner.exchange.availability_text import availability_text
from planner.scheduling.offers.availability import AvailabilitySheet

_WRITERS: Mapping[str, Callable[[AvailabilitySheet], str]] = {
    "text": availability_text,
    "markdown": availability_markdown,
    "html": availability_html,
    "ics": availability_ics,
    "busy": busy_ics,
    "ifb": free_busy,
    "vavailability": vavailability,
    "json": availability_json,
    "csv": availability_csv,
}

FORMATS = tuple(_WRITERS)


def formatted(sheet: AvailabilitySheet, form: str) -> str:
    """The sheet in one of FORMATS; the calendar formats have CRLF. Raises InvalidValue."""
    writer = _WRITERS.get(form)
    if writer is None:
        raise InvalidValue(
            'There is no format "{form}"; choose one of {formats}.',
            form=form,
            formats=", ".join(FORMATS),
        )
    return writer(sheet)

"""Settings as the window writes and reads them."""

from datetime import time, timedelta

from planner.desktop.look.formats import duration
from planner.domain.clock import zone_named
from planner.domain.errors import InvalidValue
from planner.domain.sentence import Sentence
from planner.domain.settings import Settings
from planner.domain.written import parsed_clock, parsed_length

NUMBERS = {
    "evenings_per_week": Sentence("a number of evenings"),
    "history_age": Sentence("a number of days"),
    "history_size": Sentence("a number of megabytes"),
}


def setting_value(name: str, text: str) -> str | int | time | timedelta:
    """What the text says for this setting. Raises InvalidValue with a sentence."""
    if name == "zone":
        return _zone(text.strip())
    if name == "day_boundary":
        return parsed_clock(text.strip())
    if name not in NUMBERS:
        return parsed_length(text)
    if not text.strip().isdecimal():
        raise InvalidValue('"{text}" is not {numbers}.', text=text, numbers=NUMBERS[name])
    return int(text)


def _zone(text: str) -> str:
    """As written, or the one of a place that begins so."""
    from planner.desktop.look.zone_names import matching_zones  # noqa: PLC0415 (a quicker start)

    try:
        zone_named(text)
    except InvalidValue:
        found = matching_zones(text) if text else ()
        if not found:
            raise
        return found[0]
    return text


def setting_text(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    if isinstance(value, timedelta):
        return duration(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)

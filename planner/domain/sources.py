"""Calendars of others that entries came in from."""

from collections.abc import Iterable

from planner.domain.values import dataclass

MOST_SOURCES = 100


@dataclass(frozen=True, slots=True)
class SourceCalendar:
    """`lines` are what its file says of it as a whole, such as its name and colour (RFC 7986, 5);
    its entries name its `key`.
    """

    key: str
    lines: tuple[str, ...]


def with_sources(
    known: tuple[SourceCalendar, ...], came: Iterable[SourceCalendar]
) -> tuple[SourceCalendar, ...]:
    """Each as it came in last, the latest last; `known` itself if nothing differs."""
    news = [source for source in came if source not in known]
    if not news:
        return known
    keys = {source.key for source in news}
    kept = [source for source in known if source.key not in keys]
    return tuple(kept + news)[-MOST_SOURCES:]

"""What a recipient may see of busy times, where he may see more than times."""

from collections.abc import Collection, Iterable, Iterator

from planner.domain.calendar import Calendar
from planner.domain.entries import Event, PersonalBlock
from planner.domain.interval import Interval
from planner.domain.values import dataclass
from planner.scheduling.building.busy import busy_occurrences


@dataclass(frozen=True, slots=True, order=True)
class NamedTime:
    """The part of a busy time that lies in hours; what was not asked for is empty."""

    interval: Interval
    kind: str = ""
    title: str = ""


def named_times(
    calendar: Calendar, hours: Iterable[Interval], shown: Collection[str]
) -> tuple[NamedTime, ...]:
    """Only these fields, and of a private entry never its title. Without any fields nothing: not
    even where one entry ends and the next begins.
    """
    return tuple(sorted(_named(calendar, tuple(hours), shown))) if shown else ()


def _named(
    calendar: Calendar, hours: tuple[Interval, ...], shown: Collection[str]
) -> Iterator[NamedTime]:
    if not hours:
        return
    whole = Interval(hours[0].start, hours[-1].end)
    for occurrence in busy_occurrences(calendar, whole):
        event = occurrence.event
        kind = _kind(event) if "kind" in shown else ""
        title = event.summary if "title" in shown and not _is_private(event) else ""
        for part in hours:
            common = part.intersection(occurrence.interval)
            if common is not None:
                yield NamedTime(common, kind, title)


def _kind(event: Event) -> str:
    return "personal" if isinstance(event, PersonalBlock) else "appointment"


def _is_private(event: Event) -> bool:
    return isinstance(event, PersonalBlock) and event.private

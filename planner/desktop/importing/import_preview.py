"""What an import would do to a calendar, with the words for it: made beside the window."""

from collections.abc import Sequence

from planner.desktop.importing.import_words import Line, files_name, lines_of, summary
from planner.desktop.importing.import_worker import Arrivals
from planner.domain.calendar import Calendar
from planner.domain.collection_edits import ordered
from planner.domain.values import dataclass
from planner.incoming import Arrived, Outcome, merged_all
from planner.store.reading import without_collector


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """`file` names the step in the history. `changes`: something is new or other than before;
    `asks`: there are dates that could be either of two. `places` are the names of the calendars
    that it may go into, of which `new_places` would be made; `place` is the one that it goes into,
    empty where the file says it.
    """

    before: Calendar
    after: Calendar
    file: str
    summary: str
    lines: tuple[Line, ...]
    changes: bool
    asks: bool
    places: tuple[str, ...] = ()
    new_places: tuple[str, ...] = ()
    place: str = ""


def preview_of(
    calendar: Calendar, files: Sequence[Arrived], zone: str, into: str | None = None
) -> ImportPreview:
    """`into` is the name of the calendar that was chosen."""
    after, outcomes = merged_all(calendar, files, into)
    here = tuple(each.title for each in ordered(calendar))
    new = _new_places(here, files)
    return ImportPreview(
        before=calendar,
        after=after,
        file=files_name(outcomes),
        summary=summary(outcomes),
        lines=lines_of(outcomes, zone),
        changes=any(outcome.merged.added or outcome.merged.updated for outcome in outcomes),
        asks=any(outcome.report.asks_for_dates for outcome in outcomes),
        places=(*here, *new) if new or len(here) > 1 else (),
        new_places=new,
        place=_place(outcomes, into),
    )


def _new_places(here: Sequence[str], files: Sequence[Arrived]) -> tuple[str, ...]:
    """What the files are called."""
    known = {name.casefold() for name in here}
    names = dict.fromkeys(each.report.name for each in files if each.report.name)
    return tuple(name for name in names if name.casefold() not in known)


def _place(outcomes: Sequence[Outcome], into: str | None) -> str:
    if into is not None:
        return into
    found = {name for outcome in outcomes for name in outcome.places}
    return found.pop() if len(found) == 1 else ""


def preview_beside(
    calendar: Calendar, arrivals: Arrivals, zone: str, into: str | None = None
) -> ImportPreview:
    """For a thread: a look for garbage would stop the window's thread too."""
    with without_collector():
        return preview_of(calendar, arrivals.files, zone, into)

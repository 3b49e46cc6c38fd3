"""What an import would do to a calendar, with the words for it: made beside the window."""

from collections.abc import Sequence

from planner.desktop.import_words import Line, files_name, lines_of, summary
from planner.desktop.import_worker import Arrivals
from planner.domain.calendar import Calendar
from planner.domain.values import dataclass
from planner.incoming import Arrived, merged_all
from planner.store.reading import without_collector


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """`file` names the step in the history. `changes`: something is new or other than before;
    `asks`: there are dates that could be either of two.
    """

    before: Calendar
    after: Calendar
    file: str
    summary: str
    lines: tuple[Line, ...]
    changes: bool
    asks: bool


def preview_of(calendar: Calendar, files: Sequence[Arrived], zone: str) -> ImportPreview:
    after, outcomes = merged_all(calendar, files)
    return ImportPreview(
        before=calendar,
        after=after,
        file=files_name(outcomes),
        summary=summary(outcomes),
        lines=lines_of(outcomes, zone),
        changes=any(outcome.merged.added or outcome.merged.updated for outcome in outcomes),
        asks=any(outcome.report.asks_for_dates for outcome in outcomes),
    )


def preview_beside(calendar: Calendar, arrivals: Arrivals, zone: str) -> ImportPreview:
    """For a thread: a look for garbage would stop the window's thread too."""
    with without_collector():
        return preview_of(calendar, arrivals.files, zone)

"""Files to import: found, read one by one, and merged into a calendar as one change."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from planner.domain.calendar import Calendar, Member
from planner.domain.errors import PlannerError
from planner.domain.sentence import Sentence
from planner.domain.values import dataclass
from planner.exchange.doors import ENDINGS, LARGEST_FILE, Asked, Told, read_any
from planner.exchange.merge import WHY_LEFT, Fate, MergedImport, merge_import
from planner.exchange.placing import placed
from planner.exchange.report import ImportReport, Refusal, whole_file

MOST_FILES = 10_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """What one file holds."""

    name: str
    report: ImportReport


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    file: str
    report: ImportReport
    merged: MergedImport

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the calendars into which new entries come."""
        calendar = self.merged.calendar
        new = (each.entry for each in self.merged.arrivals if each.fate is Fate.NEW)
        inside = {each.collection for each in new if isinstance(each, Member)}
        return tuple(sorted(calendar.collection(uid).title for uid in inside))

    @property
    def left(self) -> tuple[Refusal, ...]:
        """Entries that differ from what is here and change nothing, with why."""
        return tuple(
            Refusal(None, str(getattr(entry, "summary", "") or entry.uid)[:80], WHY_LEFT[fate])
            for entry, fate in self.merged.left
        )


def found_files(paths: Iterable[Path]) -> list[Path]:
    """Those named, and of a folder all below it that may be calendars, by name. Raises PlannerError
    where there is nothing, or too much.
    """
    found: list[Path] = []
    for path in paths:
        found += _below(path) if path.is_dir() else [path]
        if len(found) > MOST_FILES:
            raise PlannerError(
                "{path} has more than {most:,} files; import its parts.",
                path=str(path),
                most=MOST_FILES,
            )
    return list(dict.fromkeys(found))


def _below(folder: Path) -> list[Path]:
    found = sorted(_walked(folder))
    if not found:
        endings = ", ".join(ENDINGS)
        raise PlannerError(
            "There is no file in {folder} that may be a calendar ({endings}).",
            folder=str(folder),
            endings=endings,
        )
    return found


def _walked(folder: Path) -> Iterator[Path]:
    """Links to folders are not followed, and hidden folders are nobody's calendars."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if path.suffix.lower() in ENDINGS and not name.startswith(".") and path.is_file():
                yield path


def read_file(path: Path, asked: Asked, told: Told | None = None) -> Arrived:
    """A file that cannot be read is one refusal."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        return Arrived(path.name, whole_file(Sentence("It could not be read ({why}).", why=why)))
    return Arrived(path.name, read_any(data, path.name, asked, told))


def merged_all(
    calendar: Calendar, arrived: Iterable[Arrived], into: str | None = None
) -> tuple[Calendar, list[Outcome]]:
    """One after the other; the calendar itself where nothing is new. `into` as in `placed`."""
    outcomes: list[Outcome] = []
    for each in arrived:
        merged = merge_import(*placed(calendar, each.report, into))
        calendar = merged.calendar
        outcomes.append(Outcome(each.name, _with_lost(each.report, merged), merged))
    return calendar, outcomes


def _with_lost(report: ImportReport, merged: MergedImport) -> ImportReport:
    """What only the calendar tells: that there is nothing some tasks could wait for."""
    lost = tuple(Refusal(None, task.summary or task.uid, why) for task, why in merged.lost)
    return replace(report, repaired=(*report.repaired, *lost)) if lost else report

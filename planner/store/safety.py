"""Whether what was saved is on the disk, by reading it again."""

from planner.domain.calendar import Calendar
from planner.store.checking import Level, check_parts
from planner.store.paths import CalendarPaths
from planner.store.salvage import salvage

PARTS = ("snapshot", "journal", "documents")
"""That hold the calendar; damages of its history and of backups take nothing from it."""


def is_on_disk(calendar: Calendar, paths: CalendarPaths) -> bool:
    """All of it, in files that are whole."""
    findings = check_parts(paths, PARTS)
    if any(finding.level is Level.BAD for finding in findings):
        return False
    return salvage(paths).calendar == calendar

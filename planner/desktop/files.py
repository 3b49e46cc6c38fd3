"""Calendars in from a file, and out to one."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from planner.desktop.document import Document
from planner.domain.errors import PlannerError
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import merge_import, read_calendar
from planner.exchange.report import ImportReport


def import_file(document: Document, path: Path) -> str:
    """Adds what the file holds as one step; gives the report, which the document tells too."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PlannerError(f"{path} could not be read: {error.strerror}.") from None
    report = read_calendar(data, document.zone, document.now())
    merged = merge_import(document.calendar, report)
    counts = _tr("{file}: {new} new, {changed} changed, {same} unchanged.").format(
        file=path.name, new=merged.added, changed=merged.updated, same=merged.unchanged
    )
    told = counts + _refusals(report)
    if merged.calendar is not document.calendar:
        document.back_up("import")
    document.commit(merged.calendar, _tr("Import {file}").format(file=path.name), told)
    return told


def _refusals(report: ImportReport) -> str:
    if not report.refused:
        return ""
    first = report.refused[0]
    count = _tr(" {count} refused, such as {what}: {why}")
    return count.format(count=len(report.refused), what=first.what, why=first.why)


def export_file(document: Document, path: Path) -> None:
    save(path, calendar_ics(document.calendar, document.now()))


def save(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise PlannerError(f"{path} could not be written: {error.strerror}.") from None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)

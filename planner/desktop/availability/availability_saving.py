"""Availability as a file, in the format that its name asks for."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.availability.availability_picture import PAINTERS
from planner.desktop.document.files import save
from planner.exchange.availability import formatted
from planner.exchange.publication import form_for
from planner.scheduling.offers.availability import AvailabilitySheet


def filters() -> str:
    """For a file dialog; the calendar first."""
    names = (
        (_tr("Calendars"), "*.ics"),
        ("PDF", "*.pdf"),
        ("PNG", "*.png"),
        (_tr("Free-busy"), "*.ifb"),
        ("JSON", "*.json"),
        ("CSV", "*.csv"),
        ("HTML", "*.html"),
        ("Markdown", "*.md"),
        (_tr("Text"), "*.txt"),
    )
    return ";;".join(f"{name} ({pattern})" for name, pattern in names)


def asked_path(parent: QWidget, title: str) -> Path | None:
    """Where to; its ending is that of the chosen kind where none is written. None: nowhere."""
    name, kind = QFileDialog.getSaveFileName(parent, title, "availability.ics", filters())
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(suffix_of(kind))


def save_availability(path: Path, sheet: AvailabilitySheet, form: str) -> Path:
    """`form` is the one that is shown; it counts where the file's name allows it. For a picture it
    takes some frames.
    """
    save(path, _data(path, sheet, form))
    return path


def _data(path: Path, sheet: AvailabilitySheet, form: str) -> bytes:
    asked = form_for(path.name, form)
    paint = PAINTERS.get(asked)
    return formatted(sheet, asked).encode() if paint is None else paint(sheet)


def suffix_of(selected_filter: str) -> str:
    """Such as ".ics", for a name without one."""
    return selected_filter.partition("*")[2].rstrip(")")


def _tr(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialog", text)

"""A process that paints the pictures of availability that are kept up to date, so that it holds up
no window: `python -m` this module, with the calendar's folder and now.

It says on standard error which of them it could not write, and then ends with 1.
"""

import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from planner.desktop.availability.availability_picture import PAINTERS
from planner.desktop.availability.pdf_dates import without_dates
from planner.desktop.look.fonts import body_font
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.domain.recipients import Publication
from planner.exchange.publication import published_sheet
from planner.store.looking import looked_at
from planner.store.published_file import kept_up_to_date


def main() -> int:
    folder, now = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    application = QGuiApplication(["planner", "-platform", "offscreen"])
    application.setFont(body_font())
    try:
        with looked_at(folder, now) as file:
            failed = list(not_written(file.calendar, now))
    except PlannerError as error:
        failed = [str(error)]
    sys.stderr.writelines(f"{sentence}\n" for sentence in failed)
    return 1 if failed else 0


def not_written(calendar: Calendar, now: datetime) -> Iterator[str]:
    """Paints those that tell something else now; a sentence for each that could not be."""
    for publication in calendar.settings.publications:
        if publication.is_picture:
            paint = partial(_painted, calendar, publication, now)
            sentence = kept_up_to_date(Path(publication.file), paint, _tell_the_same)
            if sentence:
                yield sentence


def _painted(calendar: Calendar, publication: Publication, now: datetime) -> bytes:
    return PAINTERS[publication.form](published_sheet(calendar, publication, now))


def _tell_the_same(old: bytes, new: bytes) -> bool:
    """But for when they were made."""
    return without_dates(old) == without_dates(new)


if __name__ == "__main__":
    sys.exit(main())

"""Reminders at their time, and those that were missed while the window was closed."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.reminder_words import missed_text, reminder_text, reminder_title
from planner.domain.errors import InvalidValue
from planner.domain.interval import as_utc
from planner.scheduling.building.reminders import Reminder, is_quiet, reminders

LONGEST_ABSENCE = timedelta(days=7)
"""Of what was missed before that nobody wants to hear."""


class Reminding(QObject):
    """Says each reminder once, also over restarts; `look` as often as it should be punctual."""

    reminded = Signal(str, str)
    """A title and when."""

    told = Signal(str)
    """A sentence for whoever looks at the window: in quiet hours, and about what is over; work that
    is over waits to be recorded and is not named here.
    """

    def __init__(self, document: Document, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._preferences = preferences
        self._until = self._last_look()

    def look(self) -> None:
        now = self._document.now()
        after, self._until = max(self._until, now - LONGEST_ABSENCE), now
        if self._preferences.reminders == "off":
            return
        lead = timedelta(minutes=self._preferences.reminder_minutes)
        due = reminders(self._document.present, after, now, lead)
        if due:
            self._say(due, now)
            self.keep()

    def keep(self) -> None:
        """Until when all was said, for the next start."""
        if not self._document.is_read_only:
            self._preferences.reminded_until = self._until.isoformat()

    def _say(self, due: tuple[Reminder, ...], now: datetime) -> None:
        zone = self._document.zone
        missed = [each for each in due if each.interval.end <= now and not each.planned]
        if missed:
            self.told.emit(missed_text(missed, now, zone))
        quiet = self._preferences.reminders != "always" and is_quiet(
            self._document.present, now, zone
        )
        for each in due:
            if each.interval.end > now:
                self._say_one(each, now, quiet=quiet)

    def _say_one(self, reminder: Reminder, now: datetime, *, quiet: bool) -> None:
        title = reminder_title(reminder)
        text = reminder_text(reminder, now, self._document.zone)
        if quiet:
            self.told.emit(f"{title}: {text}")
        else:
            self.reminded.emit(title, text)

    def _last_look(self) -> datetime:
        """Now, where nothing is known of an earlier one."""
        now = self._document.now()
        try:
            last = as_utc(datetime.fromisoformat(self._preferences.reminded_until))
        except (ValueError, InvalidValue):
            return now
        return min(last, now)

"""Reminders at their time, and those that were missed while the window was closed."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.reminder_words import (
    again_text,
    missed_text,
    reminder_text,
    reminder_title,
)
from planner.desktop.reminding.snoozing import Snoozed, parsed_snoozed, snoozed_text
from planner.domain.errors import InvalidValue
from planner.domain.interval import as_utc
from planner.scheduling.building.reminders import Reminder, is_quiet, reminders, still_stands

LONGEST_ABSENCE = timedelta(days=7)
"""Of what was missed before that nobody wants to hear."""

LATE = timedelta(minutes=5)
"""What is said so long after its time was missed."""

SNOOZE = timedelta(minutes=10)


class Reminding(QObject):
    """Says each reminder once, also over restarts, and again where that was wanted; `look` as often
    as it should be punctual.
    """

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
        self._said: tuple[Reminder, ...] = ()

    @property
    def can_snooze(self) -> bool:
        return bool(self._said)

    def look(self) -> None:
        now = self._document.now()
        after, self._until = max(self._until, now - LONGEST_ABSENCE), now
        if self._preferences.reminders == "off":
            return
        lead = timedelta(minutes=self._preferences.reminder_minutes)
        calendar = self._document.present
        due = reminders(calendar, after, now, lead)
        said = {(each.uid, each.at) for each in due}
        again = tuple(
            each
            for each in self._awoken(now)
            if (each.uid, each.at) not in said and still_stands(calendar, each, now)
        )
        if due or again:
            self._say((*again, *due), now)
            self.keep()

    def snooze(self) -> str:
        """Those that were said last are said again; gives what is to be told of it."""
        until = self._document.now() + SNOOZE
        known = parsed_snoozed(self._preferences.snoozed)
        added = tuple(Snoozed(until, each) for each in self._said)
        if added:
            self._preferences.snoozed = snoozed_text((*known, *added))
        self._said = ()
        return again_text(len(added), SNOOZE)

    def keep(self) -> None:
        """Until when all was said, for the next start."""
        if not self._document.is_read_only:
            self._preferences.reminded_until = self._until.isoformat()

    def _awoken(self, now: datetime) -> tuple[Reminder, ...]:
        """Those that were put off until now, which are so no longer."""
        known = parsed_snoozed(self._preferences.snoozed)
        awake = tuple(replace(e.reminder, due=e.until) for e in known if e.until <= now)
        if awake:
            asleep = (each for each in known if each.until > now)
            self._preferences.snoozed = snoozed_text(asleep)
        return awake

    def _say(self, due: tuple[Reminder, ...], now: datetime) -> None:
        zone = self._document.zone
        missed = [each for each in due if _is_missed(each, now) and not each.planned]
        self._said = tuple(each for each in due if not _is_missed(each, now))
        if missed:
            self.told.emit(missed_text(missed, now, zone))
        quiet = self._preferences.reminders != "always" and is_quiet(
            self._document.present, now, zone
        )
        for each in self._said:
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


def _is_missed(reminder: Reminder, now: datetime) -> bool:
    """Over; of a task its date, and so that nobody heard of it. A time alone is said late too."""
    if reminder.interval is not None:
        return reminder.interval.end <= now
    return reminder.date is not None and max(reminder.date, reminder.due + LATE) <= now

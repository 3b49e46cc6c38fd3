"""What the window remembers about itself, beside the calendar and not in it."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

from planner.store.durable import FILE_MODE, create_private

REMINDER_MINUTES = 10
WEEKDAYS = tuple("0123456")


class Preferences:
    """Kept in one small file; a lost one costs nothing but habits."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "window.ini"
        self._settings = QSettings(str(self._path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """ "light", "dark", "contrast", or "" for as the system."""
        return self._text("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        self._keep("theme", name)

    @property
    def language(self) -> str:
        """ "en", "pt_PT", "pt_BR", or "" for as the system."""
        return self._text("language")

    @language.setter
    def language(self, name: str) -> None:
        self._keep("language", name)

    @property
    def week_start(self) -> int:
        """The weekday with which shown weeks begin, Monday as 0."""
        text = self._text("week_start")
        return int(text) if text in WEEKDAYS else 0

    @week_start.setter
    def week_start(self, weekday: int) -> None:
        self._keep("week_start", str(weekday))

    @property
    def recipient_zone(self) -> str:
        """Of the last availability that was given to someone."""
        return self._text("recipient_zone")

    @recipient_zone.setter
    def recipient_zone(self, zone: str) -> None:
        self._keep("recipient_zone", zone)

    @property
    def keys(self) -> str:
        """The keys that were chosen in place of the usual ones, as JSON by name of the action."""
        return self._text("keys")

    @keys.setter
    def keys(self, chosen: str) -> None:
        self._keep("keys", chosen)

    @property
    def view(self) -> str:
        """The name of the way in which the calendar was looked at last."""
        return self._text("view")

    @view.setter
    def view(self, name: str) -> None:
        self._keep("view", name)

    @property
    def zones(self) -> tuple[str, ...]:
        """Whose hours stand beside one's own: as chosen, else that of the last availability."""
        if self._settings.contains("zones"):
            return tuple(zone for zone in self._text("zones").split() if zone)
        return (self.recipient_zone,) if self.recipient_zone else ()

    @zones.setter
    def zones(self, zones: tuple[str, ...]) -> None:
        self._keep("zones", " ".join(zones))

    @property
    def reminders(self) -> str:
        """ "off", "always", or "" for outside quiet hours."""
        return self._text("reminders")

    @reminders.setter
    def reminders(self, when: str) -> None:
        self._keep("reminders", when)

    @property
    def reminder_minutes(self) -> int:
        """Before an appointment or a personal block."""
        text = self._text("reminder_minutes")
        return int(text) if text.isdecimal() and len(text) <= 4 else REMINDER_MINUTES

    @reminder_minutes.setter
    def reminder_minutes(self, minutes: int) -> None:
        self._keep("reminder_minutes", str(minutes))

    @property
    def reminded_until(self) -> str:
        """The instant until which all reminders were said."""
        return self._text("reminded_until")

    @reminded_until.setter
    def reminded_until(self, moment: str) -> None:
        self._keep("reminded_until", moment)

    @property
    def has_seen_hours(self) -> bool:
        return self._text("has_seen_hours") == "yes"

    def mark_hours_seen(self) -> None:
        self._keep("has_seen_hours", "yes")

    def _keep(self, name: str, value: str) -> None:
        """Qt keeps the mode of a file that is there."""
        with suppress(OSError):
            os.close(create_private(self._path, os.O_RDWR))
            self._path.chmod(FILE_MODE)
        self._settings.setValue(name, value)

    def _text(self, name: str) -> str:
        return str(self._settings.value(name, ""))

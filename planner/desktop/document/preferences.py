"""What the window remembers about itself, beside the calendar and not in it."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QEventLoop, QRunnable, QSettings, QThreadPool

from planner.override import override
from planner.store.durable import FILE_MODE, create_private

REMINDER_MINUTES = 10


class Preferences:
    """Kept in one small file; a lost one costs nothing but habits. It is read once, and written
    beside the window: a disk may take frames for it.
    """

    def __init__(self, folder: Path) -> None:
        self.finish()  # what another one is writing
        self._path = folder / "window.ini"
        settings = QSettings(str(self._path), QSettings.Format.IniFormat)
        self._values = {name: str(settings.value(name, "")) for name in settings.allKeys()}
        self._unwritten: dict[str, str] = {}
        self._turn = Lock()

    @staticmethod
    def finish() -> None:
        """Returns when all that was remembered is written."""
        QThreadPool.globalInstance().waitForDone()

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
        return int(text) if text.isdecimal() else 0

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
        if "zones" in self._values:
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
        """Before an appointment, a personal block or planned work."""
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
    def snoozed(self) -> str:
        """The reminders that were put off, as JSON."""
        return self._text("snoozed")

    @snoozed.setter
    def snoozed(self, text: str) -> None:
        self._keep("snoozed", text)

    @property
    def has_seen_hours(self) -> bool:
        return self._text("has_seen_hours") == "yes"

    def mark_hours_seen(self) -> None:
        self._keep("has_seen_hours", "yes")

    def _keep(self, name: str, value: str) -> None:
        if self._values.get(name) != value:
            self._values[name] = self._unwritten[name] = value
            QThreadPool.globalInstance().start(_Writing(self._write))

    def _write(self) -> None:
        """All that is not written yet; Qt keeps the mode of a file that is there. It writes in a
        turn of an event loop, which unlike a call from here does not hold the interpreter up.
        """
        with self._turn:
            settings = QSettings(str(self._path), QSettings.Format.IniFormat)
            with suppress(OSError):
                os.close(create_private(self._path, os.O_RDWR))
                self._path.chmod(FILE_MODE)
            while self._unwritten:
                settings.setValue(*self._unwritten.popitem())
            QEventLoop().processEvents()

    def _text(self, name: str) -> str:
        return self._values.get(name, "")


class _Writing(QRunnable):
    def __init__(self, write: Callable[[], None]) -> None:
        super().__init__()
        self._write = write

    @override
    def run(self) -> None:
        self._write()

"""What the window remembers about itself, beside the calendar and not in it."""

from pathlib import Path

from PySide6.QtCore import QSettings


class Preferences:
    """Kept in one small file; a lost one costs nothing but habits."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """ "light", "dark", or "" for as the system."""
        return self._text("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def recipient_zone(self) -> str:
        """Of the last availability that was given to someone."""
        return self._text("recipient_zone")

    @recipient_zone.setter
    def recipient_zone(self, zone: str) -> None:
        self._settings.setValue("recipient_zone", zone)

    @property
    def has_seen_hours(self) -> bool:
        return self._text("has_seen_hours") == "yes"

    def mark_hours_seen(self) -> None:
        self._settings.setValue("has_seen_hours", "yes")

    def _text(self, name: str) -> str:
        return str(self._settings.value(name, ""))

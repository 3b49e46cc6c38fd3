"""The colours: what the user chose, else what the system says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from planner.desktop.document.preferences import Preferences
from planner.desktop.look.theme import DARK, LIGHT, THEMES, Theme


def chosen_theme(preferences: Preferences) -> Theme:
    """Needs the application."""
    name = preferences.theme
    if not name:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return THEMES.get(name, LIGHT)

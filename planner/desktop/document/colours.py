"""The theme that the window wears."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.desktop.document.preferences import Preferences
from planner.desktop.document.theme_choice import chosen_theme
from planner.desktop.look.theme import Theme, apply_theme, following, name_of


class Colours(QObject):
    """The chosen theme, or the system's where none is; `changed` tells the parts to follow."""

    changed = Signal(Theme)

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        """To be made before there are widgets: they take the font as they are made."""
        super().__init__()
        self._preferences = preferences
        self.theme = theme
        _dress(theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow)

    def wear(self, theme: Theme) -> None:
        _dress(theme)
        self.theme = theme
        self.changed.emit(theme)

    def follow(self) -> None:
        """What was chosen, or the system."""
        theme = chosen_theme(self._preferences)
        if theme is not self.theme:
            self.wear(theme)

    def switch(self) -> None:
        """To the next one, which is the chosen one from now on."""
        theme = following(self.theme)
        self._preferences.theme = name_of(theme)
        self.wear(theme)


def _dress(theme: Theme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme)

"""The window in the user's language, where there is a translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from planner.resources import resource

LOCALES = {"en": "en_GB", "pt": "pt_PT"}
"""For those who do not take the system's; dates and times follow."""


class Translation:
    """One language at a time, of the whole application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._system = QLocale()
        self._spoken: QLocale | None = None
        self._installed: tuple[QTranslator, ...] = ()

    def speak(self, language: str) -> bool:
        """ "en", "pt", or "" for the system's. Whether that is another one than before: what is on
        the screen must be made anew then.
        """
        locale = self._locale(language)
        if locale == self._spoken:
            return False
        self._spoken = locale
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(locale)
        self._installed = _install(self._app, locale)
        return True

    def _locale(self, language: str) -> QLocale:
        """The system's own, if it is of that language: in Brazil times are written otherwise."""
        chosen = LOCALES.get(language)
        if chosen is None or QLocale(chosen).language() is self._system.language():
            return self._system
        return QLocale(chosen)


def install_translation(app: QApplication, locale: QLocale | None = None) -> tuple[str, ...]:
    """Ours from `resources/translations`, and Qt's own for its dialogs; gives what was found."""
    return tuple(translator.objectName() for translator in _install(app, locale or QLocale()))


def _install(app: QApplication, locale: QLocale) -> tuple[QTranslator, ...]:
    folders = {
        "flexday": str(resource("translations")),
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    found = []
    for name, folder in folders.items():
        translator = QTranslator(app, objectName=name)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            found.append(translator)
    return tuple(found)

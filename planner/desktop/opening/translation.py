"""The window in the user's language, where there is a translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from planner.resources import resource

EUROPE, BRAZIL = "pt_PT", "pt_BR"
LOCALES = {"en": "en_GB", EUROPE: EUROPE, BRAZIL: BRAZIL}
"""For those who do not take the system's; dates and times follow."""


class Translation:
    """One language at a time, of the whole application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._system = QLocale()
        self._spoken: QLocale | None = None
        self._installed: tuple[QTranslator, ...] = ()

    def speak(self, language: str) -> bool:
        """ "en", "pt_PT", "pt_BR", or "" for the system's. Whether that is another one than before:
        what is on the screen must be made anew then.
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
        """The system's own, if that is what it speaks: in Angola times are written otherwise."""
        chosen = LOCALES.get(language)
        if chosen is None or _is_same(spoken(self._system), QLocale(chosen)):
            return self._system
        return QLocale(chosen)


def translator_of(name: str) -> QTranslator:
    """Of our own words, by the name of a locale; to be asked, not installed."""
    translator = QTranslator()
    translator.load(f"flexday_{name}", str(resource("translations")))
    return translator


def spoken(locale: QLocale) -> QLocale:
    """Where Portuguese is spoken outside Brazil it is written as in Europe."""
    if locale.language() is not QLocale.Language.Portuguese or locale.name() == BRAZIL:
        return locale
    return QLocale(EUROPE)


def _is_same(one: QLocale, other: QLocale) -> bool:
    """English is the same everywhere, Portuguese is not."""
    if one.language() is not other.language():
        return False
    return one.language() is QLocale.Language.English or one.name() == other.name()


def install_translation(app: QApplication, locale: QLocale | None = None) -> tuple[str, ...]:
    """Ours from `resources/translations`, and Qt's own for its dialogs; gives what was found."""
    return tuple(translator.objectName() for translator in _install(app, locale or QLocale()))


def _install(app: QApplication, locale: QLocale) -> tuple[QTranslator, ...]:
    """Qt has words of its own for Brazil only."""
    wanted = spoken(locale)
    ours = str(resource("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = (("flexday", ours), ("qtbase", ours if wanted.name() == EUROPE else qt))
    found = []
    for name, folder in files:
        translator = QTranslator(app, objectName=name)
        if translator.load(wanted, name, "_", folder):
            app.installTranslator(translator)
            found.append(translator)
    return tuple(found)
